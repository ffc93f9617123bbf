package dev.acidlint.benchmark;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import dev.acidlint.errorprone.AcidlintChecker;
import dev.acidlint.errorprone.AutoCommitRestoredWithoutRollback;
import dev.acidlint.errorprone.BorrowedSessionClosed;
import dev.acidlint.errorprone.CommitOfBorrowedTransaction;
import dev.acidlint.errorprone.CommitWithoutRollback;
import dev.acidlint.errorprone.EnginePerCall;
import dev.acidlint.errorprone.RollbackAfterClose;
import dev.acidlint.errorprone.RollbackMasksFailure;
import dev.acidlint.errorprone.RollbackMissesFailure;
import dev.acidlint.errorprone.SessionClosedByHand;
import dev.acidlint.errorprone.SessionOutsideTryWithResources;
import dev.acidlint.errorprone.SharedAnalysis;
import dev.acidlint.errorprone.SplitTransaction;
import dev.acidlint.errorprone.SwallowedPersistenceException;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** All our checks as one, and the time that they take. */
@BugPattern(
    summary = "Times the checks",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.NONE)
public final class TimedChecks extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient List<AcidlintChecker> checks;
  private transient VisitorState counting;

  @Inject
  public TimedChecks(SharedAnalysis analysis) {
    this.checks =
        List.of(
            new AutoCommitRestoredWithoutRollback(analysis),
            new BorrowedSessionClosed(analysis),
            new CommitOfBorrowedTransaction(analysis),
            new CommitWithoutRollback(analysis),
            new EnginePerCall(analysis),
            new RollbackAfterClose(analysis),
            new RollbackMasksFailure(analysis),
            new RollbackMissesFailure(analysis),
            new SessionClosedByHand(analysis),
            new SessionOutsideTryWithResources(analysis),
            new SplitTransaction(analysis),
            new SwallowedPersistenceException(analysis));
  }

  /** Error Prone takes no reports in the name of checks that it does not run: we count them. */
  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    if (counting == null) {
      counting =
          VisitorState.createConfiguredForCompilation(
              state.context,
              description -> Stopwatch.ofThread().found(),
              Map.of(),
              ErrorProneOptions.empty());
    }
    VisitorState own = counting.withPath(state.getPath());
    long start = Stopwatch.now();
    checks.forEach(check -> check.matchClass(tree, own));
    Stopwatch.ofThread().add(start);
    return Description.NO_MATCH;
  }
}
