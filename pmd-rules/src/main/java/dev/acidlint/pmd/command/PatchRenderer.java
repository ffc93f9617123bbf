package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.CatalogueException;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pmd.lang.LanguageVersion;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.properties.PropertyFactory;
import net.sourceforge.pmd.renderers.AbstractAccumulatingRenderer;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;

/**
 * Prints the repairs of our rules' violations as one unified diff, from within PMD. PMD has no
 * place for a repair in a violation, and none at all in one that comes from its cache; so the rules
 * run again on the files that have violations. Violations of other rules are not shown.
 */
public class PatchRenderer extends AbstractAccumulatingRenderer {
  private static final PropertyDescriptor<String> ENCODING =
      PropertyFactory.stringProperty("encoding")
          .desc("Encoding of the sources, and of what the patch copies from them.")
          .defaultValue("UTF-8")
          .build();
  private static final PropertyDescriptor<String> CLASS_PATH =
      PropertyFactory.stringProperty("classPath")
          .desc("The auxiliary class path that the rules had.")
          .defaultValue("")
          .build();
  private static final PropertyDescriptor<Boolean> REVIEW =
      PropertyFactory.booleanProperty("includeReview")
          .desc("Whether to take repairs that a person must review.")
          .defaultValue(false)
          .build();

  private final Host.EngineFactory engines;
  private final ConcurrentHashMap<FileId, LanguageVersion> versions = new ConcurrentHashMap<>();

  /** With the real engine. */
  public PatchRenderer() {
    this(PmdEngine::create);
  }

  PatchRenderer(Host.EngineFactory engines) {
    super("acidlint-patch", "A patch with the repairs of Acidlint's findings.");
    this.engines = engines;
    for (PropertyDescriptor<?> property : List.of(ENCODING, CLASS_PATH, REVIEW)) {
      definePropertyDescriptor(property);
    }
  }

  @Override
  public String defaultFileExtension() {
    return "patch";
  }

  @Override
  public void startFileAnalysis(TextFile file) {
    super.startFileAnalysis(file);
    versions.put(file.getFileId(), file.getLanguageVersion());
  }

  /**
   * Prints the patch.
   *
   * @throws IOException if the report's writer throws it, or if the properties are wrong
   */
  @Override
  protected void outputReport(Report report) throws IOException {
    TreeMap<String, Source> sources = new TreeMap<>();
    Set<RuleSettings> rules = new LinkedHashSet<>();
    LanguageVersion version = PmdSetup.defaultVersion();
    for (RuleViolation violation : report.getViolations()) {
      FileId id = violation.getFileId();
      Path file = Path.of(id.getAbsolutePath());
      boolean onDisk = id.getParentFsPath() == null && Files.isRegularFile(file);
      if (onDisk && RuleSettings.isOurs(violation.getRule())) {
        rules.add(RuleSettings.of(violation.getRule()));
        sources.put(file.toString(), source(file));
        version = versions.getOrDefault(id, version);
      }
    }
    if (!sources.isEmpty()) {
      print(sources, rules, version);
    }
  }

  private static Source source(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path base = file.startsWith(here) ? here : file.getRoot();
    String relative = base.relativize(file).toString().replace(File.separatorChar, '/');
    return new Source(file.toString(), relative, () -> Files.readAllBytes(file));
  }

  private void print(
      TreeMap<String, Source> sources, Set<RuleSettings> rules, LanguageVersion version)
      throws IOException {
    Charset encoding = encoding();
    Path here = Path.of("").toAbsolutePath();
    List<Path> classPath = PmdSetup.classPath(getProperty(CLASS_PATH), here, new ArrayList<>());
    PmdSetup setup = new PmdSetup(version, encoding, classPath, 1);
    AnalysisEngine engine = engine(rules);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Trees trees = new Trees(setup)) {
      Check check = new Check(engine, trees, Set.of());
      CheckResult result = check.run(sources.values(), () -> {});
      new PatchReport(engine, encoding, getProperty(REVIEW), check::again, note -> {})
          .write(result, RepairDesk.of(engine), new ReportStream(bytes));
    }
    getWriter().write(bytes.toString(encoding));
  }

  private AnalysisEngine engine(Set<RuleSettings> rules) throws IOException {
    try {
      return new RulesetEngine(rules, engines);
    } catch (CatalogueException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Charset encoding() throws IOException {
    try {
      return Charset.forName(getProperty(ENCODING));
    } catch (IllegalArgumentException e) {
      throw new IOException("encoding: " + getProperty(ENCODING) + " is not known", e);
    }
  }
}
