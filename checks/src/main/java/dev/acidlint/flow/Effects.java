package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Tx.Phase;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The transitions of the typestates: what each operation makes of a state. */
final class Effects {

  private Effects() {}

  static Disjunct begin(Disjunct d, ResourceId id, Span site) {
    return begin(d, id, Done.BEGIN, site);
  }

  /** By a helper, if that may be overridden: begun for all that can be read. */
  static Disjunct begin(Disjunct d, ResourceId id, Done how, Span site) {
    Tx tx = how == Done.BEGIN ? Tx.begun(site) : Tx.begun(site).likelyOnly();
    return d.update(id, r -> r.with(tx).doing(how)).step(Trail.Kind.BEGUN, site);
  }

  static Disjunct autoCommitOff(Disjunct d, ResourceId id, Span site) {
    return autoCommitOff(d, id, Done.BEGIN, site);
  }

  static Disjunct autoCommitOff(Disjunct d, ResourceId id, Done how, Span site) {
    Resource r = d.resources().get(id);
    if (r == null || (r.tx().isUnfinished() && !r.tx().presumed())) {
      return d;
    }
    Tx tx = how == Done.BEGIN ? Tx.chained(site, false) : Tx.chained(site, false).likelyOnly();
    return d.put(id, r.with(tx).doing(how)).step(Trail.Kind.BEGUN, site);
  }

  /** Auto-commit back on: what is pending is committed with it. */
  static Disjunct autoCommitOn(Disjunct d, ResourceId id, Done how, Span site) {
    Disjunct on =
        d.update(
            id,
            r -> {
              Tx tx = r.tx();
              Phase next =
                  tx.phase() == Phase.UNKNOWN
                      ? Phase.UNKNOWN
                      : tx.isUnfinished() ? Phase.IMPLICITLY_COMMITTED : tx.phase();
              Tx after = next == Phase.CLEAN ? Tx.NONE : tx.in(next).unchained();
              return r.with(after).doing(how);
            });
    return on.step(Trail.Kind.AUTO_COMMIT_ON, site);
  }

  /** {@code failing}: the finalizer that an exception led into, with what was begun before it. */
  static Disjunct commit(Disjunct d, ResourceId id, Span site, Optional<Span> failing) {
    return d.update(id, r -> r.lent(r.lent().map(lent -> lent.committedAt(site))))
        .update(
            id,
            r -> {
              boolean begunBefore =
                  failing.isPresent() && r.tx().begin().filter(failing.get()::encloses).isEmpty();
              boolean half = begunBefore && r.tx().phase() == Phase.ACTIVE;
              Phase next = half ? Phase.COMMITTED_ON_FAILURE : Phase.COMMITTED;
              return r.with(r.tx().committedAt(site, next)).doing(Done.COMMIT);
            })
        .step(Trail.Kind.COMMITTED, site);
  }

  static Disjunct commitFailed(Disjunct d, ResourceId id, Span site) {
    return d.update(
        id,
        r -> {
          Phase now = r.tx().phase();
          boolean ends = r.facts().commitFailureEnds();
          boolean known = r.tx().begin().isPresent() && now != Phase.UNKNOWN;
          Phase next = ends ? Phase.COMMIT_FAILED_AND_OVER : known ? Phase.COMMIT_FAILED : now;
          return r.with(r.tx().committedAt(site, next)).doing(Done.COMMIT_FAILED);
        });
  }

  /** A rollback that was attempted counts, even if it fails. */
  static Disjunct rollback(Disjunct d, ResourceId id, Span site) {
    return d.update(id, r -> r.with(r.tx().in(Phase.ROLLED_BACK)).doing(Done.ROLLBACK))
        .step(Trail.Kind.ROLLED_BACK, site);
  }

  static Disjunct end(Disjunct d, ResourceId id, Span site) {
    return d.update(id, r -> r.with(r.tx().in(Phase.COMMITTED)).doing(Done.END))
        .step(Trail.Kind.COMMITTED, site);
  }

  static Disjunct markRollbackOnly(Disjunct d, ResourceId id) {
    return d.update(
        id,
        r ->
            (r.tx().phase() == Phase.ACTIVE ? r.with(r.tx().in(Phase.ROLLBACK_ONLY)) : r)
                .doing(Done.MARK_ROLLBACK_ONLY));
  }

