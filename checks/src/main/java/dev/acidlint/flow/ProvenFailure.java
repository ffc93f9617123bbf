package dev.acidlint.flow;

import dev.acidlint.flow.Catching.Answer;
import dev.acidlint.flow.Run.Unresolved;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the handlers of a try prove of its body: a checked exception can be caught only where it can
 * be thrown (JLS 11.2.3). If nothing does of which we see the declaration, a call does of which we
 * do not. One that only reads may have its default there: that is left alone.
 */
final class ProvenFailure {
  private final Catching catching;
  private final boolean secondary;

  /**
   * @param secondary whether the try is part of a cleanup
   */
  ProvenFailure(Catching catching, boolean secondary) {
    this.catching = catching;
    this.secondary = secondary;
  }

  /**
   * What is proven to be thrown, by the first of the calls that may throw it, one that is made for
   * a log, or only sets something, if there is no other.
   *
   * @param unresolved in order
   * @param body how the body may end
   */
  Set<Thrown> of(Stmt.Try t, Collection<Unresolved> unresolved, Outcome body) {
    Set<Thrown> proven = new LinkedHashSet<>();
    Optional<Unresolved> call =
        unresolved.stream()
            .filter(each -> t.body().span().encloses(each.at()))
            .min(Comparator.comparing(Unresolved::logged).thenComparing(ProvenFailure::isAside));
    if (call.isEmpty()) {
      return proven;
    }
    for (Stmt.Handler handler : t.handlers()) {
      for (TypeRef type : handler.types()) {
        if (catching.isCheckedFamily(type) && !isSeen(type, body) && !isDeclared(type, t)) {
          Thrown thrown = catching.declared(type, call.get().work(), call.get().at());
          proven.add(secondary ? thrown.asSecondary() : thrown);
        }
      }
    }
    return proven;
  }

  /** Whatever fails, the work behind it is not done: what only prepares it says less. */
  private static boolean isAside(Unresolved call) {
    return call.work() == Work.OTHER;
  }

  /**
   * Whether a call declares the like: that is why it may be caught, whether or not it is thrown.
   */
  private boolean isDeclared(TypeRef caught, Stmt.Try t) {
    return Descent.anyExpression(
        t.body(),
        false,
        e ->
            e instanceof Expr.Call call
                && call.method().thrown().stream()
                    .map(type -> catching.declared(type, Work.UNSEEN, call.anchor()))
                    .anyMatch(thrown -> isChecked(thrown) && isCaught(caught, thrown)));
  }

  /** Whether it is known of something that it throws the like. */
  private boolean isSeen(TypeRef caught, Outcome body) {
    boolean[] seen = {false};
    body.each(
        (c, d) -> {
          if (c instanceof Completion.Throw t) {
            seen[0] |= t.thrown().stream().anyMatch(one -> isChecked(one) && isCaught(caught, one));
          }
        });
    return seen[0];
  }

  private static boolean isUnseen(Thrown thrown) {
    return thrown.kind() == Kind.RUNTIME && thrown.work() == Work.UNSEEN;
  }

  private static boolean isChecked(Thrown thrown) {
    return thrown.kind() == Kind.NAMED || thrown.kind() == Kind.FAMILY;
  }

  private boolean isCaught(TypeRef caught, Thrown thrown) {
    return catching.answer(List.of(caught), thrown) != Answer.NEVER;
  }

  /** The same, and what is proven, if a call may have thrown that of which nothing is seen. */
  static Set<Thrown> with(Set<Thrown> proven, Set<Thrown> thrown) {
    if (proven.isEmpty() || thrown.stream().noneMatch(ProvenFailure::isUnseen)) {
      return thrown;
    }
    Set<Thrown> all = new LinkedHashSet<>(thrown);
    all.addAll(proven);
    return all;
  }
}
