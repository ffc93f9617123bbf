package dev.acidlint.pmd.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * One file to look at, in a directory or in an archive. Its text is read when asked for, never
 * kept.
 *
 * @param path as it is shown, with forward slashes; unique in a run
 * @param patchPath what a patch calls it, with forward slashes
 * @param bytes reads it
 */
record Source(String path, String patchPath, Content bytes) {

  /** Where the bytes come from. */
  @FunctionalInterface
  interface Content {
    byte[] read() throws IOException;
  }

  /**
   * The file's own text, byte order mark and line ends included.
   *
   * @throws CharacterCodingException if it is not text in that encoding; the message says where
   * @throws IOException if it cannot be read
   */
  String text(Charset encoding) throws IOException {
    return StrictText.decode(bytes.read(), encoding);
  }
}
