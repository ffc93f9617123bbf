package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a handler does with its exception, as far as it matters for catching more with it. */
final class HandlerUse {

  private static final Set<String> OF_ANY =
      Set.of(
          "addSuppressed",
          "getCause",
          "getLocalizedMessage",
          "getMessage",
          "getStackTrace",
          "initCause",
          "printStackTrace",
          "toString");
  private static final Pattern LOGS = Pattern.compile("(?i).*log(ger)?");

  private HandlerUse() {}

  /** Whether it is the last of its try, so that none behind it can become unreachable. */
  static boolean isLast(CatchClause clause) {
    TryStmt block = (TryStmt) clause.getParentNode().orElseThrow();
    List<CatchClause> all = block.getCatchClauses();
    return Words.same(all.get(all.size() - 1), clause);
  }

  /** Whether it ends by throwing what it caught. */
  static boolean throwsOn(CatchClause clause) {
    return clause.getBody().getStatements().getLast().orElse(null) instanceof ThrowStmt last
        && isParameter(clause, last.getExpression());
  }

  /** Whether nothing is done with the exception that needs more than a Throwable. */
  static boolean takesAny(CatchClause clause) {
    return clause.getBody().findAll(NameExpr.class, name -> isParameter(clause, name)).stream()
        .allMatch(HandlerUse::isPlain);
  }

  private static boolean isParameter(CatchClause clause, Node node) {
    return node instanceof NameExpr name
        && name.getNameAsString().equals(clause.getParameter().getNameAsString());
  }

  private static boolean isPlain(NameExpr name) {
    Node parent = name.getParentNode().orElseThrow();
    if (parent instanceof ThrowStmt) {
      return true;
    }
    if (!(parent instanceof MethodCallExpr call)) {
      return false;
    }
    boolean receiver = call.getScope().filter(it -> Words.same(it, name)).isPresent();
    if (receiver || call.getNameAsString().equals("addSuppressed")) {
      return OF_ANY.contains(call.getNameAsString());
    }
    Optional<String> scope = call.getScope().map(Node::toString);
    return scope.filter(it -> LOGS.matcher(it).matches()).isPresent();
  }
}
