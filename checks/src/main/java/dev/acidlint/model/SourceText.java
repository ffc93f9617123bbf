package dev.acidlint.model;

import java.util.Arrays;

/**
 * The text of a file in the one form that all spans refer to: no byte order mark, line ends as LF,
 * Unicode escapes untranslated; and the way back to offsets in the file's own text.
 */
public final class SourceText {

  private final String text;
  private final int[] lineStarts;
  private final int[] removed;

  private SourceText(String text, int[] removed) {
    this.text = text;
    this.removed = removed;
    this.lineStarts = lineStarts(text);
  }

  /** Normalises a file's own text: drops a leading byte order mark, makes CRLF and CR into LF. */
  public static SourceText of(CharSequence original) {
    int length = original.length();
    String text = original.toString();
    if (text.indexOf('\r') < 0 && (length == 0 || text.charAt(0) != '\uFEFF')) {
      // As most files are: there is nothing to normalise.
      return new SourceText(text, new int[0]);
    }
    StringBuilder out = new StringBuilder(length);
    int[] removed = new int[8];
    int count = 0;
    for (int i = 0; i < length; i++) {
      char c = original.charAt(i);
      boolean mark = i == 0 && c == '\uFEFF';
      boolean pair = c == '\r' && i + 1 < length && original.charAt(i + 1) == '\n';
      if (mark || pair) {
        if (count == removed.length) {
          removed = Arrays.copyOf(removed, count * 2);
        }
        // After this normalised offset one more character of the original is missing. That of a
        // line feed stays before its carriage return, so that an edit never parts the two.
        removed[count++] = mark ? -1 : out.length();
      } else {
        out.append(c == '\r' ? '\n' : c);
      }
    }
    return new SourceText(out.toString(), Arrays.copyOf(removed, count));
  }

  /** How the file ends its lines: CRLF if it does so anywhere, else LF. */
  public String lineEnd() {
    return removed.length > 0 && removed[removed.length - 1] >= 0 ? "\r\n" : "\n";
  }

  /** The normalised text. */
  public String text() {
    return text;
  }

  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The 1-based line of an offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of an offset, in UTF-16 units, a tab being one. */
  public int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** The offset at which a 1-based line begins. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The text of a 1-based line, without its line end. */
  public String lineText(int line) {
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return text.substring(lineStarts[line - 1], end);
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * Offset in the file's own text, byte order mark included, of a normalised offset; of a line end
   * its first character.
   */
  public int toOriginal(int offset) {
    int low = 0;
    int high = removed.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (removed[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return offset + low;
  }

  /** Normalised offset of an offset in the file's own text. */
  public int fromOriginal(int original) {
    int low = 0;
    int high = removed.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (removed[middle] + middle < original) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, original - low);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
