package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the lines of several ranges in or out; ranges that overlap add up. The line on which a
 * range starts, blank lines, the lines of text blocks and of comments in the first column stay as
 * they are. What was put into a text before, or in the place of something, moves with what is
 * around it.
 */
final class Reindent {

  /**
   * Lines that move.
   *
   * @param steps 1 is in, -1 is out
   */
  private record Move(Span span, int steps) {

    private boolean holdsLine(int offset) {
      return span.start() < offset && offset < span.end();
    }

    /** What surrounds a range that moves ends where that ends, or behind it. */
    private boolean isAround(Span range) {
      return span.start() < range.start() && range.end() <= span.end() && !range.equals(span);
    }
  }

  private final JavaSource java;
  private final List<Move> moves = new ArrayList<>();

  Reindent(JavaSource java) {
    this.java = java;
  }

  void moveIn(int start, int end) {
    moves.add(new Move(new Span(start, Math.max(start, end)), 1));
  }

  void moveOut(int start, int end) {
    moves.add(new Move(new Span(start, Math.max(start, end)), -1));
  }

  /**
   * Lines to be put at either end of a range, indented as the range is now, for where it will stand
   * once everything has moved. The first of them goes on with a line of the text.
   */
  String moved(String lines, int start, int end) {
    Span range = new Span(start, end);
    return moved(
        lines, moves.stream().filter(move -> move.isAround(range)).mapToInt(Move::steps).sum());
  }

  private String moved(String lines, int steps) {
    if (steps == 0 || lines.indexOf('\n') < 0) {
      return lines;
    }
    Lexemes lexemes = new Lexemes(lines);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
      out.append(lines, from, end + 1);
      from = end + 1;
      boolean blank = from < lines.length() && lines.charAt(from) == '\n';
      String unit = step(lines.substring(from));
      if (!blank && !lexemes.keepsPlace(from)) {
        out.append(unit.repeat(Math.max(0, steps)));
        for (int i = steps; i < 0 && lines.startsWith(unit, from); i++) {
          from += unit.length();
        }
      }
    }
    return out.append(lines, from, lines.length()).toString();
  }

  private String step(String indent) {
    return java.layout().braces().step(java.layout().unit(indent));
  }

  void apply(Splice splice) {
    String text = java.text();
    for (int line = 0; line >= 0; line = text.indexOf('\n', line) + 1) {
      int at = line;
      int steps = moves.stream().filter(move -> move.holdsLine(at)).mapToInt(Move::steps).sum();
      boolean blank = text.substring(line, java.layout().lineEnd(line)).isBlank();
      String unit = step(java.layout().indent(line));
      int blanks = java.layout().afterTabs(line);
      if (!blank && !java.lexemes().keepsPlace(line)) {
        if (steps > 0) {
          splice.insert(blanks, unit.repeat(steps));
        } else if (steps < 0 && text.startsWith(unit, line)) {
          splice.delete(line, line + unit.length());
        } else if (steps < 0 && text.startsWith(unit, blanks)) {
          splice.delete(blanks, blanks + unit.length());
        } else if (steps < 0 && blanks > line) {
          // A tab is as wide as two steps of blanks.
          splice.replace(blanks - 1, blanks, unit);
        }
      }
      if (text.indexOf('\n', line) < 0) {
        return;
      }
    }
  }
}
