package dev.acidlint.repair;

import dev.acidlint.model.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way back from an edited normalised text (see {@link SourceText}) to a file's own text: its
 * byte order mark and the line end of each line are kept, new lines end as their neighbours do.
 */
public final class EditedSource {

  private EditedSource() {}

  /**
   * A file's own text with one repair.
   *
   * @param original the file's own text, which the repair was computed from
   */
  public static String apply(CharSequence original, Repair repair) {
    return restore(original, Splice.apply(SourceText.of(original).text(), repair));
  }

  /**
   * A normalised text with several repairs, an import that more than one of them asks for being
   * added once; empty if two of them overlap.
   */
  public static Optional<String> apply(SourceText text, List<Repair> repairs) {
    List<TextEdit> edits = new ArrayList<>();
    repairs.stream().flatMap(repair -> repair.imports().stream()).distinct().forEach(edits::add);
    edits.sort(Comparator.comparing(TextEdit::replacement));
    repairs.forEach(repair -> edits.add(repair.edit()));
    edits.sort(Comparator.comparing(TextEdit::span));
    int end = 0;
    for (TextEdit edit : edits) {
      if (edit.span().start() < end) {
        return Optional.empty();
      }
      end = edit.span().end();
    }
    return Optional.of(Splice.apply(text.text(), edits));
  }

  /**
   * The file's own form of an edited text.
   *
   * @param original the file's own text before
   * @param edited the normalised text after
   */
  public static String restore(CharSequence original, String edited) {
    List<Line> before = lines(original);
    List<String> ends = before.stream().map(Line::end).filter(it -> !it.isEmpty()).toList();
    String mark = original.length() > 0 && original.charAt(0) == '\uFEFF' ? "\uFEFF" : "";
    if (ends.stream().allMatch("\n"::equals)) {
      return mark + edited;
    }
    StringBuilder out = new StringBuilder(mark);
    String end = ends.get(0);
    int next = 0;
    for (Line line : lines(edited)) {
      int same = find(before, line.text().strip(), next);
      if (same >= 0) {
        next = same + 1;
        end = before.get(same).end().isEmpty() ? end : before.get(same).end();
      }
      out.append(line.text()).append(line.end().isEmpty() ? "" : end);
    }
    return out.toString();
  }

  /** Index of the next line that says the same, indent aside; -1 if none does. */
  private static int find(List<Line> lines, String text, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).text().strip().equals(text)) {
        return i;
      }
    }
    return -1;
  }

  private record Line(String text, String end) {}

  private static List<Line> lines(CharSequence text) {
    List<Line> lines = new ArrayList<>();
    int start = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        String end = pair ? "\r\n" : String.valueOf(c);
        lines.add(new Line(text.subSequence(start, i).toString(), end));
        i += pair ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(new Line(text.subSequence(start, text.length()).toString(), ""));
    return lines;
  }
}
