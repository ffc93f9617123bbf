package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a guarded rollback around the work from a begin to its commits.
 *
 * <p>In this order, the first that fits: an existing handler that lacks only the rollback gets it;
 * an existing try that holds the commit gets one more handler; the work is put into a try of its
 * own. What fails keeps its exception: a failing rollback is added to it as suppressed, and
 * throwing on a caught {@code Throwable} that is not assigned throws only what the work can throw
 * (JLS 11.2.2), so that no signature changes.
 */
final class ProtectTransaction {

  private static final String TITLE = "Roll back when the work fails";

  private static final List<Veto<ProtectSite>> VETOES =
      List.of(
          new Veto<>("the rollback is not an expression", it -> !it.code().isReadable()),
          new Veto<>("the transaction is not begun by a statement of its own", it -> !it.isBegun()),
          new Veto<>("there is no commit that the work ends with", it -> it.commits().isEmpty()),
          new Veto<>(
              "the commit is not in or below the block that begins the transaction",
              it -> it.commits().stream().anyMatch(node -> isElsewhere(it, node))),
          new Veto<>(
              "the commit is in a finalizer, which runs after a failure too",
              ProtectTransaction::isInFinalizer));

  private ProtectTransaction() {}

  private static boolean isElsewhere(ProtectSite site, Node commit) {
    return site.indexAround(site.list(), commit) <= site.beginIndex();
  }

  private static boolean isInFinalizer(ProtectSite site) {
    Node inner = site.lastCommit();
    Node outer = inner.getParentNode().orElse(null);
    while (outer != null && !isListed(site, inner)) {
      if (outer instanceof TryStmt block
          && Words.same(block.getFinallyBlock().orElse(null), inner)) {
        return true;
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    return false;
  }

  private static boolean isListed(ProtectSite site, Node node) {
    return site.list().stream().anyMatch(it -> Words.same(it, node));
  }

  private static boolean isIn(List<TryStmt> tries, TryStmt block) {
    return tries.stream().anyMatch(it -> Words.same(it, block));
  }

  static RepairResult compute(JavaFile file, RepairRequest.ProtectTransaction request) {
    Optional<JavaSource> java = file.around(request.begin().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    ProtectSite site = new ProtectSite(java.get(), request);
    Optional<String> veto = Veto.first(VETOES, site).or(() -> new HandlerPlan(site).conflict());
    if (veto.isPresent()) {
      return new RepairResult.Refused(veto.get());
    }
    String refusal = "the existing handlers leave no place for the rollback";
    for (Plan plan : plans(site)) {
      Optional<String> reason = plan.refusal();
      if (reason.isEmpty()) {
        return Offer.of(java.get(), TITLE, Repair.Level.SAFE, plan::edits);
      }
      refusal = reason.get();
    }
    return new RepairResult.Refused(refusal);
  }

  /** Ways to roll back before the try around the begin is left; what forbids them all is empty. */
  static List<Plan> within(ProtectSite site) {
    List<Plan> plans = new ArrayList<>();
    List<TryStmt> tries = site.triesAroundCommits();
    List<Statement> between = site.list().subList(site.beginIndex() + 1, site.commitIndex());
    if (between.stream().allMatch(Words::isHarmless)) {
      bestFirst(site, tries).forEach(block -> plans.add(new ClausePlan(site, block)));
    }
    boolean closes = tries.stream().anyMatch(block -> !block.getResources().isEmpty());
    (closes ? inner(site, tries.get(tries.size() - 1)) : outer(site)).ifPresent(plans::add);
    return plans;
  }

  /** Why no plan fits, whatever it is. */
  static Optional<String> veto(ProtectSite site) {
    return Veto.first(VETOES, site);
  }

  private static List<Plan> plans(ProtectSite site) {
    List<Plan> plans = new ArrayList<>();
    HandlerPlan handlers = new HandlerPlan(site);
    if (handlers.isDue()) {
      plans.add(handlers);
    }
    List<TryStmt> tries = site.triesAroundCommits();
    List<Statement> between = site.list().subList(site.beginIndex() + 1, site.commitIndex());
    boolean open = between.stream().anyMatch(it -> !Words.isHarmless(it));
    if (!tries.isEmpty() && site.handlers().isEmpty()) {
      for (TryStmt block : bestFirst(site, tries)) {
        if (!open || cleansUp(block)) {
          plans.add(new ClausePlan(site, block));
        }
      }
    }
    site.tryAroundBegin()
        .filter(it -> it.getCatchClauses().stream().anyMatch(site::seesToRollback))
        .ifPresent(it -> plans.add(new ClausePlan(site, it)));
    boolean inside =
        site.request().commitOutside()
            || (!site.handlers().isEmpty() && (!open || holdsBack(site)));
    if (!tries.isEmpty() && inside) {
      inner(site, tries.get(tries.size() - 1)).ifPresent(plans::add);
    } else {
      outer(site).ifPresent(plans::add);
    }
    return plans;
  }

  /** Whether a handler lets the method go on: what it catches does not come out of its try. */
  private static boolean holdsBack(ProtectSite site) {
    return site.handlers().stream()
        .map(clause -> clause.getBody().getStatements().getLast())
        .anyMatch(last -> last.filter(Statement::isThrowStmt).isEmpty());
  }

  /** Whether what the rollback needs may be closed once a try is left. */
  private static boolean cleansUp(TryStmt block) {
    return block.getFinallyBlock().isPresent()
        || !block.getResources().stream().allMatch(JdbcChildren::declares);
  }

  /**
   * Those first whose finalizer touches what the rollback needs, from the inside; then outwards.
   */
  private static List<TryStmt> bestFirst(ProtectSite site, List<TryStmt> tries) {
    List<TryStmt> ordered = new ArrayList<>();
    for (TryStmt block : tries) {
      if (block.getFinallyBlock().filter(it -> touches(site, it)).isPresent()) {
        ordered.add(0, block);
      }
    }
    tries.stream().filter(it -> !isIn(ordered, it)).forEach(ordered::add);
    return ordered;
  }

  private static boolean touches(ProtectSite site, Node finalizer) {
    int start = site.java().start(finalizer);
    int end = site.java().end(finalizer);
    return site.code().roots().stream()
        .anyMatch(name -> site.java().lexemes().names(name, start, end));
  }

  /** The work from after the begin; up to the last commit, or to before it. */
  private static Optional<Plan> outer(ProtectSite site) {
    return work(site, site.list(), site.beginIndex() + 1, site.commitIndex());
  }

  /** The work from the start of an existing try. */
  private static Optional<Plan> inner(ProtectSite site, TryStmt block) {
    List<Statement> body = block.getTryBlock().getStatements();
    return work(site, body, 0, site.indexAround(body, site.lastCommit()));
  }

  private static Optional<Plan> work(
      ProtectSite site, List<Statement> list, int first, int commit) {
    if (!site.request().commitOutside()) {
      return Optional.of(new WrapPlan(site, list, first, commit));
    }
    boolean plain = list.get(commit) instanceof ExpressionStmt && site.commits().size() == 1;
    return plain ? Optional.of(new WrapPlan(site, list, first, commit - 1)) : Optional.empty();
  }
}
