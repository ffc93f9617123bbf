package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.repair.Lexemes.Lexeme;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Guards a rollback that may fail: it is called only while there is something to roll back, and
 * what it throws is added to the first failure as suppressed.
 */
final class GuardRollback {

  private static final String TITLE = "Keep the first failure when the rollback fails";

  private final JavaSource java;
  private final RepairRequest.GuardRollback request;
  private final Statement statement;
  private final Optional<CatchClause> handler;
  private final Optional<TryStmt> inner;
  private final Optional<String> guard;

  private static final List<Veto<GuardRollback>> VETOES =
      List.of(
          new Veto<>("the rollback is not a statement of its own", it -> it.statement == null),
          new Veto<>(
              "the handler has no name for what it catches",
              it -> it.handler.filter(GuardRollback::isUnnamed).isPresent()),
          new Veto<>(
              "the handler of the rollback itself does more than to log",
              it -> it.inner.isPresent() && it.guard.isEmpty() && it.clause().isEmpty()),
          new Veto<>(
              "the finalizer does not know what was thrown before it",
              it -> it.handler.isEmpty() && it.inner.isEmpty() && it.guard.isEmpty()));

  private GuardRollback(JavaSource java, RepairRequest.GuardRollback request) {
    this.java = java;
    this.request = request;
    this.statement = java.at(request.rollback().start()).map(GuardRollback::listed).orElse(null);
    this.inner = statement == null ? Optional.empty() : tryAround(statement);
    this.handler = statement == null ? Optional.empty() : handlerAround(statement);
    this.guard =
        request.guard().filter(it -> statement != null && !isAskedAround(java, statement, it));
  }

