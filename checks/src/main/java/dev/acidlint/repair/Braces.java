package dev.acidlint.repair;

import dev.acidlint.repair.Lexemes.Lexeme;
import java.util.List;
import java.util.Set;

/**
 * Whether the braces of a file's statements have lines of their own, as most of them do there; and
 * whether these lines stand half-way in, as in GNU's style.
 */
final class Braces {

  private static final Set<String> OPENED = Set.of("try", "else", "finally", "do");
  private static final Set<String> CLAUSES = Set.of("catch", "finally");
  private static final Set<String> ELSE = Set.of("else");

  private final boolean openBelow;
  private final boolean clauseBelow;
  private final boolean halfIn;

  Braces(Layout layout, List<Lexeme> all) {
    int opened = 0;
    int clauses = 0;
    int elses = 0;
    int halves = 0;
    for (int i = 1; i < all.size(); i++) {
      Lexeme before = all.get(i - 1);
      Lexeme lexeme = all.get(i);
      int vote = layout.sameLine(before.start(), lexeme.start()) ? -1 : 1;
      if (lexeme.is("{") && OPENED.contains(before.text())) {
        opened += vote;
        halves += layout.startsLine(before.start()) ? half(layout, before, lexeme) : 0;
      } else if (before.is("}") && CLAUSES.contains(lexeme.text())) {
        clauses += vote;
      } else if (before.is("}") && ELSE.contains(lexeme.text())) {
        elses += vote;
      }
    }
    this.openBelow = opened > 0;
    this.halfIn = openBelow && halves > 0;
    this.clauseBelow = halfIn || clauses > 0 || (clauses == 0 && elses > 0);
  }

  private static int half(Layout layout, Lexeme keyword, Lexeme brace) {
    String outer = layout.indent(keyword.start());
    String inner = layout.indent(brace.start());
    return layout.startsLine(brace.start()) && inner.length() > outer.length() ? 1 : -1;
  }

  /** The brace that opens a block, with what stands before it. */
  String open(String indent, String unit) {
    return openBelow ? own(indent, unit, "{") : " {";
  }

  /** The brace that closes a block, on a line of its own. */
  String close(String indent, String unit) {
    return own(indent, unit, "}");
  }

  private String own(String indent, String unit, String brace) {
    return "\n" + indent + (halfIn ? unit : "") + brace;
  }

  boolean isOpenBelow() {
    return openBelow;
  }

  /** How far what is in a block stands in from what the block belongs to. */
  String step(String unit) {
    return halfIn ? unit + unit : unit;
  }

  /** What stands between a brace that closes and the keyword that goes on. */
  String beforeClause(String indent) {
    return clauseBelow ? "\n" + indent : " ";
  }
}
