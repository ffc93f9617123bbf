package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.model.Span;
import java.util.Optional;

/**
 * What is known of one session, statement, transaction or engine on one path.
 *
 * @param facts what its type means
 * @param type its static type, which may be below that of the facts
 * @param opener where this method opened it; empty for one from outside
 * @param title by what right this method closes it
 * @param shared whether others can reach it: a parameter, a field, stored
 * @param session whether it is open
 * @param duty whether the duty to close it is still this method's
 * @param managed closed by the try-with-resources that declares it
 * @param parent the session that it is a child of
 * @param closeEffect what closing does to unfinished work, as the opener refines it
 * @param tx its transaction
 * @param lent on what terms it is somebody else's by contract; empty if nothing says that it is
 * @param done what was done to it: what a summary tells a caller; kept for those from outside only
 */
public record Resource(
    ResourceFacts facts,
    String type,
    Optional<Span> opener,
    Title title,
    boolean shared,
    SessionState session,
    Duty duty,
    boolean managed,
    Optional<ResourceId> parent,
    CloseEffect closeEffect,
    Tx tx,
    Optional<Lent> lent,
    Deeds done) {

  /** Why this method should close it; the surer the later. */
  public enum Title {
    /** It is somebody else's. */
    NONE,
    /** From a call that cannot be seen: only if this method itself closes it, it is its own. */
    TAKEN,
    /** From a method of this file that opens it, unless another method overrides that one. */
    LIKELY,
    /** Opened here. */
    OWNED
  }

  /** Who closes it. */
  public enum Duty {
    OURS,
    /** Given to code that may keep it, or may only use it: this method's own close tells. */
    DOUBTFUL,
    /**
     * In a field: others may close it, unless this method does, or the object never comes to be.
     */
    FIELDS,
    /** Somebody else. */
    ANOTHERS
  }

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
    /** Begun by a helper's helper that another method may override, and then may do else. */
    LIKELY_BEGIN,
    COMMIT,
    COMMIT_FAILED,
    ROLLBACK,
    MARK_ROLLBACK_ONLY,
    END,
    AUTO_COMMIT_ON,
    /** Auto-commit as it was before: on, unless the caller has switched it off. */
    AUTO_COMMIT_RESTORED,
    WORK,
    /** A call on it that does no work, as far as the catalogue goes. */
    USE,
    CLOSE,
    GIVE_BACK,
    HAND_ON,
    /** Kept by a new object, which never closes it nor shows it to anybody. */
    KEEP_FOR_USE,
    LOSE_TRACK,
    /** Closed, for all we can tell: it depends on something that we cannot read. */
    MAYBE_CLOSE,
    /** Its transaction ended, likewise. */
    MAYBE_END,
    /** What a guard answered: only a caller for whom it is possible comes along there. */
    FOUND_ACTIVE,
    FOUND_INACTIVE,
    FOUND_OPEN,
    FOUND_CLOSED,
    FOUND_AUTO_COMMIT_ON,
    FOUND_AUTO_COMMIT_OFF,
    /** It was null. */
    FOUND_ABSENT;

    /** Whether a transaction began, or most likely did. */
    boolean begins() {
      return this == BEGIN || this == LIKELY_BEGIN;
    }

    /** Whether it was asked rather than done. */
    boolean isGuard() {
      return this == FOUND_ACTIVE
          || this == FOUND_INACTIVE
          || this == FOUND_OPEN
          || this == FOUND_CLOSED
          || this == FOUND_AUTO_COMMIT_ON
          || this == FOUND_AUTO_COMMIT_OFF
          || this == FOUND_ABSENT;
    }
  }

  static Resource outside(ResourceFacts facts, String type, Deeds none) {
    return new Resource(
        facts,
        type,
        Optional.empty(),
        Title.NONE,
        true,
        SessionState.UNKNOWN,
        Duty.OURS,
        false,
        Optional.empty(),
        facts.closeEffect(),
        Tx.UNKNOWN,
        Optional.empty(),
        none);
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
        owned ? Title.OWNED : Title.NONE,
        !owned,
        SessionState.OPEN,
        Duty.OURS,
        false,
        parent,
        closeEffect,
        tx,
        Optional.empty(),
        Deeds.NONE);
  }

  /** The same resource further on: with whatever of it may change. */
  private Resource copy(
      Title title,
      boolean shared,
      SessionState session,
      Duty duty,
      boolean managed,
      Tx tx,
      Optional<Lent> lent,
      Deeds done) {
    return new Resource(
        facts,
        type,
        opener,
        title,
        shared,
        session,
        duty,
        managed,
        parent,
        closeEffect,
        tx,
        lent,
        done);
  }

  Resource with(Tx next) {
    return next.equals(tx) ? this : copy(title, shared, session, duty, managed, next, lent, done);
  }

  Resource with(SessionState next) {
    return copy(title, shared, next, duty, managed, tx, lent, done);
  }

  Resource handOn() {
    return with(Duty.ANOTHERS);
  }

  /** Given to code that may or may not keep it. */
  Resource doubt() {
    return duty == Duty.ANOTHERS || duty == Duty.FIELDS ? this : with(Duty.DOUBTFUL);
  }

  /** Put into a field, where others reach it. */
  Resource keepInField() {
    return copy(
        title, true, session, duty == Duty.ANOTHERS ? duty : Duty.FIELDS, managed, tx, lent, done);
  }

  private Resource with(Duty next) {
    return copy(title, shared, session, next, managed, tx, lent, done);
  }

  /** By a helper that another method may override: built by this one for all that can be read. */
  Resource likely() {
    return copy(Title.LIKELY, shared, session, duty, managed, tx, lent, done);
  }

  /** Open, as this method got it from a call of which nobody knows whether it opens or lends. */
  Resource taken(Span site, Title by, Optional<ResourceId> lender) {
    return new Resource(
        facts,
        type,
        Optional.of(site),
        by,
        true,
        SessionState.OPEN,
        Duty.OURS,
        false,
        lender,
        closeEffect,
        tx,
        lent,
        done);
  }

  Resource from(ResourceId lender) {
    return new Resource(
        facts,
        type,
        opener,
        title,
        shared,
        session,
        duty,
        managed,
        Optional.of(lender),
        closeEffect,
        tx,
        lent,
        done);
  }

  Resource share() {
    return copy(
        isTaken() ? Title.NONE : title, true, session, Duty.ANOTHERS, managed, tx, lent, done);
  }

  /** Others reach it now; whose it is to close is another matter. */
  Resource publish() {
    return copy(title, true, session, duty, managed, tx, lent, done);
  }

  Resource manage() {
    return copy(title, shared, session, duty, true, tx, lent, done);
  }

  /** Null: nobody has anything to close. */
  Resource neverThere() {
    return copy(Title.NONE, shared, SessionState.UNKNOWN, duty, managed, tx, lent, done);
  }

  /** Nothing to close, but begun here and known to nobody else. */
  Resource ofThisMethod() {
    return copy(Title.NONE, false, session, duty, managed, tx, lent, done);
  }

  Resource lent(Optional<Lent> terms) {
    return copy(title, shared, session, duty, managed, tx, terms, done);
  }

  /** Notes what was done, for a summary; only for one from outside. */
  Resource doing(Done what) {
    if (title == Title.OWNED) {
      return this;
    }
    Deeds all = done.and(what);
    return all.equals(done) ? this : copy(title, shared, session, duty, managed, tx, lent, all);
  }

  /** Without what guards have answered. */
  Resource withoutGuards() {
    Deeds left = done.withoutGuards();
    return left.equals(done) ? this : copy(title, shared, session, duty, managed, tx, lent, left);
  }

  /** Whether this method still owes a close. */
  public boolean isOwing() {
    return owned() && !handedOn() && session == SessionState.OPEN;
  }

  /** Whether it is left open once no field leads to it any more, whoever would have closed it. */
  boolean isOwingInField() {
    return owned() && duty == Duty.FIELDS && session == SessionState.OPEN;
  }

  /** Whether this method has, or had, the duty to close it for sure. */
  public boolean owned() {
    return title == Title.OWNED;
  }

  /** Whether the duty to close it may be somebody else's. */
  public boolean handedOn() {
    return duty != Duty.OURS;
  }

  /** Whether it is a statement, a result set or the like. */
  public boolean isChild() {
    return facts.kind() == ResourceFacts.Kind.CHILD;
  }

  /** Whether a call that may as well only lend it gave it to this method. */
  public boolean isTaken() {
    return title == Title.TAKEN || title == Title.LIKELY;
  }

  /** What changes first: the equality that records come with is slow to start, and asked often. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Resource that
            && session == that.session
            && duty == that.duty
            && title == that.title
            && shared == that.shared
            && managed == that.managed
            && closeEffect == that.closeEffect
            && tx.equals(that.tx)
            && done.equals(that.done)
            && lent.equals(that.lent)
            && opener.equals(that.opener)
            && parent.equals(that.parent)
            && type.equals(that.type)
            && facts.equals(that.facts));
  }

  /** By what changes from state to state. */
  @Override
  public int hashCode() {
    return 31 * (31 * tx.hashCode() + session.ordinal()) + done.list().size();
  }
}
