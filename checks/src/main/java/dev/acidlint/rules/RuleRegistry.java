package dev.acidlint.rules;

import java.util.List;

/** Every rule there is. A test holds checks, rulesets, pages, cases and README against it. */
public final class RuleRegistry {
  private static final List<Rule> ALL =
      List.of(
          new CommitWithoutRollback(),
          new SessionOutsideTryWithResources(),
          new SwallowedPersistenceException(),
          new EnginePerCall(),
          new AutoCommitRestoredWithoutRollback(),
          new RollbackMasksFailure(),
          new RollbackAfterClose(),
          new RollbackMissesFailure(),
          new SessionClosedByHand(),
          new BorrowedSessionClosed(),
          new SplitTransaction(),
          new CommitOfBorrowedTransaction());

  private RuleRegistry() {}

  public static List<Rule> all() {
    return ALL;
  }
}
