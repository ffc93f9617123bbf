package dev.acidlint.pmd.command;

import net.sourceforge.pmd.lang.document.FileId;

/** PMD's name for a source: what the user sees, never made absolute, so that output is the same. */
record SourceId(Source source) implements FileId {

  @Override
  public String getFileName() {
    return source.path().substring(source.path().lastIndexOf('/') + 1);
  }

  @Override
  public String getOriginalPath() {
    return source.path();
  }

  @Override
  public String getAbsolutePath() {
    return source.path();
  }

  @Override
  public String getUriString() {
    return source.path();
  }

  @Override
  public FileId getParentFsPath() {
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceId id && id.source.path().equals(source.path());
  }

  @Override
  public int hashCode() {
    return source.path().hashCode();
  }

  @Override
  public String toString() {
    return source.path();
  }
}
