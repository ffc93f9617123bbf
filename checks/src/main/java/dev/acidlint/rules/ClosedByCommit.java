package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Act;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Tx.Phase;
import dev.acidlint.model.Span;
import dev.acidlint.rules.Transactions.History;
import java.util.Optional;

/**
 * A commit that closes its session whether it succeeds or not, such as {@code
 * DbUtils.commitAndClose}: if it fails, a rollback comes too late wherever it stands.
 */
final class ClosedByCommit {

  private ClosedByCommit() {}

  /** What is wrong with a transaction for which a rollback is there; empty if it is in time. */
  static Optional<Finding> in(Observed body, Settings settings, History history) {
    return body.acts().stream()
        .filter(act -> is(body, act))
        .filter(act -> act.before().tx().begin().filter(history.begin()::equals).isPresent())
        .findFirst()
        .flatMap(
            act ->
                CommitWithoutRollback.closing(body, settings, act.before().closeEffect())
                    .map(confidence -> finding(body, history, act, confidence)));
  }

  /** Whether a rollback finds closed what a failed commit closed. */
  static boolean is(Observed body, Act act) {
    Resource r = act.before();
    boolean failed =
        act.kind() == Act.Kind.ROLLBACK
            && r.session() == SessionState.CLOSED
            && r.tx().phase() == Phase.COMMIT_FAILED;
    return failed && r.tx().commits().stream().anyMatch(commit -> closes(body, commit));
  }

  private static boolean closes(Observed body, Span commit) {
    Optional<MethodFacts> facts = body.facts(commit);
    return facts.flatMap(f -> f.role(Role.Commits.class)).isPresent()
        && facts.flatMap(f -> f.role(Role.Closes.class)).isPresent();
  }

  private static Finding finding(Observed body, History history, Act act, Confidence confidence) {
    String commit = Snippet.of(body, history.site());
    return new Finding(
        CommitWithoutRollback.NAME,
        confidence,
        history.site(),
        commit
            + " cannot be rolled back: if it throws, it closes the session all the same, and "
            + Snippet.of(body, act.at())
            + " on line "
            + body.line(act.at())
            + " comes too late",
        Witness.until(body, act, "rolls back, on a closed session"),
        Optional.empty(),
        commit + " closes what it could not commit: commit and close need calls of their own");
  }
}
