package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A helper that ends, or tries to commit, one transaction or another has its reason to choose the
 * one that was begun: then that is over, whichever of them it is. One that commits or rolls back
 * has its reason, too, and that may be whether anything has failed.
 */
final class ChosenEnd {

  private ChosenEnd() {}

  /**
   * The state after a way through a helper.
   *
   * @param possible all ways that there are from here
   * @param callers the state before
   */
  static Disjunct after(
      Case taken, List<Case> possible, Site site, List<Value> args, Disjunct callers, Disjunct d) {
    Set<ResourceId> tried = new LinkedHashSet<>();
    for (Effect effect : taken.effects()) {
      if (SummaryCall.ends(effect) || effect.done().contains(Done.COMMIT_FAILED)) {
        SummaryResult.locate(effect.root(), site, args, callers).ifPresent(tried::add);
      }
    }
    if (tried.isEmpty()) {
      return d;
    }
    Disjunct result = d;
    for (Case other : possible) {
      for (Effect effect : other.effects()) {
        if (!SummaryCall.ends(effect)) {
          continue;
        }
        Optional<ResourceId> id = SummaryResult.locate(effect.root(), site, args, callers);
        Optional<Resource> resource = id.flatMap(result::resource);
        boolean unsure =
            id.filter(tried::contains).isPresent()
                ? isRolledBackByChoice(effect) && resource.filter(ChosenEnd::isHalfDone).isPresent()
                : resource.filter(r -> r.tx().isUnfinished()).isPresent();
        result = unsure ? Effects.loseTx(result, id.get()) : result;
      }
    }
    return result;
  }

  /** Not because a commit has just failed. */
  private static boolean isRolledBackByChoice(Effect effect) {
    return effect.done().contains(Done.ROLLBACK) && !effect.done().contains(Done.COMMIT_FAILED);
  }

  private static boolean isHalfDone(Resource r) {
    return r.tx().phase() == Tx.Phase.COMMITTED_ON_FAILURE;
  }
}
