package dev.acidlint.catalogue;

import java.util.Optional;

/** One thing that a library method does to sessions, transactions or engines. */
public sealed interface Role {

  /** Who has the duty to close what a call returns. */
  enum Ownership {
    /** The caller. */
    OWNED,
    /** Somebody else; never close it. */
    BORROWED
  }

  /**
   * Returns a resource.
   *
   * @param child closing the receiver closes it too (a statement)
   * @param closeEffect what closing this one does to unfinished work, where the opener knows more
   *     than the type: a connection of {@code DriverManager}, of a named pool
   */
  record Opens(Ownership ownership, boolean child, Optional<ResourceFacts.CloseEffect> closeEffect)
      implements Role {

    public Opens(Ownership ownership, boolean child) {
      this(ownership, child, Optional.empty());
    }
  }

  /**
   * Closes it.
   *
   * @param quiet and hides a failure to
   * @param givesBack gives back what was lent, to whom it belongs: right for that, too
   */
  record Closes(Operand operand, boolean quiet, boolean givesBack) implements Role {

    public Closes(Operand operand, boolean quiet) {
      this(operand, quiet, false);
    }
  }

  /**
   * Lends: what it opens, what it gives to the function or method that it calls, or else its own
   * receiver is and stays somebody else's, and closing it is wrong by contract.
   *
   * @param transaction the transaction is somebody else's, too: committing it is wrong as well
   * @param giveBack what is to be called when done, {@code {}} being what was lent and {@code
   *     {arg0}} the first argument of this call; empty if nothing is
   * @param gives type of the function's parameter, for sources without a class path
   */
  record Lends(boolean transaction, Optional<String> giveBack, Optional<String> gives)
      implements Role {}

  /** Begins a transaction on it. */
  record Begins(Operand operand) implements Role {}

  /** {@code setAutoCommit(arg0)}: false begins; true, or a saved value, commits what is pending. */
  record SetsAutoCommit() implements Role {}

  /** {@code getAutoCommit()}: the value that restores it. */
  record ReadsAutoCommit() implements Role {}

  /** Commits; {@code quiet}: and hides a failure to. */
  record Commits(Operand operand, boolean quiet) implements Role {}

  /** Rolls back; {@code partial}: to a savepoint only, the transaction stays open. */
  record RollsBack(Operand operand, boolean quiet, boolean partial) implements Role {}

  /** Marks for rollback: whoever ends it will roll back. */
  record MarksRollbackOnly(Operand operand) implements Role {}

  /** Ends the transaction, by commit or rollback as it sees fit (Ebean's {@code end()}). */
  record Ends(Operand operand) implements Role {}

  /** What a condition on the call's result says about the transaction. */
  enum Asks {
    /** True while a transaction is active ({@code isActive()}). */
    ACTIVE,
    /** True once it is finished ({@code isCompleted()}). */
    COMPLETED,
    /** True while marked for rollback. */
    ROLLBACK_ONLY,
    /** True while the session is open. */
    OPEN,
    /** True once the session is closed. */
    CLOSED,
    /** A status to compare with a constant: anything may come of it. */
    STATUS,
    /** True while somebody else's transaction is going on. */
    FOREIGN
  }

  /** A guard: a pure question about the state. */
  record Guards(Operand operand, Asks asks) implements Role {}

  /** Returns the handle on the transaction of it ({@code em.getTransaction()}). */
  record HandleOf(Operand operand) implements Role {}

  /** Returns another view of the same session ({@code unwrap}). */
  record ViewOf(Operand operand) implements Role {}

  /** Returns an object of the project's own type, each method of which works on that session. */
  record MapperOf(Operand operand) implements Role {}

  /**
   * Runs the function given as that argument.
   *
   * @param elsewhere on another thread or later, so that a try around the call protects nothing
   * @param managed inside a transaction that the call itself commits or rolls back
   * @param lends the session that the function is given is closed by the call afterwards
   */
  record Runs(int argument, boolean elsewhere, boolean managed, boolean lends) implements Role {}

  /** How dear an engine is. */
  enum Weight {
    LIGHT,
    MEDIUM,
    HEAVY
  }

  /** Builds an engine. */
  record Builds(Weight weight) implements Role {}

  /** Does database work on it; {@code write}: and changes data, or may. */
  record Works(boolean write) implements Role {}

  /** Closes what was opened from the receiver before: a JDBC statement that is run again. */
  record ClosesChildren() implements Role {}

  /** Throws, where nothing is found, what is an answer of its family: {@code getSingleResult()}. */
  record MayFindNone() implements Role {}

  /** Asks for a setting that a database may refuse: {@code setTransactionIsolation(level)}. */
  record MayBeRefused() implements Role {}

  /** The result owns that argument: closing the result closes it. */
  record Wraps(int argument) implements Role {}
}
