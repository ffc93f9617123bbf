package dev.acidlint.pmd.command;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.Language;
import net.sourceforge.pmd.lang.LanguageProcessor;
import net.sourceforge.pmd.lang.LanguageProcessorRegistry;
import net.sourceforge.pmd.lang.LanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.ast.FileAnalysisException;
import net.sourceforge.pmd.lang.ast.Parser.ParserTask;
import net.sourceforge.pmd.lang.ast.SemanticErrorReporter;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.util.log.PmdReporter;

/**
 * Parses texts as PMD would in a run of its own, without setting one up each time. May be used by
 * several threads at once, as it is in PMD; what is known of a class on the class path then is
 * shared by all trees.
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
   * Parses a text.
   *
   * @return a tree for one thread at a time, to be used before this parser is closed
   * @throws FileAnalysisException if it cannot be parsed
   * @throws StackOverflowError if it is nested too deeply for the caller's stack
   */
  ASTCompilationUnit parse(Source source, String text) {
    TextFile file = TextFile.forCharSeq(text, new SourceId(source), setup.version());
    LanguageProcessor processor = processors.getProcessor(setup.version().getLanguage());
    try (TextDocument document = TextDocument.create(file)) {
      SemanticErrorReporter errors = SemanticErrorReporter.reportToLogger(PmdReporter.quiet());
      ParserTask task = new ParserTask(document, errors, processors);
      var tree = (ASTCompilationUnit) processor.services().getParser().parse(task);
      if (errors.getFirstError() != null) {
        throw errors.getFirstError();
      }
      return tree;
    } catch (IOException e) {
      throw new FileAnalysisException(e);
    }
  }

  @Override
  public void close() {
    processors.close();
  }
}
