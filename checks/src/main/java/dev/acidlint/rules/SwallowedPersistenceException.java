package dev.acidlint.rules;

import dev.acidlint.catalogue.ExceptionFamily;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Strength;
import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Annotation;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairRequest.RethrowFailure;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A handler catches a persistence exception and the failure disappears, although the work in the
 * try changed something or feeds what follows.
 */
public final class SwallowedPersistenceException extends Rule {
  public static final String NAME = "SwallowedPersistenceException";
  public static final String SUMMARY =
      "A persistence exception is caught and the caller never learns of the failure";
  public static final Severity SEVERITY = Severity.WARNING;

  private static final Pattern ANSWER =
      Pattern.compile(
          "(.*[.$])?(\\w*(NotFound|AlreadyExists|NotExist|NotExists)|(Duplicate|NoSuch)[A-Z]\\w*)"
              + "Exception");

  public SwallowedPersistenceException() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    for (Observed.Catch caught : body.catches()) {
      handler(body, caught).ifPresent(report);
    }
    body.contents()
        .statements(Stmt.Try.class)
        .filter(t -> t.finalizer().isPresent())
        .forEach(t -> finalizer(body, t, report));
    for (Span quiet :
        body.calls(f -> f.role(Role.Commits.class).filter(Role.Commits::quiet).isPresent())) {
      report.accept(quietCommit(body, quiet));
    }
  }

  // ---- handlers

  private static Optional<Finding> handler(Observed body, Observed.Catch caught) {
    Optional<Thrown> gravest = gravest(body, caught);
    if (gravest.isEmpty() || isAnswer(body, caught.handler())) {
      return Optional.empty();
    }
    Thrown thrown = gravest.get();
    if (isShutdown(body, caught, thrown.work())) {
      return Optional.empty();
    }
    Disappearance end =
        Disappearance.of(
            body, caught.statement(), caught.handler(), thrown.source(), thrown.work());
    if (end == Disappearance.NONE) {
      return Optional.empty();
    }
    Swallowed swallowed = Swallowed.of(body, caught, thrown, end);
    Stmt.Handler handler = caught.handler();
    String refusal = refusal(body, caught, end, thrown, swallowed.isMeant());
    Optional<RepairRequest> repair =
        refusal.isEmpty()
            ? Optional.of(
                new RethrowFailure(
                    handler.anchor(),
                    mayRethrow(body, handler),
                    isInterrupted(handler),
                    After.loopAround(body, caught.statement()).filter(After::commits).isPresent()))
            : Optional.empty();
    String message =
        handler.parameter().name()
            + " is swallowed: if "
            + Snippet.of(body, thrown.source())
            + " on line "
            + body.line(thrown.source())
            + " fails, "
            + end.words()
            + (swallowed.isCommitted()
                ? ", and the commit that follows stores only part of the work"
                : "");
    return Optional.of(
        new Finding(
            NAME,
            swallowed.confidence(),
            handler.anchor(),
            message,
            List.of(
                new Finding.Step(thrown.source(), Snippet.of(body, thrown.source()) + " may throw"),
                new Finding.Step(
                    handler.anchor(), "the exception is caught here, and goes no further")),
            repair,
            refusal));
  }

  /** Why the handler must not just throw; empty if it may. */
  private static String refusal(
      Observed body, Observed.Catch caught, Disappearance end, Thrown thrown, boolean meant) {
    Stmt.Try t = caught.statement();
    if (thrown.work() == Work.SCHEMA) {
      return "the schema may be as it should be already: whether it has to be only you can tell";
    }
    if (thrown.work() == Work.COMMIT && AutoCommitOn.isAt(body, thrown.source())) {
      return "the connection may commit by itself there, and a commit that fails then lost nothing";
    }
    if (meant) {
      return "it seems to be meant that the program goes on: if it is not, throw";
    }
    if (FailureGoesOn.isToldBehind(body, t)) {
      return "the method throws right behind the try: let that tell the cause, too";
    }
    if (end == Disappearance.ANSWERED && !MissedLater.is(body, t)) {
      return "the handler answers in its own way: whether that is enough only you can tell";
    }
    if (TopLevel.isInTask(body, caught.handler().anchor())) {
      return "nobody is above a task, and one that throws may not be run again: whom to tell only you"
          + " can say";
    }
    if (MissedLater.isMadeUpFor(body, t)) {
      return "what this did not bring is missed behind it, and answered there";
    }
    if (Retry.of(body, t).isPresent()) {
      return "the loop tries again: throw after the last attempt";
    }
    if (releasesBehind(body, t)) {
      return "what is closed or released behind the try would stay open: throw after that";
    }
    boolean mayFindNone =
        body.calls(f -> f.role(Role.MayFindNone.class).isPresent()).stream()
            .anyMatch(call -> t.body().span().encloses(call));
    boolean answered =
        t.handlers().stream()
            .takeWhile(h -> !h.anchor().equals(caught.handler().anchor()))
            .anyMatch(h -> isAnswer(body, h));
    return mayFindNone && !answered
        ? "what only says that nothing was found is caught here, too: give that a handler first"
        : "";
  }

  /** Whether something is closed right behind the try, or behind the choice that it is part of. */
  private static boolean releasesBehind(Observed body, Stmt inner) {
    return body.contents().behind(each -> each == inner).anyMatch(s -> onlyReleases(body, s))
        || choiceAround(body, inner).filter(i -> releasesBehind(body, i)).isPresent();
  }

  private static Optional<Stmt.If> choiceAround(Observed body, Stmt inner) {
    return body.contents()
        .statements(Stmt.If.class)
        .filter(
            i ->
                Stream.concat(Stream.of(i.then()), i.otherwise().stream())
                    .anyMatch(branch -> isIn(branch, inner)))
        .findFirst();
  }

  private static boolean isIn(Stmt branch, Stmt inner) {
    return branch == inner
        || (branch instanceof Stmt.Block b && b.statements().stream().anyMatch(s -> s == inner));
  }

  private static boolean onlyReleases(Observed body, Stmt s) {
    if (s instanceof Stmt.Block block) {
      return !block.statements().isEmpty()
          && block.statements().stream().allMatch(each -> onlyReleases(body, each));
    }
    if (s instanceof Stmt.Try t) {
      return onlyReleases(body, t.body());
    }
    if (s instanceof Stmt.If test) {
      return onlyReleases(body, test.then());
    }
    return s instanceof Stmt.Expression e
        && e.expression() instanceof Expr.Call call
        && Disappearance.isRelease(body, call);
  }

  /** Whether the try shuts a database down and does no other work but what that needs. */
  private static boolean isShutdown(Observed body, Observed.Catch caught, Work gravest) {
    return gravest != Work.WRITE
        && gravest != Work.COMMIT
        && caught.thrown().stream().anyMatch(t -> EmbeddedShutdown.isAt(body, t.source()));
  }

  /**
   * What the gravest of the persistence failures among what is caught was doing; empty if none is.
   */
  private static Optional<Thrown> gravest(Observed body, Observed.Catch caught) {
    Thrown gravest = null;
    for (Thrown t : caught.thrown()) {
      boolean family =
          (t.kind() == Thrown.Kind.FAMILY && isMeant(body, caught.handler(), t))
              || (t.kind() == Thrown.Kind.NAMED && isMeantByName(body, caught.handler(), t));
      if (family
          && !t.secondary()
          && !(t.work() == Work.WRITE && EmbeddedShutdown.isAt(body, t.source()))
          && t.work() != Work.CLEANUP
          && t.work() != Work.OTHER
          && (gravest == null || t.work().compareTo(gravest.work()) > 0)) {
        gravest = t;
      }
    }
    return Optional.ofNullable(gravest);
  }

  /** Whether one of the handler's types is known to have to do with the family. */
  private static boolean isMeant(Observed body, Stmt.Handler handler, Thrown t) {
    return handler.types().stream()
        .anyMatch(
            type ->
                ExceptionFamily.ABOVE_ALL.contains(type.name())
                    || body.catalogue().familiesOf(type.name()).contains(t.type())
                    || body.catalogue().family(t.type()).roots().stream().anyMatch(type::isA));
  }

  /**
   * Whether one of the handler's types is the very type, or known to have to do with its families:
   * of one that cannot be seen nobody knows, and it is some other library's.
   */
  private static boolean isMeantByName(Observed body, Stmt.Handler handler, Thrown t) {
    Set<String> families = body.catalogue().familiesOf(t.type());
    return !families.isEmpty()
        && handler.types().stream()
            .anyMatch(
                type ->
                    ExceptionFamily.ABOVE_ALL.contains(type.name())
                        || type.name().equals(t.type())
                        || !Collections.disjoint(families, body.catalogue().familiesOf(type.name()))
                        || families.stream()
                            .flatMap(id -> body.catalogue().family(id).roots().stream())
                            .anyMatch(type::isA));
  }

  private static boolean isAnswer(Observed body, Stmt.Handler handler) {
    return handler.types().stream().map(TypeRef::name).allMatch(name -> isAnswer(body, name));
  }

  /** By the catalogue; a project's own exception says by its name what it found, or did not. */
  private static boolean isAnswer(Observed body, String name) {
    return body.catalogue().familiesOf(name).isEmpty()
        ? ANSWER.matcher(name).matches()
        : body.catalogue().familiesOf(name).stream()
            .anyMatch(id -> body.catalogue().family(id).answers().contains(name));
  }

  static boolean isTransactional(Observed body) {
    return body.body().method().stream()
            .flatMap(m -> m.annotations().stream())
            .map(Annotation::simpleName)
            .anyMatch("Transactional"::equals)
        || body.body().type().annotations().stream()
            .map(Annotation::simpleName)
            .anyMatch("Transactional"::equals);
  }

  private static boolean isInterrupted(Stmt.Handler handler) {
    return handler.types().stream()
        .anyMatch(t -> t.name().equals("java.lang.InterruptedException"));
  }

  private static boolean mayRethrow(Observed body, Stmt.Handler handler) {
    return handler.types().stream()
        .allMatch(
            t ->
                t.isA("java.lang.RuntimeException")
                    || t.isA("java.lang.Error")
                    || body.declared(handler.anchor())
                        .anyMatch(d -> t.isA(d.name()) || t.name().equals(d.name())));
  }

  // ---- return in finally

  private static void finalizer(Observed body, Stmt.Try t, Consumer<Finding> report) {
    boolean persists =
        body.calls(f -> true).stream().anyMatch(call -> t.body().span().encloses(call));
    Optional<Strength> strongest =
        body.discarded(t).stream().map(Thrown::strength).max(Comparator.naturalOrder());
    if (!persists || strongest.isEmpty()) {
      return;
    }
    Confidence confidence = Confidence.valueOf(strongest.get().name());
    body.contents(t.finalizer().get())
        .statements(Stmt.Return.class)
        .map(s -> returnInFinally(body, t, s, confidence))
        .forEach(report);
  }

  private static Finding returnInFinally(
      Observed body, Stmt.Try t, Stmt.Return s, Confidence confidence) {
    Span keyword = new Span(s.span().start(), s.span().start() + "return".length());
    return new Finding(
        NAME,
        confidence,
        keyword,
        "return in finally swallows whatever the try on line "
            + body.line(t.anchor())
            + " throws, failures of the database included",
        List.of(
            new Finding.Step(t.anchor(), "an exception leaves this try"),
            new Finding.Step(keyword, "the method returns instead")),
        Optional.empty(),
        "what should be returned after a failure only you can tell");
  }

  // ---- quiet commits

  private static Finding quietCommit(Observed body, Span at) {
    return new Finding(
        NAME,
        Confidence.HIGH,
        at,
        Snippet.of(body, at) + " hides a failed commit: nothing is stored, and nobody is told",
        List.of(new Finding.Step(at, "a failure of the commit is dropped here")),
        Optional.empty(),
        "call the commit that throws, and handle what it throws");
  }
}
