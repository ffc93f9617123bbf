package dev.acidlint.rules;

import dev.acidlint.flow.Act;
import dev.acidlint.flow.Disjunct;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Trail;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a path in words, step by step. */
final class Witness {

  /** Steps that tell one path from another. */
  private static final Set<Trail.Kind> APART =
      EnumSet.of(Trail.Kind.THROWS, Trail.Kind.ON_NULL, Trail.Kind.CAUGHT, Trail.Kind.RETURNS);

  private Witness() {}

  /** The steps of a path that concern one resource, and where it leaves the method. */
  static List<Finding.Step> of(
      Observed body, Resource resource, Disjunct state, Optional<Thrown> leaving) {
    List<Finding.Step> steps = to(leaving, body, resource, state);
    leaving.ifPresent(
        t -> {
          String what = Snippet.of(body, t.source());
          boolean told = !isCall(what) || onNull(state).filter(t.source()::equals).isPresent();
          String words = told ? "the exception leaves" : what + " may throw, and leaves";
          steps.add(new Finding.Step(t.source(), words + " the method"));
        });
    return List.copyOf(steps);
  }

  /** The steps of a path that concern one resource, as far as they lead to a failure. */
  private static List<Finding.Step> to(
      Optional<Thrown> failure, Observed body, Resource resource, Disjunct state) {
    if (isOfAnother(resource, state)) {
      Span opener = resource.opener().get();
      return new ArrayList<>(
          List.of(new Finding.Step(opener, Snippet.of(body, opener) + " opens it")));
    }
    List<Finding.Step> steps = new ArrayList<>();
    Optional<Span> onNull = onNull(state);
    for (Trail.Step step : leadingTo(failure, body, Trail.steps(state.trail()))) {
      boolean told =
          step.kind() == Trail.Kind.THROWS && onNull.filter(step.at()::equals).isPresent();
      if (concerns(body, step, resource) && !told) {
        steps.add(new Finding.Step(step.at(), words(body, step.kind(), step.at())));
      }
    }
    return steps;
  }

  /**
   * Paths that end in one state are one from there on, of which the steps are told of one and the
   * exception may be of another: it is, if the steps do not tell of it and come from a handler
   * below it that does not catch it.
   */
  private static List<Trail.Step> leadingTo(
      Optional<Thrown> failure, Observed body, List<Trail.Step> steps) {
    boolean another =
        failure.isPresent()
            && steps.stream()
                .filter(s -> s.kind() == Trail.Kind.THROWS)
                .noneMatch(s -> s.at().equals(failure.get().source()))
            && steps.stream()
                .filter(s -> s.kind() == Trail.Kind.CAUGHT)
                .filter(s -> s.at().start() > failure.get().source().start())
                .anyMatch(s -> !body.catches(s.at(), failure.get()));
    return another ? steps.stream().filter(s -> !APART.contains(s.kind())).toList() : steps;
  }

  /** The steps of a path that concern what is done to a transaction, up to there. */
  static List<Finding.Step> until(Observed body, Act act, String done) {
    return until(body, act, act.cause(), done);
  }

  /** As far as one of the exceptions that lead there. */
  static List<Finding.Step> until(Observed body, Act act, Optional<Thrown> cause, String done) {
    List<Finding.Step> steps = to(cause, body, act.before(), act.in());
    cause
        .map(Thrown::source)
        .filter(at -> steps.stream().noneMatch(step -> step.at().equals(at)))
        .ifPresent(at -> steps.add(new Finding.Step(at, words(body, Trail.Kind.THROWS, at))));
    steps.add(new Finding.Step(act.at(), Snippet.of(body, act.at()) + " " + done));
    return List.copyOf(steps);
  }

  private static boolean concerns(Observed body, Trail.Step step, Resource resource) {
    return switch (step.kind()) {
      case OPENED -> resource.opener().filter(step.at()::equals).isPresent();
      case BEGUN -> resource.tx().begin().filter(step.at()::equals).isPresent();
      case CLOSED -> step.closes(resource.opener()) && mayBeClosed(resource);
      case LOST -> isLost(body, step, resource);
      default -> true;
    };
  }

  /** Of what comes from outside, the steps do not tell one from another. */
  private static boolean mayBeClosed(Resource resource) {
    return resource.opener().isPresent() || resource.session() == SessionState.CLOSED;
  }

  private static boolean isLost(Observed body, Trail.Step step, Resource resource) {
    return body.losses().stream()
        .filter(loss -> loss.at().equals(step.at()))
        .anyMatch(loss -> loss.resource().opener().equals(resource.opener()));
  }

  /** Where on a path a resource went out of reach, if it did. */
  static Optional<Span> lost(Observed body, Resource resource, Disjunct state) {
    return Trail.steps(state.trail()).stream()
        .filter(step -> step.kind() == Trail.Kind.LOST && isLost(body, step, resource))
        .map(Trail.Step::at)
        .findFirst();
  }

