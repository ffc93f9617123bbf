package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.Statement;
import dev.acidlint.model.Span;
import java.util.List;

/**
 * Variables that hold one opened thing after another. A life begins with the statement that opens,
 * and lasts to the next statement of the same list that is such a one or holds one, or to the
 * list's end. Where all uses of a variable are in one of its lives, each can have a variable of its
 * own.
 */
final class Lives {

  private final JavaSource java;
  private final List<OpenedSite> sites;
  private final HandClose closes;
  private final boolean nested;

  /**
   * Looks at what is opened.
   *
   * @param sites all of it, in order of the text
   * @param nested whether a life may have others within, which get names of their own
   */
  Lives(JavaSource java, List<OpenedSite> sites, HandClose closes, boolean nested) {
    this.nested = nested;
    this.java = java;
    this.sites = sites;
    this.closes = closes;
  }

  /** Whether both are kept in one variable. */
  static boolean share(OpenedSite one, OpenedSite other) {
    return one.variable().isPresent()
        && other.variable().isPresent()
        && Words.same(one.variable().get(), other.variable().get());
  }

  /** Whether a declaration is of a variable that each of its lives declares anew. */
  boolean hold(Node declaration) {
    return sites.stream()
        .flatMap(site -> site.variable().stream())
        .anyMatch(variable -> Words.same(variable, declaration));
  }

  private List<OpenedSite> others(OpenedSite site) {
    return sites.stream()
        .filter(it -> share(site, it) && !Words.same(it.statement(), site.statement()))
        .toList();
  }

  /** Whether its variable has other lives. */
  boolean isOneOfSeveral(OpenedSite site) {
    return !others(site).isEmpty();
  }

  /** Whether another life of its variable begins at a place. */
  boolean isAnotherIn(OpenedSite site, Span place) {
    return others(site).stream().anyMatch(it -> place.contains(java.start(it.statement())));
  }

  /**
   * Index in its list of the statement that begins the next life, or in which one begins; its size
   * if there is none.
   */
  int next(OpenedSite site) {
    List<Statement> list = site.list();
    for (int i = site.index() + 1; i < list.size(); i++) {
      Statement at = list.get(i);
      boolean begins =
          nested
              ? others(site).stream().anyMatch(it -> Words.same(it.statement(), at))
              : isAnotherIn(site, java.span(at));
      if (begins) {
        return i;
      }
    }
    return list.size();
  }

  private static Node parent(Node node) {
    return node.getParentNode().orElseThrow();
  }

  /** The statements of a life, those of others within included. */
  Span span(OpenedSite site) {
    int last = next(site) - 1;
    return new Span(java.start(site.statement()), java.end(site.list().get(last)));
  }

  /** Whether a place is in another life of a site's variable than its own: the innermost counts. */
  boolean isInAnother(OpenedSite site, int offset) {
    Statement innermost = site.statement();
    int start = span(site).contains(offset) ? java.start(innermost) : -1;
    for (OpenedSite other : others(site)) {
      if (span(other).contains(offset) && java.start(other.statement()) > start) {
        innermost = other.statement();
        start = java.start(innermost);
      }
    }
    return !Words.same(innermost, site.statement());
  }

  /** Whether a variable gets a value other than by what begins a life. */
  boolean reassigns(OpenedSite site) {
    Statement declaring = site.declaring().orElseThrow();
    VariableDeclarator variable = site.variable().orElseThrow();
    String name = variable.getNameAsString();
    boolean begun =
        variable.getInitializer().map(Expression::isNullLiteralExpr).orElse(true)
            || java.span(declaring).encloses(java.span(site.opener()))
            || others(site).stream()
                .anyMatch(it -> java.span(declaring).encloses(java.span(it.opener())));
    boolean assigned =
        parent(declaring).findAll(AssignExpr.class, it -> isTo(it, name)).stream()
            .filter(it -> !closes.holds(java.start(it)))
            .filter(it -> !java.span(site.statement()).contains(java.start(it)))
            .anyMatch(
                it ->
                    others(site).stream()
                        .noneMatch(o -> java.span(o.statement()).contains(java.start(it))));
    return !begun || assigned;
  }

  private static boolean isTo(AssignExpr assign, String name) {
    return assign.getTarget() instanceof NameExpr to && to.getNameAsString().equals(name);
  }
}
