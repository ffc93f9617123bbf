package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the lines of several ranges in or out; ranges that overlap add up. The line on which a
 * range starts, blank lines, and the lines of text blocks stay as they are.
 */
final class Reindent {

  private record Move(Span span, int steps) {}

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

  void apply(Splice splice) {
    String text = java.text();
    String unit = java.layout().unit();
    for (int line = 0; line >= 0; line = text.indexOf('\n', line) + 1) {
      int at = line;
      int steps =
          moves.stream()
              .filter(move -> move.span().start() < at && at < move.span().end())
              .mapToInt(Move::steps)
              .sum();
      boolean blank = text.substring(line, java.layout().lineEnd(line)).isBlank();
      if (steps > 0 && !blank && !java.lexemes().inTextBlock(line)) {
        splice.insert(line, unit.repeat(steps));
      } else if (steps < 0 && !java.lexemes().inTextBlock(line) && text.startsWith(unit, line)) {
        splice.delete(line, line + unit.length());
      }
      if (text.indexOf('\n', line) < 0) {
        return;
      }
    }
  }
}