  static RepairResult compute(JavaFile file, RepairRequest.GuardRollback request) {
    Optional<JavaSource> java = file.around(request.rollback().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    GuardRollback repair = new GuardRollback(java.get(), request);
    Optional<String> veto = Veto.first(VETOES, repair);
    return veto.isPresent()
        ? new RepairResult.Refused(veto.get())
        : Offer.of(java.get(), TITLE, Repair.Level.SAFE, repair::edits);
  }

  private Splice edits(Imports imports) {
    Splice splice = new Splice(java.text());
    if (inner.isPresent() && guard.isEmpty()) {
      Node type = clause().orElseThrow().getParameter().getType();
      String more = java.slice(type) + " | " + imports.name("java.lang.RuntimeException");
      return splice.replace(java.start(type), java.end(type), more);
    }
    Optional<IfStmt> test = guard.isPresent() ? testAround() : Optional.empty();
    test.ifPresent(it -> ask(splice, it.getCondition()));
    if (test.isPresent() && (inner.isPresent() || handler.isEmpty())) {
      return splice;
    }
    boolean bare = !(statement.getParentNode().orElse(null) instanceof BlockStmt);
    String indent = java.layout().indent(java.start(statement));
    Block place = Block.at(java.layout(), indent);
    Optional<Lexeme> over = bare ? lineAbove() : Optional.empty();
    if (over.isPresent()) {
      Block outer = Block.at(java.layout(), java.layout().indent(over.get().start()));
      String code = code(place, test, imports);
      return splice.replace(
          over.get().end(), java.end(statement), outer.brace() + code + outer.close());
    }
    String code = code(bare ? place.in() : place, test, imports);
    String text = bare ? "{" + code + place.line("}") : code.stripLeading();
    return splice.replace(java.start(statement), java.end(statement), text);
  }

  private String code(Block block, Optional<IfStmt> test, Imports imports) {
    return inner.isPresent() || handler.isEmpty()
        ? asked(block)
        : guarded(block, test.isPresent() ? Optional.empty() : guard, imports);
  }

  /** The last word before it, where that stands on a line above. */
  private Optional<Lexeme> lineAbove() {
    int start = java.start(statement);
    int before = java.lexemes().firstFrom(start) - 1;
    return Optional.of(java.lexemes().all().get(before))
        .filter(it -> !it.isComment())
        .filter(it -> java.text().substring(it.end(), start).contains("\n"));
  }

  /** Only called while there is something to roll back. */
  private String asked(Block block) {
    String call = java.slice(statement);
    return block.open("if (" + guard.orElseThrow() + ")") + block.in().line(call) + block.line("}");
  }

  /** The test that the rollback alone stands under, in the same handler. */
  private Optional<IfStmt> testAround() {
    Node up = statement.getParentNode().orElseThrow();
    boolean alone = up instanceof BlockStmt block && block.getStatements().size() == 1;
    Node over = alone ? up.getParentNode().orElseThrow() : up;
    return over instanceof IfStmt test
            && test.getElseStmt().isEmpty()
            && Words.same(test.getThenStmt(), alone ? up : statement)
        ? Optional.of(test)
        : Optional.empty();
  }

  /** Asks one thing more, after what is asked already. */
  private void ask(Splice splice, Expression condition) {
    boolean joins =
        !(condition instanceof BinaryExpr both && both.getOperator() == BinaryExpr.Operator.OR)
            && !(condition instanceof ConditionalExpr)
            && !(condition instanceof AssignExpr);
    if (!joins) {
      splice.insert(java.start(condition), "(");
    }
    splice.insert(java.end(condition), (joins ? "" : ")") + " && " + guard.orElseThrow());
  }

  private String guarded(Block block, Optional<String> asked, Imports imports) {
    CatchClause clause = handler.orElseThrow();
    Set<String> taken = new HashSet<>(Locals.at(statement).keySet());
    String call = java.slice(statement);
    RollbackCode code =
        new RollbackCode(
            new RepairRequest.ProtectTransaction(
                request.rollback(),
                List.of(),
                call.substring(0, call.lastIndexOf(';')).strip(),
                asked,
                request.rollbackThrows(),
                false,
                List.of()));
    return code.statements(
        block, clause.getParameter().getNameAsString(), taken, List.of(), imports);
  }

  private static boolean isUnnamed(CatchClause clause) {
    return clause.getParameter().getNameAsString().equals("_");
  }

  private static Statement listed(Node call) {
    Node at = call;
    while (at != null && !(at instanceof Statement)) {
      if (isBoundary(at)) {
        return null;
      }
      at = at.getParentNode().orElse(null);
    }
    return at instanceof ExpressionStmt found ? found : null;
  }

  private static boolean isBoundary(Node node) {
    return node instanceof LambdaExpr || node instanceof BodyDeclaration<?>;
  }

  /** The try with handlers that the rollback is in the body of, within its handler or finalizer. */
  private static Optional<TryStmt> tryAround(Statement statement) {
    Node inner = statement;
    Node outer = statement.getParentNode().orElse(null);
    while (outer != null && !isBoundary(outer) && !(outer instanceof CatchClause)) {
      if (outer instanceof TryStmt block) {
        boolean body = Words.same(block.getTryBlock(), inner);
        return body && !block.getCatchClauses().isEmpty() ? Optional.of(block) : Optional.empty();
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  /** The handler that it is in, unless it is in a finalizer within that. */
  private static Optional<CatchClause> handlerAround(Statement statement) {
    Node inner = statement;
    Node outer = statement.getParentNode().orElse(null);
    while (outer != null && !isBoundary(outer)) {
      if (outer instanceof CatchClause clause) {
        return Optional.of(clause);
      }
      if (outer instanceof TryStmt block
          && Words.same(block.getFinallyBlock().orElse(null), inner)) {
        return Optional.empty();
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  /** The only handler of the rollback's own try, if it can catch more. */
  private Optional<CatchClause> clause() {
    return inner
        .filter(block -> block.getCatchClauses().size() == 1)
        .map(block -> block.getCatchClauses().get(0))
        .filter(HandlerUse::takesAny);
  }

  private static boolean isAskedAround(JavaSource java, Statement statement, String guard) {
    Node at = statement.getParentNode().orElse(null);
    while (at != null && !(at instanceof CatchClause) && !isBoundary(at)) {
      if (at instanceof IfStmt test && java.slice(test.getCondition()).contains(guard)) {
        return true;
      }
      at = at.getParentNode().orElse(null);
    }
    return false;
  }
}