  /** A close that was attempted counts, even if it fails. Children are closed along. */
  static Disjunct close(Disjunct d, ResourceId id, Span site) {
    Disjunct closed =
        d.update(
            id,
            r -> {
              Resource now = r.with(SessionState.CLOSED).doing(Done.CLOSE);
              now = now.lent(now.lent().map(lent -> lent.closedAt(site)));
              return now.tx().isUnfinished() ? now.with(now.tx().closeUnfinished()) : now;
            });
    return closeChildren(closed, id).closedAt(site, id);
  }

  /** Closed, or left open for others, by whoever lent it: we are done with it. */
  static Disjunct giveBack(Disjunct d, ResourceId id, Span site) {
    Disjunct returned = d.update(id, r -> r.lent(r.lent().map(Lent::returned)));
    return close(returned.update(id, r -> r.doing(Done.GIVE_BACK)), id, site);
  }

  static Disjunct lend(Disjunct d, ResourceId id, Lent terms) {
    return d.update(id, r -> r.lent().isPresent() ? r : r.lent(Optional.of(terms)));
  }

  /** On doubt it may as well be ours. */
  static Disjunct own(Disjunct d, ResourceId id) {
    return d.update(id, r -> r.lent().isEmpty() ? r : r.lent(Optional.empty()));
  }

  /** Given to code that closes it, whatever that does to unfinished work. */
  static Disjunct closedElsewhere(Disjunct d, ResourceId id) {
    Disjunct closed =
        d.update(id, r -> r.tx().isUnfinished() ? r.with(r.tx().closeUnfinished()) : r);
    return handOnChildren(handOnClose(closed, id), id);
  }

  /** What was opened from it is closed along, by whoever closes that. */
  private static Disjunct handOnChildren(Disjunct d, ResourceId parent) {
    Disjunct result = d;
    for (Map.Entry<ResourceId, Resource> e : d.resources().entrySet()) {
      if (e.getValue().session() == SessionState.OPEN && isStatementsOwn(d, e.getValue(), parent)) {
        result = result.put(e.getKey(), e.getValue().handOn());
      }
    }
    return result;
  }

  /** The rows of a statement: they end with it, by contract. */
  private static boolean isStatementsOwn(Disjunct d, Resource child, ResourceId parent) {
    return child.parent().filter(parent::equals).isPresent()
        && d.resource(parent).filter(Resource::isChild).isPresent();
  }

  /** Closed for a reason that cannot be read, or left open: and so what was opened from it. */
  static Disjunct perhapsClose(Disjunct d, ResourceId id) {
    Disjunct result = d.update(id, r -> perhapsClosed(r).doing(Done.MAYBE_CLOSE));
    for (Map.Entry<ResourceId, Resource> e : d.resources().entrySet()) {
      if (isBelow(d, e.getValue(), id)) {
        result = result.put(e.getKey(), perhapsClosed(e.getValue()));
      }
    }
    return result;
  }

  static Disjunct perhapsEnd(Disjunct d, ResourceId id) {
    return d.update(id, r -> r.with(r.tx().in(Phase.UNKNOWN)).doing(Done.MAYBE_END));
  }

  private static Resource perhapsClosed(Resource r) {
    return r.session() == SessionState.OPEN ? r.with(SessionState.UNKNOWN) : r;
  }

  /** Got from a call that cannot be seen, but most likely opened from that. */
  static Disjunct from(Disjunct d, ResourceId id, Optional<ResourceId> lender) {
    return lender.filter(each -> !each.equals(id)).isEmpty()
        ? d
        : d.update(id, r -> r.isTaken() && r.isChild() ? r.from(lender.get()) : r);
  }

  /** What was opened from it is closed along, unless the driver breaks the contract. */
  static Disjunct closeChildren(Disjunct d, ResourceId parent) {
    Disjunct result = d;
    for (Map.Entry<ResourceId, Resource> e : d.resources().entrySet()) {
      Resource child = e.getValue();
      if (child.session() == SessionState.OPEN && isBelow(d, child, parent)) {
        boolean byContract =
            child.parent().flatMap(d::resource).map(p -> isBelowAny(p)).orElse(false);
        Resource closed =
            child.with(byContract ? SessionState.CLOSED : SessionState.CLOSED_WITH_PARENT);
        boolean unfinished = closed.tx().isUnfinished();
        result =
            result.put(
                e.getKey(), unfinished ? closed.with(closed.tx().closeUnfinished()) : closed);
      }
    }
    return result;
  }

