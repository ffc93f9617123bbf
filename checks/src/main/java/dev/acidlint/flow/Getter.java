package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Result;
import java.util.Optional;

/**
 * A helper that gives one or another session of somebody's, as a field says: asked twice by the
 * same words in one method, it gives the same one, whatever other code has been run in between.
 */
final class Getter {

  private Getter() {}

  /** What it gave before, if that is there still. */
  static Optional<Value> again(Summary summary, Site site, Disjunct d) {
    return path(summary, site)
        .flatMap(d::value)
        .filter(v -> KnownCall.idOf(v).flatMap(d::resource).filter(Getter::isThere).isPresent());
  }

  static Disjunct remember(Summary summary, Site site, Disjunct d, Value given) {
    Optional<String> path = path(summary, site).filter(p -> KnownCall.idOf(given).isPresent());
    return path.isPresent() ? d.set(path.get(), given) : d;
  }

  private static boolean isThere(Resource r) {
    return r.session() != Resource.SessionState.CLOSED;
  }

  private static Optional<String> path(Summary summary, Site site) {
    return site.arguments().isEmpty() && chooses(summary)
        ? Paths.of(site.expression())
        : Optional.empty();
  }

  private static boolean chooses(Summary summary) {
    int ways = 0;
    for (Case one : summary.cases()) {
      if (one.thrown().isEmpty()) {
        if (!(one.result() instanceof Result.Outside) || !isIdle(one)) {
          return false;
        }
        ways++;
      }
    }
    return ways > 1;
  }

  /** To return it, or to find that it is not there, does nothing to it. */
  private static boolean isIdle(Case one) {
    return one.effects().stream()
        .flatMap(effect -> effect.done().stream())
        .allMatch(done -> done == Done.HAND_ON || done == Done.MAYBE_CLOSE || done.isGuard());
  }
}
