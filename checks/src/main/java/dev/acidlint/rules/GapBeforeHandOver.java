package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Thrown;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.rules.Openings.Ending;
import dev.acidlint.rules.Openings.History;
import java.util.List;
import java.util.stream.Stream;

/**
 * What fails before a session is handed on to whoever closes it. To leave it open if mere
 * preparation fails is common, and hardly ever happens (trap 26); other work does fail.
 */
final class GapBeforeHandOver {

  private GapBeforeHandOver() {}

  /**
   * @param source what fails there
   */
  static Confidence atMost(Observed body, History history, Ending ending, Span source) {
    if (isPerhapsKept(history)) {
      return Confidence.LOW;
    }
    if (isWork(body, source) || isMissedByHandler(body, history, ending, source)) {
      return Confidence.HIGH;
    }
    return RefusedSetting.is(body, source, history.opener()) ? Confidence.MEDIUM : Confidence.LOW;
  }

  /**
   * A statement that goes, with its result set, to code that may keep it: whoever has its session
   * closes it all the same.
   */
  private static boolean isPerhapsKept(History history) {
    return history.resource().isChild() && !history.isSurelyHandedOn();
  }

  /** A query, or the statement for one, which many drivers send to the server. */
  private static boolean isWork(Observed body, Span source) {
    return body.facts(source)
        .filter(
            f ->
                f.role(Role.Works.class).isPresent()
                    || (isStatement(body, f) && isGivenText(body, source)))
        .isPresent();
  }

  private static boolean isStatement(Observed body, MethodFacts opener) {
    return opener.role(Role.Opens.class).filter(Role.Opens::child).isPresent()
        && opener.returns().filter(type -> isChild(body, type)).isPresent();
  }

  private static boolean isChild(Observed body, String type) {
    return Stream.concat(Stream.of(type), body.catalogue().supertypes(type).stream())
        .flatMap(each -> body.catalogue().resource(each).stream())
        .anyMatch(r -> r.kind() == Kind.CHILD);
  }

  /** A statement for a query that is known by then. */
  private static boolean isGivenText(Observed body, Span opener) {
    return body.call(opener)
        .filter(Expr.Call.class::isInstance)
        .flatMap(call -> ((Expr.Call) call).arguments().stream().findFirst())
        .filter(first -> first.type().name().equals("java.lang.String"))
        .isPresent();
  }

  /**
   * Whether a try around what fails has a handler that closes it, which does not catch that: the
   * gap is not overlooked there, but left in part.
   */
  private static boolean isMissedByHandler(
      Observed body, History history, Ending ending, Span source) {
    if (ending.exit().thrown().filter(Thrown::passed).isEmpty()) {
      return false;
    }
    List<Span> closes = CloseRequests.closes(body, history.opener());
    return body.contents()
        .statements(Stmt.Try.class)
        .filter(t -> t.body().span().encloses(source))
        .flatMap(t -> t.handlers().stream())
        .anyMatch(handler -> closes.stream().anyMatch(handler.body().span()::encloses));
  }
}
