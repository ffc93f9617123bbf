package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import java.util.Optional;

/**
 * What a session gives of its own sort is another face of itself: the connection that a proxy has
 * in its field, the entity manager behind another one. What is done to it is done to both.
 */
final class Face {
  private final Run run;

  Face(Run run) {
    this.run = run;
  }

  /** By a summary: what the session has in a field. */
  boolean isBy(Result result, Site site, Value receiver, Disjunct d) {
    return result instanceof Result.Outside outside
        && outside.root() instanceof Root.Receiver
        && !outside.handle()
        && isOfItsSort(site, receiver, d);
  }

  /** Of a call that cannot be seen its name tells. */
  boolean isByName(Site site, Value receiver, Disjunct d) {
    String name = site.method().name();
    return isUnwrapped(site, receiver)
        || ((Hints.asks(name) || name.startsWith("unwrap")) && isOfItsSort(site, receiver, d));
  }

  /** {@code ((Wrapping) session).unwrap(Inner.class)}, be that an interface nobody knows. */
  private static boolean isUnwrapped(Site site, Value receiver) {
    return receiver instanceof Value.Ref
        && site.method().name().equals("unwrap")
        && site.arguments().size() == 1;
  }

  private boolean isOfItsSort(Site site, Value receiver, Disjunct d) {
    if (!(receiver instanceof Value.Ref ref) || !site.arguments().isEmpty()) {
      return false;
    }
    Optional<ResourceFacts> given =
        run.typing().resource(run.typing().nameOf(site.expression())).filter(Face::isSession);
    return given.isPresent()
        && d.resource(ref.id()).filter(r -> r.facts().equals(given.get())).isPresent();
  }

  private static boolean isSession(ResourceFacts facts) {
    return facts.kind() == ResourceFacts.Kind.SESSION;
  }
}
