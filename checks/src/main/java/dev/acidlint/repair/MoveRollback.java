package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a guarded rollback inside of the try that closes the session, and takes the one away that
 * comes after the close. A handler that then only throws on goes with it.
 */
final class MoveRollback {

  private static final String TITLE = "Roll back before the session is closed";

  private final JavaSource java;
  private final List<Statement> late = new ArrayList<>();
  private boolean clear = true;

  private MoveRollback(JavaSource java, List<Span> calls) {
    this.java = java;
    for (Span call : calls) {
      Optional<Statement> statement = java.at(call.start()).flatMap(MoveRollback::statement);
      statement.ifPresent(it -> late.add(all(it)));
      clear &= statement.isPresent();
    }
  }

  static RepairResult compute(JavaFile file, RepairRequest.MoveRollback request) {
    Optional<JavaSource> java = file.around(request.protect().begin().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    MoveRollback move = new MoveRollback(java.get(), request.late());
    if (!move.clear) {
      return new RepairResult.Refused("the rollback is not a statement of its own");
    }
    ProtectSite site = new ProtectSite(java.get(), request.protect(), true);
    Optional<String> veto = ProtectTransaction.veto(site);
    if (veto.isPresent()) {
      return new RepairResult.Refused(veto.get());
    }
    String refusal = "there is no place for the rollback before the close";
    for (Plan plan : ProtectTransaction.within(site)) {
      Optional<String> reason = plan.refusal();
      if (reason.isEmpty()) {
        return move.tidied(
            Offer.of(java.get(), TITLE, Repair.Level.SAFE, i -> move.edits(plan, i)));
      }
      refusal = reason.get();
    }
    return new RepairResult.Refused(refusal);
  }

  /**
   * Takes the handlers along that only throw on then, and the flags that only the rollback read.
   */
  private RepairResult tidied(RepairResult result) {
    if (!(result instanceof RepairResult.Offered offered)) {
      return result;
    }
    Repair repair = offered.repair();
    for (Statement statement : late) {
      for (String name : conditions(statement)) {
        repair = LeftOver.withoutFlag(java, repair, name);
      }
      Optional<CatchClause> handler =
          statement
              .getParentNode()
              .flatMap(Node::getParentNode)
              .filter(CatchClause.class::isInstance)
              .map(CatchClause.class::cast)
              .filter(LeftOver::throwsOn);
      if (handler.isPresent()) {
        int behind = java.text().length() - java.end(handler.get());
        repair = LeftOver.withoutTry(java, repair, behind);
      }
    }
    return java.parsesWith(repair) ? new RepairResult.Offered(repair) : result;
  }

  /** The names that the tests around a rollback ask for. */
  private static Set<String> conditions(Statement statement) {
    Set<String> names = new TreeSet<>();
    statement.findAll(IfStmt.class).forEach(it -> names.addAll(Locals.roots(it.getCondition())));
    return names;
  }

  private Splice edits(Plan plan, Imports imports) {
    Splice splice = plan.edits(imports);
    late.forEach(statement -> remove(splice, statement));
    return splice;
  }

  private void remove(Splice splice, Statement statement) {
    Optional<CatchClause> handler = handlerThatOnlyThrowsOn(statement);
    Optional<TryStmt> finalizer = finalizerOf(statement);
    int start = java.start(statement);
    int end = java.layout().withTrailingComments(java.end(statement));
    List<String> comments = comments(start, end);
    if (handler.isPresent()
        && comments(java.start(handler.get()), java.end(handler.get())).isEmpty()) {
      int before = java.layout().afterCodeBefore(java.start(handler.get()));
      splice.delete(before, java.end(handler.get()));
    } else if (finalizer.isPresent()
        && comments(endBeforeFinalizer(finalizer.get()), java.end(finalizer.get())).isEmpty()) {
      splice.delete(endBeforeFinalizer(finalizer.get()), java.end(finalizer.get()));
    } else if (comments.isEmpty()) {
      Removal.lines(java, splice, start, end);
    } else {
      String indent = "\n" + java.layout().indent(start);
      splice.replace(start, end, String.join(indent, comments));
    }
  }

  /** What is said there stays, though the code goes. */
  private List<String> comments(int start, int end) {
    return java.lexemes().within(start, end).stream()
        .filter(Lexemes.Lexeme::isComment)
        .map(Lexemes.Lexeme::text)
        .toList();
  }

  private static Optional<Statement> statement(Node call) {
    Node at = call;
    while (at != null && !(at instanceof Statement)) {
      if (at instanceof LambdaExpr || at instanceof BodyDeclaration<?>) {
        return Optional.empty();
      }
      at = at.getParentNode().orElse(null);
    }
    return at instanceof ExpressionStmt found ? Optional.of(found) : Optional.empty();
  }

  /** With the tests and the try around it that are there for it alone. */
  private static Statement all(Statement rollback) {
    Statement all = rollback;
    while (true) {
      Node up = all.getParentNode().orElse(null);
      Node over = up == null ? null : up.getParentNode().orElse(null);
      boolean only = up instanceof BlockStmt block && block.getStatements().size() == 1;
      if (up instanceof IfStmt test && test.getElseStmt().isEmpty()) {
        all = test;
      } else if (only && over instanceof IfStmt test && test.getElseStmt().isEmpty()) {
        all = test;
      } else if (only
          && over instanceof TryStmt block
          && Words.same(block.getTryBlock(), up)
          && block.getResources().isEmpty()
          && block.getFinallyBlock().isEmpty()) {
        all = block;
      } else {
        return all;
      }
    }
  }

  /** The try in whose finalizer there is nothing else, and that does without it. */
  private static Optional<TryStmt> finalizerOf(Statement statement) {
    Node block = statement.getParentNode().orElseThrow();
    return block
        .getParentNode()
        .filter(TryStmt.class::isInstance)
        .map(TryStmt.class::cast)
        .filter(it -> Words.same(it.getFinallyBlock().orElse(null), block))
        .filter(it -> it.getFinallyBlock().orElseThrow().getStatements().size() == 1)
        .filter(it -> !it.getResources().isEmpty() || !it.getCatchClauses().isEmpty());
  }

  private int endBeforeFinalizer(TryStmt block) {
    List<CatchClause> clauses = block.getCatchClauses();
    return java.end(clauses.isEmpty() ? block.getTryBlock() : clauses.get(clauses.size() - 1));
  }

  /** The handler in which there is nothing else but to throw what was caught. */
  private static Optional<CatchClause> handlerThatOnlyThrowsOn(Statement statement) {
    return statement
        .getParentNode()
        .flatMap(Node::getParentNode)
        .filter(CatchClause.class::isInstance)
        .map(CatchClause.class::cast)
        .filter(it -> it.getBody().getStatements().size() == 2)
        .filter(LeftOver::throwsOn)
        .filter(HandlerUse::isLast)
        .filter(MoveRollback::leavesMore);
  }

  /** Whether a try without the handler is one all the same. */
  private static boolean leavesMore(CatchClause handler) {
    TryStmt block = (TryStmt) handler.getParentNode().orElseThrow();
    return !block.getResources().isEmpty()
        || block.getFinallyBlock().isPresent()
        || block.getCatchClauses().size() > 1;
  }
}
