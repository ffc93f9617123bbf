package dev.acidlint.pmd.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a report goes: bytes, so that a patch can carry lines of any encoding. Never closed here.
 */
final class ReportStream {
  private final OutputStream out;

  ReportStream(OutputStream out) {
    this.out = out;
  }

  void print(String text) throws IOException {
    print(text, StandardCharsets.UTF_8);
  }

  void print(String text, Charset encoding) throws IOException {
    out.write(text.getBytes(encoding));
  }

  /** Prints a line; its end is a line feed everywhere. */
  void line(String text) throws IOException {
    print(text + "\n");
  }
}
