package dev.acidlint.rules;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.flow.Flow;
import dev.acidlint.flow.OtherFiles;
import dev.acidlint.flow.SummaryCache;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Suppression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The one way into the analysis: every host calls this, once for each unit. */
public final class Analyzer {
  private static final Comparator<Finding> BY_SITE =
      Comparator.comparing(Finding::site).thenComparing(Finding::rule);

  private final Catalogue catalogue;
  private final Settings settings;
  private final List<Rule> rules;
  private final Supplier<SummaryCache> summaries;
  private final OtherFiles others;
  private final boolean everyBody;

  public Analyzer(Catalogue catalogue, Settings settings) {
    this(catalogue, settings, RuleRegistry.all());
  }

  /** With other rules than the registry's. */
  public Analyzer(Catalogue catalogue, Settings settings, List<Rule> rules) {
    this(catalogue, settings, rules, SummaryCache::new, OtherFiles.NONE, false);
  }

  /** With what is known of methods that the host of the units does not show. */
  public Analyzer(Catalogue catalogue, Settings settings, OtherFiles others) {
    this(catalogue, settings, RuleRegistry.all(), SummaryCache::new, others, false);
  }

  private Analyzer(
      Catalogue catalogue,
      Settings settings,
      List<Rule> rules,
      Supplier<SummaryCache> summaries,
      OtherFiles others,
      boolean everyBody) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.rules = List.copyOf(rules);
    this.summaries = summaries;
    this.others = others;
    this.everyBody = everyBody;
  }

  /**
   * For units of one program, of which each is given to it in one version only, and all from one
   * thread: it keeps the summaries of their methods, so that a helper is summarised once.
   */
  public static Analyzer ofProgram(Catalogue catalogue, Settings settings, List<Rule> rules) {
    SummaryCache shared = new SummaryCache();
    return new Analyzer(catalogue, settings, rules, () -> shared, OtherFiles.NONE, false);
  }

  /**
   * One that interprets every body, also where nothing can happen that a rule judges. It finds the
   * same, and takes longer: for tests of what is left out.
   */
  public static Analyzer ofEveryBody(Catalogue catalogue, Settings settings) {
    return new Analyzer(
        catalogue, settings, RuleRegistry.all(), SummaryCache::new, OtherFiles.NONE, true);
  }

  /**
   * Runs all rules over one unit. Throws nothing but {@link VirtualMachineError}; what goes wrong
   * inside is contained and told in the result.
   */
  public Analysis analyze(SourceUnit unit) {
    if (Excluded.isGenerated(unit) || (!settings.includeTests() && Excluded.isTest(unit))) {
      return new Analysis(List.of(), List.of(), List.of());
    }
    Job job = new Job(unit);
    job.run();
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : job.found.values()) {
      boolean wanted = finding.confidence().compareTo(settings.minimum()) >= 0;
      if (wanted && !isSuppressed(unit, finding)) {
        findings.add(finding);
      }
    }
    return new Analysis(List.copyOf(findings), List.copyOf(job.givenUp), List.copyOf(job.errors));
  }

  private static boolean isSuppressed(SourceUnit unit, Finding finding) {
    for (Suppression s : unit.suppressions()) {
      boolean named =
          s.names().contains(finding.rule())
              || s.names().contains("acidlint")
              || s.names().contains("all");
      if (named && s.span().encloses(finding.site())) {
        return true;
      }
    }
    return false;
  }

  /** The analysis of one unit. */
  private final class Job {
    private final SourceUnit unit;
    private final Flow flow = new Flow(catalogue, summaries.get(), others);
    private final Map<Finding, Finding> found = new TreeMap<>(BY_SITE);
    private final Set<String> givenUp = new LinkedHashSet<>();
    private final Set<String> errors = new LinkedHashSet<>();

    Job(SourceUnit unit) {
      this.unit = unit;
    }

    void run() {
      try {
        new Bodies(unit, everyBody, this::interpret, this::failed).walk();
      } catch (RuntimeException | StackOverflowError | LinkageError e) {
        errors.add(unit.path() + ": " + e);
      }
    }

    /**
     * One method's trouble is its own: what is thrown here silences it and nothing else. A stack
     * that is not enough is told: all of the member is looked at once more then.
     */
    private Set<Expr.Lambda> interpret(Body body) {
      try {
        if (!everyBody && !flow.hasEvents(body.block(), body.ownMethod())) {
          return Set.of();
        }
        Observed.Listener heard = new Observed.Listener();
        Flow.Result result =
            flow.run(body.block(), body.ownMethod(), Loans.of(body, catalogue), heard);
        Observed observed = heard.observed(body, catalogue, result);
        for (Rule rule : rules) {
          rule.check(observed, settings, this::report);
        }
        return result.inlined();
      } catch (Flow.GaveUpException e) {
        givenUp.add(nameOf(body));
      } catch (RuntimeException | LinkageError e) {
        errors.add(nameOf(body) + ": " + e);
      }
      return Set.of();
    }

    private void failed(String name, Throwable thrown) {
      errors.add(name + ": " + thrown);
    }

    private String nameOf(Body body) {
      return body.method().map(MethodDecl::toString).orElse(body.type().name());
    }

    private void report(Finding finding) {
      found.merge(finding, finding, (a, b) -> b.confidence().compareTo(a.confidence()) > 0 ? b : a);
    }
  }
}
