package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one session, statement, transaction or engine on one path.
 *
 * @param facts what its type means
 * @param type its static type, which may be below that of the facts
 * @param opener where this method opened it; empty for one from outside
 * @param owned whether this method has, or had, the duty to close it
 * @param shared whether others can reach it: a parameter, a field, stored
 * @param session whether it is open
 * @param handedOn the duty to close it is somebody else's
 * @param managed closed by the try-with-resources that declares it
 * @param parent the session that it is a child of
 * @param closeEffect what closing does to unfinished work, as the opener refines it
 * @param tx its transaction
 * @param lent on what terms it is somebody else's by contract; empty if nothing says that it is
 * @param done what was done to it, in order: what a summary tells a caller; kept for those from
 *     outside only
 */
public record Resource(
    ResourceFacts facts,
    String type,
    Optional<Span> opener,
    boolean owned,
    boolean shared,
    SessionState session,
    boolean handedOn,
    boolean managed,
    Optional<ResourceId> parent,
    CloseEffect closeEffect,
    Tx tx,
    Optional<Lent> lent,
    List<Done> done) {

  private static final int LONGEST_TRACE = 8;
  private static final List<Done> TOUCHED = List.of(Done.USE);

  /** The typestates of a session. */
  public enum SessionState {
    OPEN,
    CLOSED,
    /** Its parent was closed: closed too, if the driver keeps the contract. */
    CLOSED_WITH_PARENT,
    UNKNOWN
  }

  /** One thing done to a resource from outside. */
  public enum Done {
    BEGIN,
    COMMIT,
    COMMIT_FAILED,
    ROLLBACK,
    MARK_ROLLBACK_ONLY,
    END,
    AUTO_COMMIT_ON,
    WORK,
    /** A call on it that does no work, as far as the catalogue goes. */
    USE,
    CLOSE,
    GIVE_BACK,
    HAND_ON,
    LOSE_TRACK,
    /** Closed, for all we can tell: it depends on something that we cannot read. */
    MAYBE_CLOSE,
    /** What a guard answered: only a caller for whom it is possible comes along there. */
    FOUND_ACTIVE,
    FOUND_INACTIVE,
    FOUND_OPEN,
    FOUND_CLOSED;

    /** Whether it was asked rather than done. */
    boolean isGuard() {
      return this == FOUND_ACTIVE
          || this == FOUND_INACTIVE
          || this == FOUND_OPEN
          || this == FOUND_CLOSED;
    }
  }

  static Resource outside(ResourceFacts facts, String type) {
    return new Resource(
        facts,
        type,
        Optional.empty(),
        false,
        true,
        SessionState.UNKNOWN,
        false,
        false,
        Optional.empty(),
        facts.closeEffect(),
        Tx.UNKNOWN,
        Optional.empty(),
        List.of());
  }

  static Resource opened(
      ResourceFacts facts,
      String type,
      Span site,
      boolean owned,
      Optional<ResourceId> parent,
      CloseEffect closeEffect,
      Tx tx) {
    return new Resource(
        facts,
        type,
        Optional.of(site),
        owned,
        !owned,
        SessionState.OPEN,
        false,
        false,
        parent,
        closeEffect,
        tx,
        Optional.empty(),
        List.of());
  }

  Resource with(Tx next) {
    return next.equals(tx)
        ? this
        : new Resource(
            facts,
            type,
            opener,
            owned,
            shared,
            session,
            handedOn,
            managed,
            parent,
            closeEffect,
            next,
            lent,
            done);
  }

  Resource with(SessionState next) {
    return new Resource(
        facts,
        type,
        opener,
        owned,
        shared,
        next,
        handedOn,
        managed,
        parent,
        closeEffect,
        tx,
        lent,
        done);
  }

  Resource handOn() {
    return new Resource(
        facts,
        type,
        opener,
        owned,
        shared,
        session,
        true,
        managed,
        parent,
        closeEffect,
        tx,
        lent,
        done);
  }

  Resource share() {
    return new Resource(
        facts,
        type,
        opener,
        owned,
        true,
        session,
        true,
        managed,
        parent,
        closeEffect,
        tx,
        lent,
        done);
  }

  Resource manage() {
    return new Resource(
        facts,
        type,
        opener,
        owned,
        shared,
        session,
        handedOn,
        true,
        parent,
        closeEffect,
        tx,
        lent,
        done);
  }

  /** Nothing to close, but begun here and known to nobody else. */
  Resource ofThisMethod() {
    return new Resource(
        facts,
        type,
        opener,
        false,
        false,
        session,
        handedOn,
        managed,
        parent,
        closeEffect,
        tx,
        lent,
        done);
  }

  Resource lent(Optional<Lent> terms) {
    return new Resource(
        facts,
        type,
        opener,
        owned,
        shared,
        session,
        handedOn,
        managed,
        parent,
        closeEffect,
        tx,
        terms,
        done);
  }

  /** Notes what was done, for a summary; only for one from outside. */
  Resource doing(Done what) {
    if (opener.isPresent() && owned) {
      return this;
    }
    if (!done.isEmpty() && done.get(done.size() - 1) == what) {
      return this;
    }
    List<Done> all = new ArrayList<>(done);
    if (all.size() == LONGEST_TRACE) {
      all.set(LONGEST_TRACE - 1, Done.LOSE_TRACK);
    } else {
      all.add(what);
    }
    return new Resource(
        facts,
        type,
        opener,
        owned,
        shared,
        session,
        handedOn,
        managed,
        parent,
        closeEffect,
        tx,
        lent,
        List.copyOf(all));
  }

  /** Of what was done keeps only that something was. */
  Resource withoutTrace() {
    return done.isEmpty() || done.equals(TOUCHED)
        ? this
        : new Resource(
            facts,
            type,
            opener,
            owned,
            shared,
            session,
            handedOn,
            managed,
            parent,
            closeEffect,
            tx,
            lent,
            TOUCHED);
  }

  /** Whether this method still owes a close. */
  public boolean isOwing() {
    return owned && !handedOn && session == SessionState.OPEN;
  }
}
