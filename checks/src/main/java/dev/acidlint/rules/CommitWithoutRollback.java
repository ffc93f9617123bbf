package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Lent;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Tx;
import dev.acidlint.flow.Tx.Phase;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.rules.Transactions.Ending;
import dev.acidlint.rules.Transactions.History;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A transaction begun in a method can be left unfinished: on some path from the begin to the
 * method's exit it is neither committed nor rolled back, nor closed by what rolls back by contract.
 */
public final class CommitWithoutRollback extends Rule {
  public static final String NAME = "CommitWithoutRollback";
  public static final String SUMMARY =
      "A transaction begun here is left unfinished when something throws before its commit";
  public static final Severity SEVERITY = Severity.WARNING;

  public CommitWithoutRollback() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    for (History history : Transactions.of(body)) {
      if (ProtectedAround.is(body, history.id()) || isLent(history)) {
        continue;
      }
      Ending worst = null;
      Confidence most = Confidence.LOW;
      Set<Span> unprotected = new LinkedHashSet<>();
      for (Ending ending : history.endings()) {
        Optional<Confidence> confidence = confidence(body, settings, history, ending);
        if (confidence.isPresent()) {
          unprotected.addAll(Witness.handlersSince(history.begin(), ending.exit().state()));
          if (worst == null || confidence.get().compareTo(most) > 0) {
            worst = ending;
            most = confidence.get();
          }
        }
      }
      boolean cleanupOnly = most == Confidence.LOW;
      boolean others = cleanupOnly && AutoCommitRestoredWithoutRollback.reports(body, history);
      if (worst != null && !others) {
        report.accept(finding(body, history, worst, most, unprotected));
      } else if (worst == null) {
        ClosedByCommit.in(body, settings, history).ifPresent(report);
      }
    }
  }

  /** To commit what is somebody else's is a fault of its own: {@link BorrowedSessionClosed}. */
  private static boolean isLent(History history) {
    return !history.commits().isEmpty()
        && history.endings().stream()
            .anyMatch(e -> e.resource().lent().filter(Lent::transaction).isPresent());
  }

  /** Whether a transaction is this rule's to judge, or not this method's to end. */
  static boolean owns(Observed body, Settings settings, History history) {
    return ProtectedAround.is(body, history.id())
        || isLent(history)
        || history.endings().stream()
            .anyMatch(ending -> confidence(body, settings, history, ending).isPresent());
  }

  /** How sure the fault is that an ending shows; empty if it shows none. */
  private static Optional<Confidence> confidence(
      Observed body, Settings settings, History history, Ending ending) {
    Tx tx = ending.tx();
    boolean half = tx.phase() == Phase.COMMITTED_ON_FAILURE;
    // What others can reach they may also end, unless this method shows that it means to.
    boolean ours = !ending.resource().shared() || !history.commits().isEmpty();
    boolean helpers = isOfHelper(body, history) || isFailedBegin(history, ending);
    if (!ours || tx.handedOn() || !(tx.isUnfinished() || half) || helpers) {
      return Optional.empty();
    }
    if (tx.presumed()) {
      return history.commits().isEmpty() ? Optional.empty() : Optional.of(Confidence.LOW);
    }
    if (half && ending.exit().thrown().filter(Thrown::secondary).isPresent()) {
      return Optional.empty();
    }
    if (isOpenedForReading(body, history, ending.resource())
        || isSprings(body, history, ending)
        || isCaughtAfterAll(body, history, ending)) {
      return Optional.empty();
    }
    if (history.isRolledBack()
        && (isOthersToTell(body, history, ending) || isFailedRollback(body, history, ending))) {
      return Optional.empty();
    }
    Confidence limit = Confidence.valueOf(ending.exit().strength().name());
    if (tx.likely()) {
      // What another method may override may begin nothing; that it is committed here tells, but
      // whether its helpers end it each time, only a failure that none of them answers to does.
      if (history.commits().isEmpty() || ending.exit().thrown().isEmpty()) {
        return Optional.empty();
      }
      // Nor is much to be said of what passes by a rollback that is there, unless it went through
      // a handler that does without what the one beside it does.
      boolean passed = history.isRolledBack() && !isForgotten(body, history, ending);
      limit = weaker(limit, passed ? Confidence.LOW : Confidence.MEDIUM);
    }
    Optional<Span> source =
        ending
            .exit()
            .thrown()
            .map(Thrown::source)
            .or(() -> Witness.thrownSince(body, history.begin(), ending.exit().state()));
    boolean failing = source.isPresent();
    if (!failing && history.commits().isEmpty() && isGivenAway(ending.resource())) {
      return Optional.empty();
    }
    if (!failing
        && history.commits().isEmpty()
        && Callback.isGiven(body, history.begin(), ending.resource().type())) {
      return Optional.empty();
    }
    if (!failing && isBegunForCaller(body, history)) {
      return Optional.empty();
    }
    if (LeftToParameter.is(body, history)) {
      if (!failing) {
        return Optional.empty();
      }
      limit = weaker(limit, Confidence.MEDIUM);
    }
    // What is followed though it is an engine, a producer, does nothing but write.
    boolean reads = ending.resource().facts().kind() != Kind.ENGINE && !history.isWritten();
    if (failing && reads) {
      limit = weaker(limit, Confidence.MEDIUM);
    }
    boolean work = source.flatMap(body::facts).flatMap(f -> f.role(Role.Works.class)).isPresent();
    if (failing && !work && isHandedOver(history)) {
      limit = Confidence.LOW;
    }
    if (tx.closed() || ending.resource().session() == SessionState.CLOSED) {
      CloseEffect effect = ending.resource().closeEffect();
      // What rolls back if it knows of a change (MyBatis) knows of this one.
      boolean own = ending.resource().facts().closeEffect() == CloseEffect.USUALLY_ROLLS_BACK;
      if (own && tx.chained() && (tx.wrote() || history.commits().isEmpty())) {
        return Optional.empty();
      }
      // Nothing that is pending could be lost or kept.
      boolean idle = tx.chained() && !tx.wrote();
      Confidence most = idle ? weaker(limit, Confidence.LOW) : limit;
      return closing(body, settings, effect).map(c -> weaker(c, most));
    }
    return Optional.of(limit);
  }

  /** Caught by one of several handlers, of which another rolls back. */
  private static boolean isForgotten(Observed body, History history, Ending ending) {
    List<Span> handlers = Witness.handlersSince(history.begin(), ending.exit().state());
    return body.contents()
        .statements(Stmt.Try.class)
        .filter(t -> t.handlers().stream().map(Stmt.Handler::anchor).anyMatch(handlers::contains))
        .flatMap(t -> t.handlers().stream())
        .filter(handler -> !handlers.contains(handler.anchor()))
        .anyMatch(handler -> history.isRolledBackIn(handler.body().span()));
  }

  /** To a constructor, say, whose object then has the session, and what is begun on it. */
  private static boolean isGivenAway(Resource resource) {
    boolean session = resource.session() == SessionState.OPEN && resource.owned();
    return resource.handedOn() && (session || resource.facts().kind() == Kind.TRANSACTION);
  }

  /** Prepared for the caller, who gets it with the transaction begun, where preparing it works. */
  private static boolean isHandedOver(History history) {
    return history.commits().isEmpty()
        && history.endings().stream()
            .filter(e -> e.exit().thrown().isEmpty())
            .anyMatch(e -> e.tx().handedOn() || isGivenAway(e.resource()));
  }

  /** All that ends it here stands in handlers: where nothing fails, it is open on purpose. */
  private static boolean isBegunForCaller(Observed body, History history) {
    return !history.commits().isEmpty()
        && history.commits().stream()
            .allMatch(commit -> body.contents().handlersAround(commit).findAny().isPresent());
  }

  /** Begun and committed by one call of a helper: what is missing is missing there. */
  private static boolean isOfHelper(Observed body, History history) {
    return history.commits().contains(history.begin()) && body.facts(history.begin()).isEmpty();
  }

  /** Begun by a helper that may be overridden, and fails then: that is told of the helper. */
  private static boolean isFailedBegin(History history, Ending ending) {
    return ending.tx().likely()
        && ending.exit().thrown().map(Thrown::source).filter(history.begin()::equals).isPresent();
  }

  /** Begun by nothing but the opening, and only read in: there is nothing to commit. */
  private static boolean isOpenedForReading(Observed body, History history, Resource resource) {
    return resource.facts().kind() == Kind.SESSION
        && history.commits().isEmpty()
        && !history.isWritten()
        && isOpening(body, history, resource);
  }

  /** Whether it is begun by what opens it, be that a helper. */
  private static boolean isOpening(Observed body, History history, Resource resource) {
    return resource.opener().filter(history.begin()::equals).isPresent()
        || body.facts(history.begin()).flatMap(f -> f.role(Role.Opens.class)).isPresent();
  }

  /**
   * An exception thrown here, of a class that is not seen, that the method does not declare: it can
   * only be an unchecked one (JLS 11.2), so a handler for those catches it. One that the path went
   * through has thrown it again.
   */
  private static boolean isCaughtAfterAll(Observed body, History history, Ending ending) {
    Optional<Span> thrown =
        ending
            .exit()
            .thrown()
            .filter(t -> t.kind() == Thrown.Kind.NAMED)
            .map(Thrown::source)
            .filter(at -> body.call(at).isEmpty() && body.declared(at).findAny().isEmpty());
    if (thrown.isEmpty()) {
      return false;
    }
    List<Span> passed = Witness.handlersSince(history.begin(), ending.exit().state());
    return body.contents()
        .triesAround(thrown.get())
        .flatMap(t -> t.handlers().stream())
        .filter(CommitWithoutRollback::isForUnchecked)
        .map(Stmt.Handler::anchor)
        .anyMatch(at -> !passed.contains(at));
  }

  private static boolean isForUnchecked(Stmt.Handler handler) {
    return handler.types().stream()
        .anyMatch(type -> type.name().equals("java.lang.RuntimeException"));
  }

  /** Begun by nothing but the opening, and ended by a transaction that Spring has around it. */
  private static boolean isSprings(Observed body, History history, Ending ending) {
    ResourceFacts facts = ending.resource().facts();
    return isOpening(body, history, ending.resource())
        && (history.commits().isEmpty()
            ? SpringTransaction.ends(body, facts)
            : SpringTransaction.covers(body, facts));
  }

  /**
   * Where a rollback is in place: an unchecked exception that passes it by is
   * RollbackMissesFailure's, and that nothing follows a failed commit is what the author chose.
   */
  private static boolean isOthersToTell(Observed body, History history, Ending ending) {
    Phase phase = ending.tx().phase();
    boolean unchecked =
        ending
                .exit()
                .thrown()
                .filter(Thrown::passed)
                .filter(t -> t.kind() == Thrown.Kind.RUNTIME || t.kind() == Thrown.Kind.ERROR)
                .isPresent()
            || PastRollback.of(body, history, ending).isPresent();
    return phase == Phase.COMMIT_FAILED || (unchecked && phase != Phase.COMMITTED_ON_FAILURE);
  }

  /**
   * The rollback of another transaction fails before this one's: RollbackMasksFailure's to tell.
   * And what a helper that rolls back throws, it has thrown while it did.
   */
  private static boolean isFailedRollback(Observed body, History history, Ending ending) {
    return ending
        .exit()
        .thrown()
        .filter(Thrown::secondary)
        .map(Thrown::source)
        .filter(
            at ->
                body.facts(at).flatMap(f -> f.role(Role.RollsBack.class)).isPresent()
                    || history.isRolledBackAt(at))
        .isPresent();
  }

  private static Confidence weaker(Confidence a, Confidence b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** How sure a fault is if the session is closed on top of it. */
  static Optional<Confidence> closing(Observed body, Settings settings, CloseEffect effect) {
    return switch (effect) {
      case ROLLS_BACK -> Optional.empty();
      case USUALLY_ROLLS_BACK -> Optional.of(Confidence.LOW);
      case UNDEFINED -> {
        Optional<CloseEffect> known = settings.pool().flatMap(body.catalogue()::poolCloseEffect);
        yield known.isPresent() && known.get() != CloseEffect.UNDEFINED
            ? closing(body, settings, known.get()).or(() -> Optional.of(Confidence.LOW))
            : Optional.of(Confidence.MEDIUM);
      }
      case BY_DRIVER, LEAKS, COMMITS, NONE -> Optional.of(Confidence.HIGH);
    };
  }

  private static Finding finding(
      Observed body, History history, Ending worst, Confidence confidence, Set<Span> unprotected) {
    Resource resource = worst.resource();
    Optional<RepairRequest> repair = Optional.empty();
    String noRepair = "";
    if (history.commits().isEmpty()) {
      noRepair = "nothing here ends the transaction, and where it should end only you can tell";
    } else if (worst.tx().presumed()) {
      noRepair = "whether a transaction is open here depends on the connection's auto-commit mode";
    } else if (!hasFailed(body, history, worst)) {
      noRepair =
          "a path that throws nothing leaves it open, by a jump or in a branch that does not end"
              + " it: what is meant there only you can tell";
    } else {
      repair = ProtectRequests.of(body, history, resource, unprotected).map(r -> r);
      noRepair = repair.isPresent() ? "" : "the begin or the commit is in a helper method";
    }
    return new Finding(
        NAME,
        confidence,
        history.site(),
        message(body, history, worst),
        Witness.of(body, resource, worst.exit().state(), worst.exit().thrown()),
        repair,
        noRepair);
  }

  private static boolean hasFailed(Observed body, History history, Ending worst) {
    return worst.exit().thrown().isPresent()
        || Witness.thrownSince(body, history.begin(), worst.exit().state()).isPresent();
  }

  // ---- words

  private static String message(Observed body, History history, Ending worst) {
    boolean never = history.commits().isEmpty() && !hasFailed(body, history, worst);
    return head(body, history)
        + (never ? "" : cause(body, history, worst) + ", ")
        + "the transaction begun on line "
        + body.line(history.begin())
        + " "
        + fate(worst.resource());
  }

  private static String head(Observed body, History history) {
    String site = Snippet.of(body, history.site());
    if (history.commits().isEmpty()) {
      return site + " is never committed or rolled back: ";
    }
    return Snippet.closing(body, history.site())
        .map(close -> close + " commits, and nothing rolls back: ")
        .orElse(site + " has no rollback: ");
  }

  private static String cause(Observed body, History history, Ending worst) {
    Optional<Span> caught = Witness.thrownSince(body, history.begin(), worst.exit().state());
    if (worst.exit().thrown().isPresent()) {
      Span source = worst.exit().thrown().get().source();
      boolean rethrown = body.call(source).isEmpty() && caught.isPresent();
      return rethrown
          ? throwing(body, caught.get()) + " and its handler leaves the method"
          : throwing(body, source);
    }
    return caught
        .map(source -> throwing(body, source) + " and the method goes on after the handler")
        .orElseGet(() -> Snippet.ifNothingThrown(body, history.begin(), worst.exit().state()));
  }

  private static String throwing(Observed body, Span source) {
    return Snippet.ifThrown(body, source);
  }

  /** What becomes of the transaction then. */
  private static String fate(Resource r) {
    if (r.tx().phase() == Phase.COMMITTED_ON_FAILURE) {
      return "is committed half-done";
    }
    if (!r.tx().closed() && r.session() != SessionState.CLOSED) {
      return "stays open";
    }
    return switch (r.closeEffect()) {
      case UNDEFINED ->
          "is left to close(), which may roll back, commit or leave it, as the pool does";
      case BY_DRIVER -> "is left to close(), which may roll back or commit, as the driver does";
      case USUALLY_ROLLS_BACK -> "is left to close(), which does not always roll back";
      case COMMITS -> "is committed half-done by close()";
      case ROLLS_BACK, LEAKS, NONE -> "stays open, since close() does not end it";
    };
  }
}
