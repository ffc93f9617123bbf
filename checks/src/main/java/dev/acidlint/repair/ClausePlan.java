package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives an existing try that holds the commit one more handler, after those that it has: it rolls
 * back and throws on. It runs before the finalizer, so a finalizer that restores auto-commit or
 * closes finds the transaction ended.
 */
final class ClausePlan implements Plan {

  private static final List<Veto<ClausePlan>> VETOES =
      List.of(
          new Veto<>("the existing try rolls back already", ClausePlan::isComplete),
          new Veto<>(
              "the commit must stay outside of what is protected",
              it -> it.site.request().commitOutside() && it.site.request().guard().isEmpty()),
          new Veto<>(
              "the rollback needs a variable that the handler cannot see",
              it -> !HandlerScope.canSee(it.site, it.block)),
          new Veto<>(
              "the work can be left by a jump that neither commits nor rolls back",
              it -> Undecided.isIn(it.site, it.block.getTryBlock())));

  private final ProtectSite site;
  private final TryStmt block;

  ClausePlan(ProtectSite site, TryStmt block) {
    this.site = site;
    this.block = block;
  }

  @Override
  public Optional<String> refusal() {
    return Veto.first(VETOES, this);
  }

  private boolean isComplete() {
    return site.isComplete(block) || block.getCatchClauses().stream().anyMatch(Words::catchesAll);
  }

  @Override
  public Splice edits(Imports imports) {
    Splice splice = new Splice(site.java().text());
    edit(splice, imports);
    return splice;
  }

  /** Adds the handler to other edits. */
  void edit(Splice splice, Imports imports) {
    JavaSource java = site.java();
    Statement body = block.getTryBlock();
    List<CatchClause> clauses = block.getCatchClauses();
    int end = java.end(clauses.isEmpty() ? body : clauses.get(clauses.size() - 1));
    Block place = Block.at(java.layout(), java.layout().indent(java.start(block)));
    Map<String, Node> visible = Locals.at(block);
    String clause =
        site.code().clause(place, visible.keySet(), HandlerScope.maybeNull(site, block), imports);
    splice.insert(end, separator() + clause);
  }

  /** What the try puts between a closing brace and the next keyword. */
  private String separator() {
    JavaSource java = site.java();
    int bodyEnd = java.end(block.getTryBlock());
    Node next =
        block.getCatchClauses().isEmpty()
            ? block.getFinallyBlock().orElse(null)
            : block.getCatchClauses().get(0);
    if (next == null) {
      return java.layout().braces().beforeClause(java.layout().indent(java.start(block)));
    }
    int keyword = java.lexemes().all().get(java.lexemes().firstFrom(bodyEnd)).start();
    String between = java.text().substring(bodyEnd, keyword);
    return between.isBlank() ? between : " ";
  }
}