  private static boolean isBelowAny(Resource r) {
    return r.parent().isPresent() || r.isChild();
  }

  static boolean isBelow(Disjunct d, Resource child, ResourceId ancestor) {
    return child.parent().filter(up -> line(d, up).contains(ancestor)).isPresent();
  }

  /** It, what it was opened from, and so on; in a loop one may be opened from itself. */
  private static Set<ResourceId> line(Disjunct d, ResourceId id) {
    Set<ResourceId> line = new LinkedHashSet<>();
    Optional<ResourceId> at = Optional.of(id);
    while (at.isPresent() && line.add(at.get())) {
      at = d.resource(at.get()).flatMap(Resource::parent);
    }
    return line;
  }

  /** It, and what of its line goes with it: the rest stays whose it is. */
  private static List<ResourceId> along(Disjunct d, ResourceId id, Predicate<Resource> goes) {
    List<ResourceId> ids = new ArrayList<>();
    for (ResourceId at : line(d, id)) {
      if (!at.equals(id) && d.resource(at).filter(goes).isEmpty()) {
        break;
      }
      ids.add(at);
    }
    return ids;
  }

  /** Work on a resource: the transaction of its session has something pending from here on. */
  static Disjunct work(Disjunct d, ResourceId id, boolean write) {
    Disjunct result = d;
    Optional<Resource> last = Optional.empty();
    for (ResourceId at : line(d, id)) {
      result = result.update(at, r -> working(r, write));
      last = d.resource(at).isPresent() ? d.resource(at) : last;
    }
    if (last.filter(Resource::isChild).isPresent()) {
      // A statement from elsewhere: its session may be any of those in sight.
      return anyWork(result, write);
    }
    // One that is an object of its own is the thread's, and any session may take part in it.
    return result.updateAll(
        r -> r.facts().kind() == ResourceFacts.Kind.TRANSACTION ? pending(r, write) : r);
  }

  private static Resource working(Resource r, boolean write) {
    Tx tx = r.tx();
    boolean starts =
        tx.phase() == Phase.CLEAN
            || (write && tx.chained() && (tx.phase() == Phase.COMMITTED || tx.isUndone()));
    if (starts) {
      tx = tx.in(Phase.ACTIVE);
    }
    if (write && tx.phase() == Phase.ACTIVE && !tx.wrote()) {
      tx = tx.writing();
    }
    return r.with(tx).doing(Done.WORK);
  }

  /** Work on whichever sessions are in sight. */
  static Disjunct anyWork(Disjunct d, boolean write) {
    return anyWork(d, write, id -> true);
  }

  static Disjunct anyWork(Disjunct d, boolean write, Predicate<ResourceId> which) {
    return d.updateAll(which, r -> pending(r, write));
  }

  private static Resource pending(Resource r, boolean write) {
    Tx tx = r.tx();
    if (tx.phase() == Phase.CLEAN && r.session() != SessionState.CLOSED) {
      tx = tx.in(Phase.ACTIVE);
    }
    return write && tx.phase() == Phase.ACTIVE && !tx.wrote() ? r.with(tx.writing()) : r.with(tx);
  }

  /** Given a session, it may also have begun the next of a chain, or ended it. */
  static Disjunct unseenWorkOn(Disjunct d, ResourceId id) {
    return d.update(
        id,
        r -> {
          boolean over = r.tx().chained() && r.tx().isOver() && r.tx().phase() != Phase.NONE;
          return (over ? r.with(r.tx().in(Phase.UNKNOWN)) : r).doing(Done.WORK);
        });
  }

  /**
   * A method of its own that the catalogue does not list: it may end a chain, or begin the next.
   */
  static Disjunct use(Disjunct d, ResourceId id) {
    return d.update(
        id,
        r -> {
          boolean over = r.tx().chained() && r.tx().isOver() && r.tx().phase() != Phase.NONE;
          return (over ? r.with(r.tx().in(Phase.UNKNOWN)) : r).doing(Done.USE);
        });
  }

  /** Of a result set its statement goes with it; the session behind stays whose it is. */
  static Disjunct handOnClose(Disjunct d, ResourceId id) {
    Disjunct result = d;
    for (ResourceId at : along(d, id, Resource::isChild)) {
      result = result.update(at, r -> r.handOn().doing(Done.HAND_ON));
    }
    return result;
  }

