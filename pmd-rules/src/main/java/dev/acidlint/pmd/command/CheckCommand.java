package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code acidlint check}: reads the options, runs the check, prints the report. */
@Command(
    name = "check",
    description = "Checks Java sources. They need not compile, and no class path is needed.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:no findings, or none that --fail-on asks for",
      "1:a fault of acidlint itself",
      "2:wrong usage, or a catalogue file that cannot be used",
      "4:findings",
      "5:something could not be read or parsed, whether or not there are findings"
    })
final class CheckCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    CSV,
    PATCH,
    SARIF
  }

  enum FailOn {
    LOW,
    MEDIUM,
    HIGH,
    NEVER
  }

  private final Host host;
  @Spec private CommandSpec spec;

  @Mixin private SourceOptions sources;

  @Option(
      names = "--rules",
      paramLabel = "RULE",
      split = ",",
      description = "Only these rules, with commas between; default: all.")
  private List<String> rules = List.of();

  @Option(
      names = "--min-confidence",
      paramLabel = "LEVEL",
      defaultValue = "MEDIUM",
      description =
          "Leave out findings below it: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Confidence minimum;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "LOW",
      description =
          "Exit with 4 only if a finding is at least that sure: ${COMPLETION-CANDIDATES}; default"
              + " ${DEFAULT-VALUE}, so any that is reported.")
  private FailOn failOn;

  @Option(
      names = "--pool",
      paramLabel = "NAME",
      description = "The connection pool in use, hikari for example; it is never guessed.")
  private String pool;

  @Option(
      names = "--per-file",
      description =
          "Look at each file for itself. Else each knows what the helpers in the others open, close"
              + " and end, as in the compiler, which takes longer and finds more.")
  private boolean perFile;

  @Option(
      names = "--include-review",
      description =
          "In a patch, take repairs of level REVIEW too: they change what a caller sees and must be"
              + " read by a person. Without it: SAFE ones only.")
  private boolean includeReview;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}. A patch is for git apply.")
  private Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the report goes; default: standard output.")
  private Path output;

  @Option(names = "--stats", description = "Print counts and times on standard error.")
  private boolean stats;

  CheckCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() throws IOException {
    long start = host.clock().getAsLong();
    List<Problem> notes = new ArrayList<>();
    PmdSetup setup = sources.setup(host.workingDirectory(), spec.commandLine(), notes);
    if (format == Format.PATCH && !PatchReport.canHold(setup.encoding())) {
      throw usage("--format patch: not for sources in " + setup.encoding());
    }
    AnalysisEngine engine = engine();
    Set<String> wanted = wantedRules(engine.rules());
    checkOutput();
    CheckResult result;
    Optional<String> cost;
    try (Trees trees = new Trees(setup)) {
      Check check;
      try (SourceFinder finder = sources.finder(host.workingDirectory())) {
        notes.addAll(finder.notes());
        int total = finder.sources().size();
        Progress progress = new Progress(host.err(), total, host.watched(), host.clock());
        try {
          Optional<Usage> before = stats && !perFile ? Optional.of(Usage.now()) : Optional.empty();
          Survey survey =
              perFile
                  ? Survey.none(engine, finder.sources())
                  : engine.survey(finder.sources(), trees, progress::step);
          cost = before.map(then -> Usage.now().since(then));
          progress.more(survey.engine() == engine ? 0 : survey.worth().size());
          check = new Check(survey.engine(), trees, wanted);
          result = check.run(total, survey, progress::step).after(finder);
        } finally {
          progress.end();
        }
      }
      tell(notes, result);
      write(report(engine, check, setup.encoding()), result, RepairDesk.of(engine));
    }
    if (stats) {
      printStats(result, cost, host.clock().getAsLong() - start);
    }
    return exitCode(result);
  }

  private void tell(List<Problem> notes, CheckResult result) {
    notes.forEach(note -> host.err().println("acidlint: " + note));
    result.unreadable().forEach(problem -> host.err().println("acidlint: " + problem));
    for (Problem error : result.internalErrors()) {
      host.err().println("acidlint: " + error.path() + ": internal error: " + error.reason());
    }
  }

  private AnalysisEngine engine() {
    Settings settings = new Settings(minimum, sources.includeTests(), Optional.ofNullable(pool));
    try {
      return host.engines().create(sources.catalogues(host.workingDirectory()), settings);
    } catch (CatalogueException e) {
      throw usage(e.getMessage());
    }
  }

  private Set<String> wantedRules(SortedMap<String, String> known) {
    for (String rule : rules) {
      if (!known.containsKey(rule)) {
        throw usage(
            "--rules: no rule " + rule + "; there are " + String.join(", ", known.keySet()));
      }
    }
    return new LinkedHashSet<>(rules);
  }

  /** Before the work rather than after it. */
  private void checkOutput() {
    if (output != null) {
      Path file = host.workingDirectory().resolve(output);
      Path parent = file.getParent();
      if (Files.isDirectory(file) || (parent != null && !Files.isDirectory(parent))) {
        throw usage("--output: cannot write " + output);
      }
    }
  }

  private Report report(AnalysisEngine engine, Check check, Charset encoding) {
    return switch (format) {
      case TEXT -> new TextReport();
      case CSV -> new CsvReport();
      case SARIF -> new SarifReport(engine.rules(), Acidlint.version());
      case PATCH ->
          new PatchReport(
              engine,
              encoding,
              includeReview,
              check::again,
              note -> host.err().println("acidlint: " + note));
    };
  }

  private void write(Report report, CheckResult result, RepairDesk repairs) throws IOException {
    if (output == null) {
      OutputStream out = new BufferedOutputStream(host.out());
      report.write(result, repairs, new ReportStream(out));
      out.flush();
      return;
    }
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(host.workingDirectory().resolve(output)))) {
      report.write(result, repairs, new ReportStream(out));
    } catch (IOException e) {
      throw usage("--output: cannot write " + output + ": " + SourceFinder.reason(e));
    }
  }

  private void printStats(CheckResult result, Optional<String> survey, long nanoseconds) {
    host.err().println("files read: " + result.filesRead());
    host.err().println("files not read: " + result.unreadable().size());
    host.err().println("test and generated files left out: " + result.leftOut());
    host.err().println("findings: " + result.count());
    host.err().println("methods given up: " + result.givenUp().size());
    result.givenUp().forEach(method -> host.err().println("  " + method));
    host.err().println("internal errors: " + result.internalErrors().size());
    survey.ifPresent(cost -> host.err().println("look at all files first: " + cost));
    host.err().println("milliseconds: " + TimeUnit.NANOSECONDS.toMillis(nanoseconds));
  }

  private int exitCode(CheckResult result) {
    if (!result.unreadable().isEmpty()) {
      return ExitCode.INCOMPLETE;
    }
    boolean fail = result.findings().anyMatch(f -> f.confidence().ordinal() >= failOn.ordinal());
    return fail ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
