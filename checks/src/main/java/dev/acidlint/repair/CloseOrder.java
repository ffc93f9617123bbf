package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a finalizer does after a close: a lock is given back, a thread's session unbound. A
 * try-with-resources around the whole try would close only after that.
 */
final class CloseOrder {

  private static final Pattern LOGS = Pattern.compile("(?i).*log(ger)?|System\\.(out|err)");
  private static final Pattern CLOSES = Pattern.compile("(?i).*close.*");

  private CloseOrder() {}

  /** Whether such a thing follows a close of the block's in a try that lies in the block. */
  static boolean changes(HandClose closes, ResourceBlock block) {
    List<Statement> among = block.list().subList(block.first(), block.last() + 1);
    return closes.dead().stream()
        .filter(block::isClosedBy)
        .anyMatch(dead -> changes(closes, dead, among));
  }

  private static boolean changes(HandClose closes, Node dead, List<Statement> among) {
    boolean follows = false;
    Node inner = dead;
    Node outer = inner.getParentNode().orElse(null);
    while (outer != null) {
      follows |= following(outer, inner).anyMatch(it -> isWork(closes, it));
      Node block = inner;
      if (outer instanceof TryStmt around
          && around.getFinallyBlock().filter(it -> Words.same(it, block)).isPresent()) {
        return follows && among.stream().anyMatch(it -> isWithin(around, it));
      }
      inner = outer;
      outer = inner.getParentNode().orElse(null);
    }
    return false;
  }

  private static Stream<Statement> following(Node list, Node statement) {
    return list instanceof NodeWithStatements<?> all
        ? all.getStatements().stream().dropWhile(it -> !Words.same(it, statement)).skip(1)
        : Stream.empty();
  }

  private static boolean isWork(HandClose closes, Statement statement) {
    return closes.dead().stream().noneMatch(it -> Words.same(it, statement))
        && statement.findAll(MethodCallExpr.class).stream().anyMatch(CloseOrder::isWork);
  }

  private static boolean isWork(MethodCallExpr call) {
    boolean logs = call.getScope().map(Node::toString).filter(LOGS.asMatchPredicate()).isPresent();
    return !logs && !CLOSES.matcher(call.getNameAsString()).matches();
  }

  private static boolean isWithin(Node node, Statement statement) {
    Node at = node;
    while (at != null && !Words.same(at, statement)) {
      at = at.getParentNode().orElse(null);
    }
    return at != null;
  }
}
