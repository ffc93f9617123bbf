package dev.acidlint.pmd.command;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.Language;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.LanguageProcessorRegistry;
import net.sourceforge.pmd.lang.LanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.ast.FileAnalysisException;
import net.sourceforge.pmd.lang.ast.Parser.ParserTask;
import net.sourceforge.pmd.lang.ast.SemanticErrorReporter;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.util.log.PmdReporter;

/**
 * Parses one text after the other in memory, as PMD would in a run but without setting one up each
 * time. For one thread.
 */
final class TreeParser implements Closeable {
  private final PmdSetup setup;
  private final LanguageProcessorRegistry processors;

  TreeParser(PmdSetup setup) {
    this.setup = setup;
    Language java = setup.version().getLanguage();
    LanguagePropertyBundle properties = java.newPropertyBundle();
    properties.setLanguageVersion(setup.version().getVersion());
    properties.setProperty(JvmLanguagePropertyBundle.AUX_CLASSPATH, setup.auxClassPath());
    processors =
        LanguageProcessorRegistry.create(
            new LanguageRegistry(Set.of(java)), Map.of(java, properties), PmdReporter.quiet());
  }

  /**
   * Parses a text and hands the tree to a function, which must not keep it.
   *
   * @throws FileAnalysisException if it cannot be parsed
   */
  <T> T parse(FileId id, String text, Function<ASTCompilationUnit, T> use) {
    TextFile file = TextFile.forCharSeq(text, id, setup.version());
    LanguageProcessor processor = processors.getProcessor(setup.version().getLanguage());
    try (TextDocument document = TextDocument.create(file)) {
      ParserTask task = new ParserTask(document, SemanticErrorReporter.noop(), processors);
      return use.apply((ASTCompilationUnit) processor.services().getParser().parse(task));
    } catch (IOException e) {
      throw new FileAnalysisException(e);
    }
  }

  @Override
  public void close() {
    processors.close();
  }
}
