package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the rollback first into existing handlers that lack only that. What they did to the
 * transaction short of ending it (a mark, a rollback to a savepoint) goes: it would fail now.
 */
final class HandlerPlan implements Plan {

  /** What forbids a rollback inside of the try as well, since the handler runs after it. */
  private static final List<Veto<HandlerPlan>> CONFLICTS =
      List.of(
          new Veto<>(
              "the existing handler still needs the transaction",
              it -> it.clauses.stream().anyMatch(it::needsTransactionLater)),
          new Veto<>(
              "the existing handler rolls back later on: first do that, then what may fail in it",
              it -> it.clauses.stream().anyMatch(it::rollsBackLater)),
          new Veto<>(
              "the existing handler rolls back too, and a second rollback would fail",
              it -> it.clauses.stream().anyMatch(it::rollsBackUnguarded)));

  private static final List<Veto<HandlerPlan>> VETOES =
      List.of(
          new Veto<>(
              "the commit must stay outside of what is protected", HandlerPlan::isCommitOutside),
          new Veto<>(
              "the existing handler has no name for what it catches",
              it -> it.clauses.stream().anyMatch(HandlerPlan::isUnnamed)),
          new Veto<>(
              "the rollback needs a variable that the existing handler cannot see",
              it -> it.clauses.stream().anyMatch(it::cannotSee)));

  private final ProtectSite site;
  private final JavaSource java;
  private final List<CatchClause> clauses;

  HandlerPlan(ProtectSite site) {
    this.site = site;
    this.java = site.java();
    this.clauses = site.handlers().stream().filter(it -> endsTheWork(it) && !beginsSo(it)).toList();
  }

  private static TryStmt block(CatchClause clause) {
    return (TryStmt) clause.getParentNode().orElseThrow();
  }

  /** Whether the work is over where the handler runs: else a later commit may still be due. */
  private boolean endsTheWork(CatchClause clause) {
    Node body = block(clause).getTryBlock();
    List<Statement> statements = clause.getBody().getStatements();
    Statement last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    return last instanceof ReturnStmt
        || last instanceof ThrowStmt
        || site.request().commits().stream().anyMatch(java.span(body)::encloses);
  }

  /** Whether a handler begins with a guarded rollback already: it must not get one more. */
  private boolean beginsSo(CatchClause clause) {
    List<Statement> statements = clause.getBody().getStatements();
    Optional<TryStmt> guarded =
        statements.isEmpty() ? Optional.empty() : statements.get(0).findFirst(TryStmt.class);
    return guarded.filter(it -> site.rollsBack(it) && !rollsBackPartly(it)).isPresent();
  }

  private boolean rollsBackLater(CatchClause clause) {
    return clause.getBody().getStatements().stream()
        .skip(1)
        .filter(it -> !isPlainRollback(it))
        .map(it -> it instanceof TryStmt block ? block.getTryBlock() : it)
        .filter(it -> it instanceof ExpressionStmt || it instanceof BlockStmt)
        .anyMatch(it -> site.rollsBack(it) && !rollsBackPartly(it));
  }

  /** The very rollback, as a statement of its own: it need not stay once there is one before it. */
  private boolean isPlainRollback(Statement statement) {
    return statement instanceof ExpressionStmt simple
        && java.slice(simple.getExpression()).equals(site.request().rollback());
  }

  private boolean rollsBackPartly(Node node) {
    return node.findFirst(MethodCallExpr.class, this::isPartial).isPresent();
  }

  private static boolean isUnnamed(CatchClause clause) {
    return clause.getParameter().getNameAsString().equals("_");
  }

  private boolean cannotSee(CatchClause clause) {
    return !HandlerScope.canSee(site, block(clause))
        || site.code().roots().contains(clause.getParameter().getNameAsString());
  }

  /** A rollback to a savepoint, or a mark, fails once the transaction has ended. */
  private boolean needsTransaction(Node node) {
    return Words.calls(java, node, "setRollbackOnly")
        || Words.calls(java, node, "releaseSavepoint")
        || rollsBackPartly(node);
  }

  private boolean isPartial(MethodCallExpr call) {
    return call.getNameAsString().equals(site.code().verb())
        && call.getArguments().size() > site.code().arguments();
  }

  private boolean isCommitOutside() {
    return site.request().commitOutside() && site.request().guard().isEmpty();
  }

  /** Where it is not a statement of its own that would go, or where the handler is left alone. */
  private boolean needsTransactionLater(CatchClause clause) {
    return clause.getBody().getStatements().stream()
        .anyMatch(
            it -> (isCommitOutside() || !(it instanceof ExpressionStmt)) && needsTransaction(it));
  }

  private boolean rollsBackUnguarded(CatchClause clause) {
    boolean safe = site.request().rollbackThrows().contains("java.sql.SQLException");
    boolean guarded = clause.getBody().findFirst(IfStmt.class, site::rollsBack).isPresent();
    return !safe && !guarded && site.rollsBack(clause.getBody());
  }

  /** Whether there is a handler to put it into. */
  boolean isDue() {
    return !clauses.isEmpty();
  }

  /** Why no other plan is to be tried either. */
  Optional<String> conflict() {
    return Veto.first(CONFLICTS, this);
  }

  @Override
  public Optional<String> refusal() {
    return Veto.first(VETOES, this);
  }

  @Override
  public Splice edits(Imports imports) {
    Splice splice = new Splice(java.text());
    clauses.forEach(clause -> insert(splice, clause, imports));
    return splice;
  }

  /** What stands behind the rollback that moves, on its line. */
  private String saidOfRollback(CatchClause clause) {
    return clause.getBody().getStatements().stream()
        .filter(this::isPlainRollback)
        .map(java::end)
        .map(end -> java.text().substring(end, java.layout().withTrailingComments(end)))
        .findFirst()
        .orElse("");
  }

  private void insert(Splice splice, CatchClause clause, Imports imports) {
    BlockText text = new BlockText(java, clause.getBody(), java.start(clause));
    Set<String> taken = new HashSet<>(Locals.at(clause.getBody()).keySet());
    List<String> maybeNull = HandlerScope.maybeNull(site, block(clause));
    Block place = Block.at(java.layout(), text.indent());
    String failure = clause.getParameter().getNameAsString();
    String code = site.code().statements(place, failure, taken, maybeNull, imports);
    String said = saidOfRollback(clause);
    String call = site.request().rollback() + ";";
    text.insert(splice, java.start(clause.getBody()) + 1, code.replace(call, call + said));
    for (Statement statement : clause.getBody().getStatements()) {
      if (needsTransaction(statement) || isPlainRollback(statement)) {
        Removal.lines(java, splice, java.start(statement), java.end(statement));
      }
    }
  }
}