  private static String words(Observed body, Trail.Kind kind, Span at) {
    String what = Snippet.of(body, at);
    return switch (kind) {
      case OPENED -> what + " opens it";
      case BEGUN -> what + " begins the transaction";
      case COMMITTED -> Snippet.closing(body, at).orElse(what) + " ends a transaction";
      case ROLLED_BACK -> what + " rolls back";
      case CLOSED -> isCall(what) ? what + " closes it" : "closed at the end of the try";
      case LOST -> what + " holds another one from here on";
      case AUTO_COMMIT_ON -> what + " switches auto-commit back on";
      case THROWS -> isCall(what) ? what + " may throw" : "an exception is thrown here";
      case ON_NULL -> what + " finds null, and throws a NullPointerException";
      case CAUGHT -> "the exception is caught here";
      case RETURNS -> "the method returns";
    };
  }

  /** Or the resource of a try, declared there or before. */
  private static boolean isCall(String what) {
    return what.endsWith(")") && !what.contains(" = ");
  }

  /** The handlers that a path went through since a token. */
  static List<Span> handlersSince(Span begin, Disjunct state) {
    List<Span> handlers = new ArrayList<>();
    for (Trail.Step step : Trail.steps(state.trail())) {
      if (step.kind() == Trail.Kind.BEGUN && step.at().equals(begin)) {
        handlers.clear();
      } else if (step.kind() == Trail.Kind.CAUGHT) {
        handlers.add(step.at());
      }
    }
    return handlers;
  }

  /** Whether a path went through a handler. */
  static boolean hasFailed(Disjunct state) {
    return Trail.steps(state.trail()).stream().anyMatch(s -> s.kind() == Trail.Kind.CAUGHT);
  }

  /** The call on null that a path ends with, if it does. */
  static Optional<Span> onNull(Disjunct state) {
    return Trail.steps(state.trail()).stream()
        .filter(s -> s.kind() == Trail.Kind.ON_NULL)
        .map(Trail.Step::at)
        .reduce((first, last) -> last);
  }

  /** The last return of a path since the token: a finalizer may return, too. */
  static Optional<Span> returnedSince(Span begin, Disjunct state) {
    return Trail.steps(state.trail()).stream()
        .dropWhile(s -> !s.at().equals(begin))
        .filter(s -> s.kind() == Trail.Kind.RETURNS)
        .map(Trail.Step::at)
        .reduce((first, last) -> last);
  }

  /** The first exception of a path since the token. */
  static Optional<Span> firstThrownSince(Span begin, Disjunct state) {
    return Trail.steps(state.trail()).stream()
        .dropWhile(s -> !s.at().equals(begin))
        .filter(s -> s.kind() == Trail.Kind.THROWS)
        .map(Trail.Step::at)
        .findFirst();
  }

  /**
   * Whether the steps are of a path on which the resource was never opened: where states become too
   * many, one tells the path of another.
   */
  static boolean isOfAnother(Resource resource, Disjunct state) {
    return resource.opener().isPresent()
        && Trail.steps(state.trail()).stream()
            .noneMatch(
                s ->
                    (s.kind() == Trail.Kind.OPENED || s.kind() == Trail.Kind.BEGUN)
                        && s.at().equals(resource.opener().get()));
  }

  /** An exception of a path and the handler that caught it. */
  record Caught(Span source, Span handler) {}

  /** The first such since the token. */
  static Optional<Caught> firstCaughtSince(Span begin, Disjunct state) {
    Span thrown = null;
    boolean since = false;
    for (Trail.Step step : Trail.steps(state.trail())) {
      since |= step.at().equals(begin);
      if (since && step.kind() == Trail.Kind.THROWS) {
        thrown = step.at();
      } else if (thrown != null && step.kind() == Trail.Kind.CAUGHT) {
        return Optional.of(new Caught(thrown, step.at()));
      }
    }
    return Optional.empty();
  }

  /**
   * The last exception of a path that was caught, if one was since the token; of one that a handler
   * has thrown anew, what it has caught.
   */
  static Optional<Span> thrownSince(Observed body, Span begin, Disjunct state) {
    Span last = null;
    Span handler = null;
    for (Trail.Step step : Trail.steps(state.trail())) {
      boolean first = step.kind() == Trail.Kind.BEGUN || step.kind() == Trail.Kind.OPENED;
      if (first && step.at().equals(begin)) {
        last = null;
      } else if (step.kind() == Trail.Kind.CAUGHT) {
        handler = step.at();
      } else if (step.kind() == Trail.Kind.THROWS
          && !(last != null && isTranslation(body, step.at(), handler))) {
        last = step.at();
      }
    }
    return Optional.ofNullable(last);
  }

  private static boolean isTranslation(Observed body, Span thrown, Span handler) {
    return body.call(thrown).isEmpty()
        && body.contents().handlersAround(thrown).anyMatch(h -> h.anchor().equals(handler));
  }
}
