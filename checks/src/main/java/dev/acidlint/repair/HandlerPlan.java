package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the rollback first into existing handlers that lack only that. */
final class HandlerPlan implements Plan {

  private static final List<Veto<HandlerPlan>> VETOES =
      List.of(
          new Veto<>("no existing handler lacks just the rollback", it -> it.clauses.isEmpty()),
          new Veto<>(
              "the commit must stay outside of what is protected",
              it -> it.site.request().commitOutside() && it.site.request().guard().isEmpty()),
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
    this.clauses = site.handlers().stream().filter(this::endsTheWork).toList();
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

  private static boolean isUnnamed(CatchClause clause) {
    return clause.getParameter().getNameAsString().equals("_");
  }

  private boolean cannotSee(CatchClause clause) {
    return !HandlerScope.canSee(site, block(clause))
        || site.code().roots().contains(clause.getParameter().getNameAsString());
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

  private void insert(Splice splice, CatchClause clause, Imports imports) {
    Layout layout = java.layout();
    int open = java.start(clause.getBody()) + 1;
    int close = java.end(clause.getBody()) - 1;
    int at = layout.withTrailingComments(open);
    String outer = layout.indent(java.start(clause));
    String inner = inner(clause, outer);
    String failure = clause.getParameter().getNameAsString();
    Set<String> taken = new HashSet<>(Locals.at(clause.getBody()).keySet());
    List<String> maybeNull = HandlerScope.maybeNull(site, block(clause));
    Block place = new Block(inner, layout.unit());
    String code = site.code().statements(place, failure, taken, maybeNull, imports);
    int next = java.lexemes().all().get(java.lexemes().firstFrom(at)).start();
    if (!layout.sameLine(at, next)) {
      splice.insert(at, code);
      return;
    }
    splice.replace(at, next, code + "\n" + (next == close ? outer : inner));
    if (next != close && layout.sameLine(layout.afterCodeBefore(close), close)) {
      splice.replace(layout.afterCodeBefore(close), close, "\n" + outer);
    }
  }

  private String inner(CatchClause clause, String outer) {
    List<Statement> statements = clause.getBody().getStatements();
    boolean known =
        !statements.isEmpty() && java.layout().startsLine(java.start(statements.get(0)));
    return known
        ? java.layout().indent(java.start(statements.get(0)))
        : outer + java.layout().unit();
  }
}
