package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final String OURS = "dev.acidlint.";

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
  private static final PropertyDescriptor<String> CATALOGUE =
      PropertyFactory.stringProperty("catalogue")
          .desc("Catalogue files of your own, with the system's path separator between.")
          .defaultValue("")
          .build();
  private static final PropertyDescriptor<String> POOL =
      PropertyFactory.stringProperty("pool")
          .desc("The connection pool in use.")
          .defaultValue("")
          .build();
  private static final PropertyDescriptor<String> MINIMUM =
      PropertyFactory.stringProperty("minConfidence")
          .desc("Leave out findings below it: LOW, MEDIUM or HIGH.")
          .defaultValue("MEDIUM")
          .build();
  private static final PropertyDescriptor<Boolean> TESTS =
      PropertyFactory.booleanProperty("includeTests")
          .desc("Whether to repair test sources too.")
          .defaultValue(false)
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
    for (PropertyDescriptor<?> property :
        List.of(ENCODING, CLASS_PATH, CATALOGUE, POOL, MINIMUM, TESTS, REVIEW)) {
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
    Set<String> rules = new LinkedHashSet<>();
    LanguageVersion version = PmdSetup.defaultVersion();
    for (RuleViolation violation : report.getViolations()) {
      FileId id = violation.getFileId();
      Path file = Path.of(id.getAbsolutePath());
      boolean onDisk = id.getParentFsPath() == null && Files.isRegularFile(file);
      if (onDisk && violation.getRule().getRuleClass().startsWith(OURS)) {
        rules.add(violation.getRule().getName());
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

  private void print(TreeMap<String, Source> sources, Set<String> rules, LanguageVersion version)
      throws IOException {
    Charset encoding = encoding();
    Path here = Path.of("").toAbsolutePath();
    List<Path> classPath = PmdSetup.classPath(getProperty(CLASS_PATH), here, new ArrayList<>());
    PmdSetup setup = new PmdSetup(version, encoding, classPath, 1);
    AnalysisEngine engine = engine();
    Check check = new Check(engine, setup, rules);
    CheckResult result = check.run(sources.values(), () -> {});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TreeParser parser = new TreeParser(setup)) {
      new PatchReport(
              engine,
              encoding,
              getProperty(REVIEW),
              (source, text) -> check.again(source, text, parser),
              note -> {})
          .write(result, RepairDesk.of(engine), new ReportStream(bytes));
    }
    getWriter().write(bytes.toString(encoding));
  }

  private AnalysisEngine engine() throws IOException {
    List<Path> catalogues =
        Arrays.stream(getProperty(CATALOGUE).split(File.pathSeparator))
            .filter(name -> !name.isBlank())
            .map(name -> Path.of(name).toAbsolutePath())
            .toList();
    String pool = getProperty(POOL);
    try {
      Confidence minimum = Confidence.valueOf(getProperty(MINIMUM).toUpperCase(Locale.ROOT));
      Optional<String> named = pool.isBlank() ? Optional.empty() : Optional.of(pool);
      return engines.create(catalogues, new Settings(minimum, getProperty(TESTS), named));
    } catch (CatalogueException | IllegalArgumentException e) {
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
