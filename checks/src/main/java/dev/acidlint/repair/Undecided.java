package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.Statement;
import dev.acidlint.model.Span;
import java.util.Locale;
import java.util.Set;

/** Ways out of the work, other than by an exception, on which the transaction is not ended. */
final class Undecided {

  private static final Set<String> ENDS = Set.of("rollback", "abort", "undo");

  private Undecided() {}

  /** Whether a statement can be left by a jump with neither commit nor rollback before it. */
  static boolean isIn(ProtectSite site, Statement statement) {
    return Jumps.outOf(statement).stream()
        .anyMatch(jump -> !Jumps.isPreceded(jump, statement, it -> decides(site, it)));
  }

  /** Whether a tree holds a commit of the request, or a call whose name says that it rolls back. */
  static boolean decides(ProtectSite site, Node node) {
    Span span = site.java().span(node);
    return site.request().commits().stream().anyMatch(span::encloses)
        || site.java().lexemes().within(span.start(), span.end()).stream()
            .anyMatch(lexeme -> saysRollback(lexeme.text()) && isCalled(site, lexeme));
  }

  private static boolean isCalled(ProtectSite site, Lexemes.Lexeme lexeme) {
    Lexemes.Lexeme next = site.java().lexemes().codeFrom(lexeme.index() + 1);
    return next != null && next.is("(");
  }

  private static boolean saysRollback(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ENDS.stream().anyMatch(lower::contains);
  }
}