  /** Given to code that may keep it, or may only use it; of a result set its statement, too. */
  static Disjunct doubt(Disjunct d, ResourceId id) {
    Disjunct result = d;
    for (ResourceId at : along(d, id, Resource::isChild)) {
      result = result.update(at, r -> r.doubt().doing(Done.HAND_ON));
    }
    return result;
  }

  /** It turned out to be null: a session that was never there stays open nowhere. */
  static Disjunct absent(Disjunct d, ResourceId id) {
    return d.update(id, r -> r.isTaken() ? r.neverThere() : r);
  }

  /**
   * It turned out to be closed; by whom, and what became of its transaction, nobody knows. To ask
   * is not to close: one from code that is not here is not this method's for that.
   */
  static Disjunct foundClosed(Disjunct d, ResourceId id) {
    // By this method, if that is known: nothing new is learned.
    if (d.resource(id).filter(r -> r.session() == SessionState.CLOSED).isPresent()) {
      return d;
    }
    Disjunct closed =
        d.update(
            id,
            r ->
                r.with(r.isTaken() ? SessionState.UNKNOWN : SessionState.CLOSED).doing(Done.CLOSE));
    return loseTx(closeChildren(closed, id), id);
  }

  static Disjunct handOnTx(Disjunct d, ResourceId id) {
    return d.update(id, r -> r.with(r.tx().handOn()));
  }

  /** Stored where others reach it: both duties go with it, and from now on it is not ours alone. */
  static Disjunct share(Disjunct d, ResourceId id) {
    return publish(d, id, Resource::share);
  }

  /** Kept by another object: others reach it from now on, and may close it and end its work. */
  static Disjunct letKeep(Disjunct d, ResourceId id) {
    return doubt(d, id).update(id, Resource::publish);
  }

  /** Put into a field: who closes it, the rest of the class may tell. */
  static Disjunct keepInField(Disjunct d, ResourceId id) {
    return publish(d, id, Resource::keepInField);
  }

  private static Disjunct publish(Disjunct d, ResourceId id, UnaryOperator<Resource> how) {
    Disjunct result = d;
    // Only a statement goes with its result set; the session behind stays whose it is.
    for (ResourceId at : along(d, id, Effects::isBelowAny)) {
      result = result.update(at, r -> how.apply(r).with(r.tx().handOn()).doing(Done.HAND_ON));
    }
    return result;
  }

  /** Returned to a caller: both duties, and those of a child that it hangs on with it. */
  static Disjunct handOver(Disjunct d, ResourceId id) {
    Disjunct result = d;
    // The session itself stays ours: a statement handed out is no way to close it.
    for (ResourceId at : along(d, id, Effects::isBelowAny)) {
      // What another object may have already, it is not the caller alone that has it.
      result =
          result.update(at, r -> (r.handedOn() ? r.publish() : r).handOn().with(r.tx().handOn()));
    }
    return result;
  }

  /** Somebody else may have ended it: nothing is known any more. */
  static Disjunct loseTx(Disjunct d, ResourceId id) {
    return d.update(id, r -> r.with(r.tx().in(Phase.UNKNOWN)).doing(Done.LOSE_TRACK));
  }

  static Disjunct loseAllTx(Disjunct d) {
    return d.updateAll(r -> r.tx().phase() == Phase.NONE ? r : r.with(r.tx().in(Phase.UNKNOWN)));
  }

  static Disjunct loseSession(Disjunct d, ResourceId id) {
    return d.update(id, r -> r.with(SessionState.UNKNOWN).doing(Done.LOSE_TRACK));
  }

  /** Of a session and its transaction nothing is known any more. */
  static Disjunct loseTrack(Disjunct d, ResourceId id) {
    return loseSession(loseTx(d, id), id);
  }

  /** Nor of what was opened from it: that it may be closed along is seen no more. */
  static Disjunct loseTrackAlong(Disjunct d, ResourceId id) {
    Disjunct result = loseTrack(d, id);
    for (Map.Entry<ResourceId, Resource> e : d.resources().entrySet()) {
      boolean open = e.getValue().session() == SessionState.OPEN;
      result = open && isBelow(d, e.getValue(), id) ? loseSession(result, e.getKey()) : result;
    }
    return result;
  }
}
