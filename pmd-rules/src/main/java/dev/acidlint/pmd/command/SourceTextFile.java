package dev.acidlint.pmd.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import net.sourceforge.pmd.lang.LanguageVersion;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.document.TextFileContent;

/**
 * A source as PMD reads it. What cannot be read is told to a listener and read as empty: an
 * exception here would end PMD's whole run.
 */
final class SourceTextFile implements TextFile {
  private final Source source;
  private final LanguageVersion version;
  private final Charset encoding;
  private final Consumer<Problem> unreadable;
  private String original;

  SourceTextFile(
      Source source, LanguageVersion version, Charset encoding, Consumer<Problem> unreadable) {
    this.source = source;
    this.version = version;
    this.encoding = encoding;
    this.unreadable = unreadable;
  }

  Source source() {
    return source;
  }

  /** The file's own text, from when PMD reads it until PMD is done with it; else null. */
  String original() {
    return original;
  }

  @Override
  public TextFileContent readContents() {
    try {
      original = source.text(encoding);
    } catch (IOException e) {
      unreadable.accept(new Problem(source.path(), SourceFinder.reason(e)));
      original = "";
    }
    return TextFileContent.fromCharSeq(original);
  }

  @Override
  public void close() {
    original = null;
  }

  @Override
  public LanguageVersion getLanguageVersion() {
    return version;
  }

  @Override
  public FileId getFileId() {
    return new SourceId(source, this);
  }
}
