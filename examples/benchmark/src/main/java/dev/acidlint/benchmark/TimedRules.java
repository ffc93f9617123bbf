package dev.acidlint.benchmark;

import dev.acidlint.pmd.AcidlintRule;
import dev.acidlint.pmd.AutoCommitRestoredWithoutRollback;
import dev.acidlint.pmd.BorrowedSessionClosed;
import dev.acidlint.pmd.CommitOfBorrowedTransaction;
import dev.acidlint.pmd.CommitWithoutRollback;
import dev.acidlint.pmd.EnginePerCall;
import dev.acidlint.pmd.RollbackAfterClose;
import dev.acidlint.pmd.RollbackMasksFailure;
import dev.acidlint.pmd.RollbackMissesFailure;
import dev.acidlint.pmd.SessionClosedByHand;
import dev.acidlint.pmd.SessionOutsideTryWithResources;
import dev.acidlint.pmd.SplitTransaction;
import dev.acidlint.pmd.SwallowedPersistenceException;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRulechainRule;

/** All our rules as one, and the time that they take. */
public final class TimedRules extends AbstractJavaRulechainRule {
  private final List<AcidlintRule> rules =
      List.of(
          new AutoCommitRestoredWithoutRollback(),
          new BorrowedSessionClosed(),
          new CommitOfBorrowedTransaction(),
          new CommitWithoutRollback(),
          new EnginePerCall(),
          new RollbackAfterClose(),
          new RollbackMasksFailure(),
          new RollbackMissesFailure(),
          new SessionClosedByHand(),
          new SessionOutsideTryWithResources(),
          new SplitTransaction(),
          new SwallowedPersistenceException());

  public TimedRules() {
    super(ASTCompilationUnit.class);
  }

  @Override
  public Object visit(ASTCompilationUnit unit, Object data) {
    long start = Stopwatch.now();
    rules.forEach(rule -> rule.visit(unit, data));
    Stopwatch.ofThread().add(start);
    return data;
  }
}
