package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.List;

/** Whether statements can complete normally, as the compiler reckons (JLS 14.22). */
final class Completion {

  enum Can {
    YES,
    NO,
    UNKNOWN;

    private Can and(Can other) {
      if (this == NO || other == NO) {
        return NO;
      }
      return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
    }

    private Can or(Can other) {
      if (this == YES || other == YES) {
        return YES;
      }
      return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
    }
  }

  /** A handler that is taken never to complete. */
  private final CatchClause throwing;

  Completion(CatchClause throwing) {
    this.throwing = throwing;
  }

  Can of(Statement statement) {
    if (statement instanceof ReturnStmt
        || statement instanceof ThrowStmt
        || statement instanceof BreakStmt
        || statement instanceof ContinueStmt
        || statement instanceof YieldStmt) {
      return Can.NO;
    }
    if (statement instanceof BlockStmt block) {
      return all(block.getStatements());
    }
    if (statement instanceof IfStmt test) {
      return test.getElseStmt().map(it -> of(test.getThenStmt()).or(of(it))).orElse(Can.YES);
    }
    if (statement instanceof TryStmt block) {
      return of(block);
    }
    if (statement instanceof SynchronizedStmt block) {
      return of(block.getBody());
    }
    if (statement instanceof WhileStmt loop) {
      return endless(loop.getCondition(), loop);
    }
    if (statement instanceof ForStmt loop) {
      return loop.getCompare().map(it -> endless(it, loop)).orElseGet(() -> unlessLeft(loop));
    }
    boolean hard =
        statement instanceof DoStmt
            || statement instanceof SwitchStmt
            || statement instanceof LabeledStmt;
    return hard ? Can.UNKNOWN : Can.YES;
  }

  private Can all(List<Statement> statements) {
    Can can = Can.YES;
    for (Statement statement : statements) {
      can = can.and(of(statement));
    }
    return can;
  }

  private Can of(TryStmt block) {
    Can can = of(block.getTryBlock());
    for (CatchClause clause : block.getCatchClauses()) {
      boolean never = throwing != null && Words.same(clause, throwing);
      can = can.or(never ? Can.NO : of(clause.getBody()));
    }
    return block.getFinallyBlock().isPresent() ? can.and(of(block.getFinallyBlock().get())) : can;
  }

  private static Can endless(Expression condition, Statement loop) {
    boolean always =
        condition.isBooleanLiteralExpr() && condition.asBooleanLiteralExpr().getValue();
    return always ? unlessLeft(loop) : Can.YES;
  }

  private static Can unlessLeft(Statement loop) {
    return loop.findFirst(BreakStmt.class).isPresent() ? Can.UNKNOWN : Can.NO;
  }

  /**
   * The statements that cannot be reached if a statement never completes; in the lists from it
   * outwards, until something else can lead on.
   */
  List<Statement> unreachableAfter(Statement statement) {
    Node inner = statement;
    while (inner instanceof Statement current && of(current) != Can.YES) {
      Node owner = current.getParentNode().orElse(null);
      if (owner instanceof NodeWithStatements<?> block) {
        List<Statement> after = after(block.getStatements(), current);
        if (!after.isEmpty()) {
          return after;
        }
      }
      inner = enclosing(owner);
    }
    return List.of();
  }

  private static List<Statement> after(List<Statement> statements, Statement statement) {
    List<Statement> after = new ArrayList<>();
    boolean found = false;
    for (Statement each : statements) {
      if (found) {
        after.add(each);
      }
      found |= Words.same(each, statement);
    }
    return after;
  }

  /** The statement whose completion hangs on that of a block, or of a statement without one. */
  private static Node enclosing(Node owner) {
    if (owner instanceof BlockStmt block) {
      Node outer = block.getParentNode().orElse(null);
      return outer instanceof CatchClause clause ? clause.getParentNode().orElse(null) : outer;
    }
    return owner;
  }
}
