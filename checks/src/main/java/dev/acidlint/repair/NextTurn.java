package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a loop takes its next turn when a handler of a try in it has completed: nothing between
 * the try and the end of the loop's body leaves the loop, or needs what the try was to bring. A
 * call of {@code forEach} is a loop, too.
 */
final class NextTurn {

  private static final Set<String> EACH = Set.of("forEach", "forEachOrdered");

  private final Set<String> brought;

  private NextTurn(TryStmt block) {
    this.brought =
        block.getTryBlock().findAll(AssignExpr.class).stream()
            .map(it -> it.getTarget().toString())
            .collect(Collectors.toSet());
  }

  static boolean follows(TryStmt block) {
    return new NextTurn(block).isAfter(block);
  }

  private boolean isAfter(Node inner) {
    Node outer = inner.getParentNode().orElse(null);
    if (outer == null || Jumps.isLoop(outer)) {
      return outer != null;
    }
    if (outer instanceof LambdaExpr function) {
      return function.getParentNode().orElse(null) instanceof MethodCallExpr call
          && EACH.contains(call.getNameAsString());
    }
    if (outer instanceof NodeWithStatements<?> list) {
      for (Statement next : behind(list.getStatements(), inner)) {
        if (next instanceof ContinueStmt) {
          return true;
        }
        if (next instanceof BreakStmt stop && outer instanceof SwitchEntry) {
          return stop.getLabel().isEmpty()
              && outer.getParentNode().filter(this::isAfter).isPresent();
        }
        if (leaves(next) || needs(next)) {
          return false;
        }
      }
    }
    return leadsOn(inner, outer) && isAfter(outer);
  }

  /** Whether a node completes where what stands last in it does. */
  private static boolean leadsOn(Node inner, Node outer) {
    if (outer instanceof TryStmt block) {
      return block.getFinallyBlock().filter(it -> Words.same(it, inner)).isEmpty();
    }
    if (outer instanceof SwitchEntry entry) {
      return entry.getParentNode().orElse(null) instanceof SwitchStmt all
          && (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP
              || Words.same(all.getEntries().getLast().orElse(null), entry));
    }
    return outer instanceof BlockStmt
        || outer instanceof CatchClause
        || outer instanceof IfStmt
        || outer instanceof LabeledStmt
        || outer instanceof SwitchStmt
        || outer instanceof SynchronizedStmt;
  }

  private static List<? extends Statement> behind(List<? extends Statement> all, Node inner) {
    int at = 0;
    while (at < all.size() && !Words.same(all.get(at), inner)) {
      at++;
    }
    return all.subList(Math.min(at + 1, all.size()), all.size());
  }

  private static boolean leaves(Statement next) {
    return next.findFirst(ThrowStmt.class).isPresent() || !Jumps.outOf(next).isEmpty();
  }

  private boolean needs(Statement next) {
    return next.findFirst(NameExpr.class, it -> brought.contains(it.getNameAsString())).isPresent();
  }
}
