package dev.acidlint.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What there is to know about a type whose objects are opened and closed or carry a transaction.
 *
 * @param type canonical name
 * @param kind what it is
 * @param family exception family that its methods throw
 * @param closeEffect what closing does to a transaction that is not finished
 * @param closer the method that closes it, without parentheses; empty if nothing does
 * @param closeThrows checked exceptions of the closer
 * @param autoCloseable as far as it does not depend on the version
 * @param commitFailureEnds whether the transaction is over after a failed commit
 * @param rollbackAfterFailedCommitThrows whether an unguarded rollback then throws by contract and
 *     hides the failure
 * @param rollbackAfterCloseThrows whether a rollback of a closed one throws
 * @param repair how to roll it back; empty where no repair is offered
 */
public record ResourceFacts(
    String type,
    Kind kind,
    String family,
    CloseEffect closeEffect,
    Optional<String> closer,
    List<String> closeThrows,
    Closeable autoCloseable,
    boolean commitFailureEnds,
    boolean rollbackAfterFailedCommitThrows,
    boolean rollbackAfterCloseThrows,
    Optional<RollbackText> repair) {

  /** Spelt out: that which records come with is slow to start. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof ResourceFacts that
            && kind == that.kind
            && closeEffect == that.closeEffect
            && autoCloseable == that.autoCloseable
            && commitFailureEnds == that.commitFailureEnds
            && rollbackAfterFailedCommitThrows == that.rollbackAfterFailedCommitThrows
            && rollbackAfterCloseThrows == that.rollbackAfterCloseThrows
            && type.equals(that.type)
            && family.equals(that.family)
            && closer.equals(that.closer)
            && closeThrows.equals(that.closeThrows)
            && repair.equals(that.repair));
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  public enum Kind {
    /** A connection, session, entity manager: opened, closed, may carry a transaction. */
    SESSION,
    /** A statement, result set, cursor: closed with its session. */
    CHILD,
    /** A transaction or a handle on one. */
    TRANSACTION,
    /** A session factory or pool. */
    ENGINE
  }

  /** What {@code close()} does to unfinished work. */
  public enum CloseEffect {
    /** Rolls it back, by contract or in every version read. */
    ROLLS_BACK,
    /** Rolls back in the usual case only; a finding about it is LOW. */
    USUALLY_ROLLS_BACK,
    /** Depends on driver and pool: commit, rollback, throw or leak. A named pool settles it. */
    UNDEFINED,
    /** Depends on the driver alone, since no pool stands between: commit, rollback or throw. */
    BY_DRIVER,
    /** Leaves it open, and the connection with it. */
    LEAKS,
    /** Commits it. */
    COMMITS,
    /** The type has no close, or close has nothing to do with it. */
    NONE
  }

  /** Whether it can stand in a try-with-resources. */
  public enum Closeable {
    YES,
    NO,
    /** Ask the resolved type. */
    BY_VERSION
  }

  /**
   * The rollback to write into a handler; {@code {}} stands for the transaction's expression,
   * {@code {manager}} for the receiver of the call that began it.
   *
   * @param call for example {@code {}.rollback()}
   * @param guard for example {@code {}.isActive()}; empty if none is needed
   * @param checked checked exceptions of the call and the guard; if empty, RuntimeException is what
   *     a failed rollback is caught as
   * @param commitOutside whether the commit has to stay outside of the protected block, since a
   *     rollback after a failed commit is forbidden
   */
  public record RollbackText(
      String call, Optional<String> guard, List<String> checked, boolean commitOutside) {}
}
