package dev.acidlint.repair;

import dev.acidlint.repair.Lexemes.Lexeme;
import java.util.List;
import java.util.Set;

/** Whether the braces of a file's statements have lines of their own, as most of them do there. */
final class Braces {

  private static final Set<String> OPENED = Set.of("try", "else", "finally", "do");
  private static final Set<String> CLAUSES = Set.of("catch", "finally");
  private static final Set<String> ELSE = Set.of("else");

  private final boolean openBelow;
  private final boolean clauseBelow;

  Braces(Layout layout, List<Lexeme> all) {
    int opened = 0;
    int clauses = 0;
    int elses = 0;
    for (int i = 1; i < all.size(); i++) {
      Lexeme before = all.get(i - 1);
      Lexeme lexeme = all.get(i);
      int vote = layout.sameLine(before.start(), lexeme.start()) ? -1 : 1;
      if (lexeme.is("{") && OPENED.contains(before.text())) {
        opened += vote;
      } else if (before.is("}") && CLAUSES.contains(lexeme.text())) {
        clauses += vote;
      } else if (before.is("}") && ELSE.contains(lexeme.text())) {
        elses += vote;
      }
    }
    this.openBelow = opened > 0;
    this.clauseBelow = clauses > 0 || (clauses == 0 && elses > 0);
  }

  /** The brace that opens a block, with what stands before it. */
  String open(String indent) {
    return openBelow ? "\n" + indent + "{" : " {";
  }

  /** What stands between a brace that closes and the keyword that goes on. */
  String beforeClause(String indent) {
    return clauseBelow ? "\n" + indent : " ";
  }
}
