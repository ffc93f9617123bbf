package dev.acidlint.pmd;

import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import java.util.Locale;
import java.util.Optional;
import net.sourceforge.pmd.lang.document.FileLocation;
import net.sourceforge.pmd.lang.document.TextRange2d;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRulechainRule;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.properties.PropertyFactory;
import net.sourceforge.pmd.reporting.RuleContext;

/**
 * Shows what one rule has found. All rules of a run that are set alike share one analysis of a
 * file.
 *
 * <p>Whatever goes wrong inside the analysis is told in the log and fails nothing; a property that
 * makes no sense is a configuration error of PMD's, and the rule does not run.
 */
public abstract class AcidlintRule extends AbstractJavaRulechainRule {
  static final PropertyDescriptor<String> MIN_CONFIDENCE =
      PropertyFactory.stringProperty("minConfidence")
          .desc("Leave out findings that are less sure: LOW, MEDIUM or HIGH")
          .defaultValue(Confidence.MEDIUM.name())
          .build();
  static final PropertyDescriptor<Boolean> INCLUDE_TESTS =
      PropertyFactory.booleanProperty("includeTests")
          .desc("Look at test sources too")
          .defaultValue(false)
          .build();
  static final PropertyDescriptor<String> POOL =
      PropertyFactory.stringProperty("pool")
          .desc("The connection pool in use, hikari for example; empty if it is not known")
          .defaultValue("")
          .build();
  static final PropertyDescriptor<String> CATALOGUE =
      PropertyFactory.stringProperty("catalogue")
          .desc("Path of a catalogue file of your own, which adds to the one that comes with it")
          .defaultValue("")
          .build();

  static final PropertyDescriptor<String> SUMMARIES =
      PropertyFactory.stringProperty("summaries")
          .desc(
              "Path of a file that 'acidlint summaries' wrote of the same sources, by which the"
                  + " rules know of the methods in other files; empty for none")
          .defaultValue("")
          .build();

  private final String rule;
  private final SharedAnalysis analysis;

  /** As the properties are, which stay so from the first file on; null before that. */
  private Options options;

  private record Options(SharedAnalysis.Key key, Confidence minimum) {}

  /**
   * @param rule the rule's name in the registry, whatever a ruleset calls it
   */
  protected AcidlintRule(String rule) {
    this(rule, SharedAnalysis.STANDARD);
  }

  AcidlintRule(String rule, SharedAnalysis analysis) {
    super(ASTCompilationUnit.class);
    this.rule = rule;
    this.analysis = analysis;
    definePropertyDescriptor(MIN_CONFIDENCE);
    definePropertyDescriptor(INCLUDE_TESTS);
    definePropertyDescriptor(POOL);
    definePropertyDescriptor(CATALOGUE);
    definePropertyDescriptor(SUMMARIES);
  }

  @Override
  public String dysfunctionReason() {
    if (minimum().isEmpty()) {
      return "minConfidence is neither LOW, MEDIUM nor HIGH: " + getProperty(MIN_CONFIDENCE);
    }
    String catalogue = getProperty(CATALOGUE);
    return catalogue.isBlank() ? null : LoadedCatalogue.of(catalogue).error().orElse(null);
  }

  @Override
  public final Object visit(ASTCompilationUnit unit, Object data) {
    if (options == null) {
      options = options();
    }
    for (Finding finding : analysis.of(unit, options.key()).findings()) {
      if (finding.rule().equals(rule) && finding.confidence().compareTo(options.minimum()) >= 0) {
        report(unit, finding, asCtx(data));
      }
    }
    return data;
  }

  private Options options() {
    SharedAnalysis.Key key =
        new SharedAnalysis.Key(
            getProperty(INCLUDE_TESTS),
            getProperty(POOL).strip(),
            getProperty(CATALOGUE),
            getProperty(SUMMARIES));
    return new Options(key, minimum().orElse(Confidence.MEDIUM));
  }

  private Optional<Confidence> minimum() {
    String written = getProperty(MIN_CONFIDENCE).strip().toUpperCase(Locale.ROOT);
    for (Confidence each : Confidence.values()) {
      if (each.name().equals(written)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static void report(ASTCompilationUnit unit, Finding finding, RuleContext context) {
    PmdPositions positions = PmdPositions.of(unit);
    SourceText text = positions.text();
    Span site = finding.site();
    FileLocation location =
        FileLocation.range(
            unit.getTextDocument().getFileId(),
            TextRange2d.range2d(
                text.line(site.start()),
                text.column(site.start()),
                text.line(site.end()),
                text.column(site.end())));
    // PMD formats messages: as an argument, ours stays as it is.
    context.addViolationWithPosition(
        innermost(unit, site, positions), unit.getAstInfo(), location, "{0}", finding.message());
  }

  /** The smallest node around a site, whose annotations PMD looks at for suppressions. */
  private static JavaNode innermost(JavaNode node, Span site, PmdPositions positions) {
    for (JavaNode child : node.children()) {
      if (positions.span(child).encloses(site)) {
        return innermost(child, site, positions);
      }
    }
    return node;
  }
}
