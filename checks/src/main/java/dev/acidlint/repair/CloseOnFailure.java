package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest.Opened;
import dev.acidlint.repair.RepairRequest.ProtectTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Closes what a method opens and returns, or what has to stay open for what it returns, when the
 * work between fails: the caller never gets hold of it then. Throwing on a caught {@code Throwable}
 * throws only what the work can throw (JLS 11.2.2).
 */
final class CloseOnFailure {

  /** Whoever is called so may keep what it is given. */
  private static final Pattern KEEPS =
      Pattern.compile(
          "(?i)(add|put|push|offer|register|set|store|save|cache|keep|attach|bind|enlist|accept"
              + "|submit|return|release|close|give|hand|own).*");

  private static final Set<String> ROWS =
      Set.of("executeQuery", "getResultSet", "getGeneratedKeys");

  private static final List<Veto<CloseOnFailure>> VETOES =
      List.of(
          new Veto<>("it has no variable", it -> it.site.variable().isEmpty()),
          new Veto<>("it is closed by hand", it -> !it.opened.closes().isEmpty()),
          new Veto<>("it does not leave by a return", it -> it.result().isEmpty()),
          new Veto<>("nothing can fail before the return", it -> it.last() <= it.site.index()),
          new Veto<>("another way leads out", CloseOnFailure::hasOtherExits),
          new Veto<>("its variable changes", CloseOnFailure::reassigns),
          new Veto<>("somebody else may have it by then", CloseOnFailure::isKept),
          new Veto<>("rows that nobody reads stay open on it", CloseOnFailure::dropsRows));

  private final JavaSource java;
  private final Opened opened;
  private final OpenedSite site;

  private CloseOnFailure(JavaSource java, Opened opened, OpenedSite site) {
    this.java = java;
    this.opened = opened;
    this.site = site;
  }

  /** The repair; empty if there is none that surely does no harm. */
  static Optional<RepairResult> compute(JavaFile file, Opened opened) {
    Optional<JavaSource> java = file.around(opened.opener().start());
    return java.stream()
        .flatMap(
            it ->
                Stream.concat(
                    OpenedSite.find(it, opened).stream(), OpenedBranches.find(it, opened).stream()))
        .map(it -> new CloseOnFailure(java.get(), opened, it))
        .filter(it -> Veto.first(VETOES, it).isEmpty())
        .map(CloseOnFailure::offer)
        .findFirst();
  }

  private RepairResult offer() {
    Span anchor = opened.opener();
    Span end = new Span(java.start(statement(last())), java.start(statement(last())) + 1);
    ProtectTransaction request =
        new ProtectTransaction(
            anchor,
            List.of(end),
            name() + "." + opened.close() + "()",
            Optional.empty(),
            opened.closeThrows(),
            false,
            List.of());
    WrapPlan plan =
        new WrapPlan(new ProtectSite(java, request), site.list(), site.index() + 1, last());
    return Offer.of(java, "Close it when the work fails", Repair.Level.SAFE, plan::edits);
  }

  private String name() {
    return site.name().orElseThrow();
  }

  private Statement statement(int index) {
    return site.list().get(index);
  }

  /** The return that the list ends with, of something that it is part of. */
  private Optional<Expression> result() {
    Statement end = statement(site.list().size() - 1);
    return end instanceof ReturnStmt result
            && end.getParentNode().orElse(null) instanceof BlockStmt
            && mentions(end)
        ? result.getExpression().map(CloseOnFailure::bare)
        : Optional.empty();
  }

  private static Expression bare(Expression e) {
    return e instanceof EnclosedExpr enclosed ? bare(enclosed.getInner()) : e;
  }

  /** Index of the last statement that may fail: returning a variable cannot. */
  private int last() {
    boolean plain = result().filter(NameExpr.class::isInstance).isPresent();
    return site.list().size() - (plain ? 2 : 1);
  }

  private List<Statement> work() {
    return site.list().subList(site.index() + 1, last() + 1);
  }

  private boolean hasOtherExits() {
    return site.list().subList(site.index() + 1, site.list().size() - 1).stream()
        .anyMatch(it -> !Jumps.outOf(it).isEmpty());
  }

  private boolean reassigns() {
    return work().stream().anyMatch(it -> Locals.assigns(it, name()));
  }

  private boolean mentions(Node node) {
    return java.lexemes().names(name(), java.start(node), java.end(node));
  }

  /** Whether it is used in another way than to call it, or to lend it to a call. */
  private boolean isKept() {
    boolean returned = result().filter(NameExpr.class::isInstance).isEmpty();
    List<Statement> before = returned ? work().subList(0, work().size() - 1) : work();
    return before.stream()
        .flatMap(it -> it.findAll(NameExpr.class).stream())
        .filter(it -> it.getNameAsString().equals(name()))
        .anyMatch(it -> !isLent(it));
  }

  private boolean dropsRows() {
    return work().stream()
        .anyMatch(
            it ->
                it instanceof ExpressionStmt simple
                    && simple.getExpression() instanceof MethodCallExpr call
                    && ROWS.contains(call.getNameAsString())
                    && mentions(call));
  }

  private static boolean isLent(NameExpr name) {
    Node parent = name.getParentNode().orElseThrow();
    if (!(parent instanceof MethodCallExpr call)) {
      return Words.nullTests(parent, name.getNameAsString()).stream()
          .anyMatch(it -> Words.same(it, parent));
    }
    boolean receiver = call.getScope().filter(it -> Words.same(it, name)).isPresent();
    boolean statement = call.getParentNode().orElse(null) instanceof ExpressionStmt;
    return receiver || (statement && !KEEPS.matcher(call.getNameAsString()).matches());
  }
}
