package dev.acidlint.pmd.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the change of one file in the unified format, to the letter of what {@code git apply}
 * reads: lines keep their own ends and the byte order mark, a missing last line end is noted, and
 * odd file names are quoted. java-diff-utils finds the differences; its own writer knows neither of
 * these.
 */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The two lines that name the file; {@code path} has forward slashes. */
  static String header(String path) {
    return "--- " + name("a/" + path) + "\n+++ " + name("b/" + path) + "\n";
  }

  /** The hunks that turn one text into the other; empty if they are equal. */
  static String hunks(String before, String after) {
    UnifiedDiff diff = new UnifiedDiff(lines(before), lines(after));
    List<AbstractDelta<String>> group = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(diff.before, diff.after).getDeltas()) {
      if (!group.isEmpty() && gap(group.get(group.size() - 1), delta) > 2 * CONTEXT) {
        diff.hunk(group);
        group.clear();
      }
      group.add(delta);
    }
    if (!group.isEmpty()) {
      diff.hunk(group);
    }
    return diff.out.toString();
  }

  private static int gap(AbstractDelta<String> first, AbstractDelta<String> second) {
    return second.getSource().getPosition()
        - (first.getSource().getPosition() + first.getSource().size());
  }

  private void hunk(List<AbstractDelta<String>> deltas) {
    AbstractDelta<String> first = deltas.get(0);
    AbstractDelta<String> last = deltas.get(deltas.size() - 1);
    int lead = Math.min(CONTEXT, first.getSource().getPosition());
    int from = first.getSource().getPosition() - lead;
    int lastEnd = last.getSource().getPosition() + last.getSource().size();
    int to = Math.min(before.size(), lastEnd + CONTEXT);
    int newFrom = first.getTarget().getPosition() - lead;
    int newTo = last.getTarget().getPosition() + last.getTarget().size() + (to - lastEnd);
    out.append("@@ -").append(range(from, to)).append(" +").append(range(newFrom, newTo));
    out.append(" @@\n");
    int at = from;
    for (AbstractDelta<String> delta : deltas) {
      int start = delta.getSource().getPosition();
      before.subList(at, start).forEach(line -> line(' ', line));
      delta.getSource().getLines().forEach(line -> line('-', line));
      delta.getTarget().getLines().forEach(line -> line('+', line));
      at = start + delta.getSource().size();
    }
    before.subList(at, to).forEach(line -> line(' ', line));
  }

  /** First line and number of lines; of none, the line before. */
  private static String range(int from, int to) {
    int length = to - from;
    return (length == 0 ? from : from + 1) + (length == 1 ? "" : "," + length);
  }

  private void line(char sign, String line) {
    out.append(sign).append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }

  /** Lines with their ends. A line ends with a line feed here, whatever Java thinks of it. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  /** As git writes it: quoted like a C string if need be; a tab ends a name with a blank. */
  private static String name(String path) {
    if (path.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7f)) {
      return path.indexOf(' ') < 0 ? path : path + "\t";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : path.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        quoted.append(String.format("\\%03o", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
