package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.SourceUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.LanguageProcessorRegistry;
import net.sourceforge.pmd.lang.LanguageVersion;
import net.sourceforge.pmd.lang.ast.Parser.ParserTask;
import net.sourceforge.pmd.lang.ast.SemanticErrorReporter;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;

/**
 * Parses sources as PMD does before it runs its rules, with the class path given, and lowers them.
 */
public final class PmdHarness implements AutoCloseable {
  private final LanguageProcessor processor;
  private final URLClassLoader loader;
  private final Catalogue catalogue;
  private String version;

  /**
   * @param classPath jars and directories; empty for bare sources, the JDK being there all the same
   */
  public PmdHarness(List<Path> classPath, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.loader =
        new URLClassLoader(
            classPath.stream().map(PmdHarness::url).toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader());
    JavaLanguageModule java = JavaLanguageModule.getInstance();
    JvmLanguagePropertyBundle properties = (JvmLanguagePropertyBundle) java.newPropertyBundle();
    properties.setClassLoader(loader);
    this.processor = java.createProcessor(properties);
    this.version = java.getDefaultVersion().getVersion();
  }

  /** Parses as that version of Java; {@code 25-preview} too. */
  public PmdHarness asVersion(String javaVersion) {
    version = javaVersion;
    return this;
  }

  public ASTCompilationUnit parse(String name, String source) {
    LanguageVersion language = JavaLanguageModule.getInstance().getVersion(version);
    return parse(TextFile.forCharSeq(source, FileId.fromPathLikeString(name), language));
  }

  public ASTCompilationUnit parse(Path file) {
    LanguageVersion language = JavaLanguageModule.getInstance().getVersion(version);
    return parse(
        TextFile.builderForPath(file, java.nio.charset.StandardCharsets.UTF_8, language).build());
  }

  private ASTCompilationUnit parse(TextFile file) {
    try {
      ParserTask task =
          new ParserTask(
              TextDocument.create(file),
              SemanticErrorReporter.noop(),
              LanguageProcessorRegistry.singleton(processor));
      return (ASTCompilationUnit) processor.services().getParser().parse(task);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SourceUnit lower(String name, String source) {
    return PmdLowering.lower(parse(name, source), catalogue);
  }

  public SourceUnit lower(Path file) {
    return PmdLowering.lower(parse(file), catalogue);
  }

  /** All jars of a directory. */
  public static List<Path> jars(Path directory) {
    try (var files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    try (loader) {
      processor.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
