package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.CallersConnection;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.Duty;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Resource.Title;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.flow.Strength;
import dev.acidlint.flow.Thrown;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.rules.Openings.Ending;
import dev.acidlint.rules.Openings.History;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A session that a method opens and owns may stay open on some path: it is never closed, closed on
 * the happy path only, or opened again before the one before is closed.
 */
public final class SessionOutsideTryWithResources extends Rule {
  public static final String NAME = "SessionOutsideTryWithResources";
  public static final String SUMMARY =
      "A session, statement or result set opened outside try-with-resources may stay open";
  public static final Severity SEVERITY = Severity.WARNING;

  private static final Pattern GETTER = Pattern.compile("(get|is|has)[A-Z]\\w*");

  /**
   * The path that shows the fault best.
   *
   * @param pilesUp whether each round of a loop leaves one more open
   */
  private record Fault(Ending ending, Confidence confidence, boolean pilesUp) {
    Fault atMost(Confidence limit) {
      return confidence.compareTo(limit) <= 0 ? this : new Fault(ending, limit, pilesUp);
    }
  }

  public SessionOutsideTryWithResources() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Collection<History> all = Openings.of(body);
    Map<ResourceId, Fault> faults = faults(body, all);
    for (History history : all) {
      Fault fault = faults.get(history.id());
      boolean shown =
          fault != null
              // Mending what it hangs on mends it, too.
              && !fault.ending().isBelow(faults.keySet())
              && !isToldOfOtherArm(body, history, faults)
              && !CleanupAnnotation.covers(body, history.opener())
              && !Rewound.are(body, history.opener())
              && !EmbeddedShutdown.is(body, history.opener())
              && !ExpectedFailure.is(body, history.opener());
      if (shown) {
        boolean perhaps = EmbeddedShutdown.mayLeaveLease(body, history.opener());
        report.accept(finding(body, history, perhaps ? fault.atMost(Confidence.MEDIUM) : fault));
      }
    }
    NeverGivenBack.in(body).forEach(report);
  }

  /** Of {@code c ? open(a) : open(b)} one is opened, and one finding tells of it: the graver. */
  private static boolean isToldOfOtherArm(
      Observed body, History history, Map<ResourceId, Fault> faults) {
    Confidence own = faults.get(history.id()).confidence();
    return Openings.of(body).stream()
        .filter(other -> faults.containsKey(other.id()))
        .filter(
            other -> {
              int graver = faults.get(other.id()).confidence().compareTo(own);
              return graver > 0
                  || (graver == 0 && other.opener().start() < history.opener().start());
            })
        .anyMatch(other -> Openings.areArms(body, history.opener(), other.opener()));
  }

  /** What may stay open. */
  static Set<ResourceId> leftOpen(Observed body) {
    return faults(body, Openings.of(body)).keySet();
  }

  private static Map<ResourceId, Fault> faults(Observed body, Collection<History> all) {
    Map<ResourceId, Fault> faults = new LinkedHashMap<>();
    for (History history : all) {
      worst(body, history, all).ifPresent(fault -> faults.put(history.id(), fault));
    }
    return faults;
  }

  private static Optional<Fault> worst(Observed body, History history, Collection<History> all) {
    Kind kind = history.resource().facts().kind();
    boolean session = kind == Kind.SESSION || kind == Kind.CHILD;
    if (!session || history.endings().stream().anyMatch(Ending::isOfContainer)) {
      return Optional.empty();
    }
    Optional<KeptInField> field =
        history.endings().stream()
            .map(Ending::resource)
            .filter(r -> r.duty() == Duty.FIELDS)
            .findFirst()
            .map(r -> KeptInField.of(body, history));
    boolean forgotten = NamedAsOpener.is(body, history) || OthersClose.is(body, history);
    Fault worst = null;
    for (Ending ending : history.endings()) {
      Optional<Confidence> c = confidence(body, history, field, forgotten, ending, all);
      if (c.isPresent() && (worst == null || c.get().compareTo(worst.confidence()) > 0)) {
        worst = new Fault(ending, c.get(), false);
      }
    }
    if (worst == null || worst.confidence() != Confidence.LOW) {
      return Optional.ofNullable(worst);
    }
    boolean pilesUp = history.endings().stream().anyMatch(e -> pilesUp(body, history, e, all));
    return Optional.of(pilesUp ? new Fault(worst.ending(), Confidence.MEDIUM, true) : worst);
  }

  /**
   * Whether a loop opens the next one while this one is open, with nothing amiss: what closes them
   * all comes only after the last round, and cursors may run out before.
   */
  private static boolean pilesUp(
      Observed body, History history, Ending ending, Collection<History> all) {
    return ending.lost().filter(history.opener()::equals).isPresent()
        && ending.resource().session() == SessionState.OPEN
        && ending.resource().owned()
        && !ending.resource().handedOn()
        && !Witness.hasFailed(ending.exit().state())
        && closedAbove(body, ending, all).filter(kind -> kind == Kind.SESSION).isPresent();
  }

  /**
   * @param forgotten whether it is this method's to close by its opener's name, or by what others
   *     of the file do
   */
  private static Optional<Confidence> confidence(
      Observed body,
      History history,
      Optional<KeptInField> field,
      boolean forgotten,
      Ending ending,
      Collection<History> all) {
    Resource r = ending.resource();
    boolean inField = r.duty() == Duty.FIELDS;
    boolean stranded = inField && field.filter(f -> f.isStranded(ending.exit())).isPresent();
    boolean overwritten = inField && field.filter(f -> f.isOverwritten(body, ending)).isPresent();
    boolean doubtful = r.title() == Title.TAKEN || r.duty() == Duty.DOUBTFUL || inField;
    boolean anothers =
        doubtful && !history.isKept() && !(r.owned() && HeldByUser.is(body, history)) && !forgotten;
    boolean another = r.duty() == Duty.ANOTHERS || r.lent().isPresent();
    boolean others = inField && field.filter(f -> f.mayBeClosedLater(ending.exit())).isPresent();
    boolean fails = ending.exit().thrown().isPresent() || Witness.hasFailed(ending.exit().state());
    another |= (r.title() == Title.TAKEN || !fails) && PassedToAnother.isUnwrapped(body, history);
    another |= ClosedWithLender.is(body, history);
    another |= !fails && ClosedOnCompletion.is(body, history);
    another |= CallersConnection.isAbove(r, ending.exit().state());
    another |= r.title() == Title.TAKEN && AskedAgain.is(body, history);
    another |= r.title() == Title.TAKEN && NothingButClosed.is(body, history);
    another |= r.duty() == Duty.DOUBTFUL && GivenToResult.is(body, history, ending);
    another |= GivenToResult.isReadLater(body, history, ending);
    if (another || (!stranded && !overwritten && (others || anothers))) {
      return Optional.empty();
    }
    if (r.session() == SessionState.CLOSED_WITH_PARENT) {
      return Optional.of(Confidence.LOW);
    }
    if (r.session() != SessionState.OPEN) {
      return Optional.empty();
    }
    if (history.isClosed() && isError(ending)) {
      return Optional.empty();
    }
    Optional<Span> lost = ending.lost().or(() -> Witness.lost(body, r, ending.exit().state()));
    Optional<Kind> cleared = lost.flatMap(at -> closedAbove(body, ending, all));
    if (cleared.isPresent()) {
      // Told where it is lost, and not again where the method ends.
      return cleared
          .filter(kind -> kind != Kind.CHILD && ending.lost().isPresent())
          .map(kind -> Confidence.LOW);
    }
    Strength strength =
        ending.lost().isPresent() ? ending.exit().state().strength() : ending.exit().strength();
    if (ending.lost().isEmpty() && ConditionalClose.is(body, history)) {
      return Optional.empty();
    }
    Optional<Span> source = LeakMessage.source(body, history, ending);
    if (source.isEmpty() && ending.lost().isEmpty() && PassedToAnother.is(body, history)) {
      return Optional.empty();
    }
    if (source.isEmpty() && ClosedThroughChild.is(body, history)) {
      return Optional.empty();
    }
    boolean closedLater = ClosedWithOwner.is(body, history);
    if (closedLater && ClosedWithOwner.isNeeded(history, ending)) {
      return Optional.empty();
    }
    boolean gap =
        history.isHandedOn() || closedLater || ClosedByHelper.of(body, history).takesOver();
    Confidence most =
        source
            .filter(at -> gap)
            .map(at -> GapBeforeHandOver.atMost(body, history, ending, at))
            .orElse(Confidence.HIGH);
    boolean advice =
        most == Confidence.LOW
            // Where nothing was opened from it, either, as in no round of a loop.
            || (closedLater && source.isEmpty())
            || (isParentElsewhere(r, ending) && ListenerNeedsIt.is(body, history))
            || (source.isPresent() && GapInHelper.is(body, history, ending))
            || isPlainCreation(body, ending);
    if (advice
        || isOfLentStatement(body, r, ending)
        || isOfItself(body, history)
        || (r.facts().kind() == Kind.SESSION && SpringTransaction.covers(body, r.facts()))) {
      return Optional.of(Confidence.LOW);
    }
    boolean sure =
        r.owned()
            && (stranded || !doubtful)
            && most == Confidence.HIGH
            && !isParentElsewhere(r, ending);
    return Optional.of(
        Confidence.valueOf((sure ? strength : strength.and(Strength.MEDIUM)).name()));
  }

  /**
   * A result set is closed along with its statement, and by the next execution of it (java.sql.
   * ResultSet): whoever lends the statement sees to that, and so does an object that keeps it until
   * its own close. Any other field lasts, and the catalogues of DatabaseMetaData are another
   * matter.
   */
  private static boolean isOfLentStatement(Observed body, Resource r, Ending ending) {
    return r.parent()
        .filter(id -> !id.isField() || ClosedWithOwner.isInClose(body.body(), id))
        .flatMap(id -> ending.exit().state().resource(id))
        .filter(parent -> parent.isChild() && !parent.owned())
        .isPresent();
  }

  /**
   * What a session opens from itself, as a driver or a wrapper does: it closes that along with
   * itself.
   */
  private static boolean isOfItself(Observed body, History history) {
    return body.call(history.opener())
        .filter(Expr.Call.class::isInstance)
        .map(Expr.Call.class::cast)
        .filter(call -> call.receiver().filter(r -> !(r instanceof Expr.This)).isEmpty())
        .flatMap(call -> body.facts(call.anchor()))
        .flatMap(f -> f.role(Role.Opens.class))
        .filter(Role.Opens::child)
        .isPresent();
  }

  /**
   * What this method closes, or has closed, of what it was opened from, and so closes it along: a
   * statement by contract, a connection in most pools.
   */
  private static Optional<Kind> closedAbove(Observed body, Ending ending, Collection<History> all) {
    return ending
        .resource()
        .parent()
        .filter(
            up ->
                body.isClosedSomewhere(up)
                    || isClosedAtLast(body, up)
                    || all.stream()
                        .filter(h -> h.id().equals(up))
                        .anyMatch(h -> h.isClosed() || h.isHandedOn()))
        .flatMap(ending.exit().state()::resource)
        .map(up -> up.facts().kind());
  }

  /** Whoever has opened it; one that is only lent may go on being used where it came from. */
  private static boolean isClosedAtLast(Observed body, ResourceId id) {
    return body.exits().stream()
        .flatMap(exit -> exit.state().resource(id).stream())
        .anyMatch(r -> r.session() == SessionState.CLOSED && r.lent().isEmpty());
  }

  /** Nothing but a constructor that is given nothing, or a getter, which hardly fail. */
  private static boolean isPlainCreation(Observed body, Ending ending) {
    return ending
        .exit()
        .thrown()
        .filter(t -> t.kind() == Thrown.Kind.RUNTIME)
        .flatMap(t -> body.call(t.source()))
        .filter(
            e ->
                (e instanceof Expr.New creation && creation.arguments().isEmpty())
                    || (e instanceof Expr.Call call
                        && call.arguments().isEmpty()
                        && GETTER.matcher(call.method().name()).matches()))
        .isPresent();
  }

  /** Whether what it was opened from is with other code now, which may close it along. */
  private static boolean isParentElsewhere(Resource r, Ending ending) {
    return r.parent()
        .flatMap(ending.exit().state()::resource)
        .filter(p -> p.duty() == Duty.ANOTHERS || p.duty() == Duty.FIELDS)
        .isPresent();
  }

  /** Nothing but an Error leads there: who guards against that has other worries. */
  private static boolean isError(Ending ending) {
    return ending.exit().thrown().filter(t -> t.kind() == Thrown.Kind.ERROR).isPresent();
  }

  private static Finding finding(Observed body, History history, Fault fault) {
    Ending ending = fault.ending();
    Collection<History> others = Openings.withForgotten(body);
    String noRepair = whyNoRepair(body, history, ending, others);
    Optional<RepairRequest> repair =
        noRepair.isEmpty()
            ? Optional.of(CloseRequests.of(body, history, others))
            : Optional.empty();
    return new Finding(
        NAME,
        fault.confidence(),
        history.opener(),
        LeakMessage.of(body, history, ending, fault.pilesUp()),
        Witness.of(body, ending.resource(), ending.exit().state(), ending.exit().thrown()),
        repair,
        noRepair);
  }

  /** Empty if there is one. */
  private static String whyNoRepair(
      Observed body, History history, Ending ending, Collection<History> others) {
    if (ending.lost().isPresent() && !CloseRequests.hasSiblings(body, history, others)) {
      return "the variable is given another session while this one is open";
    }
    if (history.isInField()) {
      return "it is kept in a field, where other methods may use it";
    }
    if (OthersClose.is(body, history)) {
      return "it is to be given back as the other methods of this file do it";
    }
    if (NamedAsOpener.is(body, history)) {
      return "that it is to be closed here, only the name of what opens it tells";
    }
    if (!history.isClosed() && HeldByUser.is(body, history)) {
      return "an object that is made here uses it, and needs it open as long as that is used";
    }
    if (ListenerNeedsIt.is(body, history)) {
      return "what was opened from it calls a listener, and needs it open";
    }
    if (ClosedOnCompletion.is(body, history)) {
      return "it closes itself once its rows are read, which a try would close before";
    }
    if (isKeptByAnother(body, history)) {
      return "it is kept in a field of another object, which has a method that closes it";
    }
    return history.resource().facts().closer().isEmpty()
        ? "it is closed by nothing of its own, but given back to where it came from"
        : "";
  }

  /** What opens it yields nothing, or the object that has it in a field. */
  private static boolean isKeptByAnother(Observed body, History history) {
    return body.call(history.opener())
            .filter(e -> e instanceof Expr.Call && e.type().name().equals("void"))
            .isPresent()
        || (Openings.variable(body, history.opener()).filter(v -> isSession(v, history)).isEmpty()
            && history.endings().stream()
                .anyMatch(e -> e.exit().state().isHeldByAnother(history.id())));
  }

  private static boolean isSession(Variable variable, History history) {
    Resource r = history.resource();
    return variable.type().isUnknown()
        || variable.type().name().equals(r.type())
        || variable.type().isA(r.facts().type());
  }
}
