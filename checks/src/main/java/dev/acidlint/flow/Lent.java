package dev.acidlint.flow;

import dev.acidlint.model.Span;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * On what terms a resource is somebody else's, by contract, and what was done to it all the same.
 *
 * @param origin who says so
 * @param at the call that lends, the variable that holds it, or the call that is not for us to make
 * @param transaction whether its transaction is somebody else's too
 * @param giveBack what is to be called when done, as the catalogue writes it; empty if nothing is
 * @param givenBack whether that was done
 * @param breaches what was done that is the owner's to do
 */
public record Lent(
    Origin origin,
    Span at,
    boolean transaction,
    Optional<String> giveBack,
    boolean givenBack,
    Set<Breach> breaches) {

  /** Who says that it is lent. */
  public enum Origin {
    /** The call that returned it. */
    OPENER,
    /** The call that gave it to a function. */
    SCOPE,
    /** The interface whose method takes it as a parameter. */
    CALLBACK,
    /** An annotation that has the container fill a field. */
    INJECTED,
    /** An annotation that hands on no duty. */
    ANNOTATED,
    /** Its own type, which does not allow the call. */
    TYPE
  }

  /** What is the owner's to do. */
  public enum Kind {
    CLOSE,
    COMMIT
  }

  /** One thing done that is the owner's to do. */
  public record Breach(Kind kind, Span at) {}

  public static Lent by(Origin origin, Span at, boolean transaction) {
    return new Lent(origin, at, transaction, Optional.empty(), false, Set.of());
  }

  Lent toBeGivenBack(Optional<String> how) {
    return new Lent(origin, at, transaction, how, givenBack, breaches);
  }

  Lent returned() {
    return new Lent(origin, at, transaction, giveBack, true, breaches);
  }

  Lent closedAt(Span site) {
    return givenBack ? this : breached(new Breach(Kind.CLOSE, site));
  }

  Lent committedAt(Span site) {
    return transaction ? breached(new Breach(Kind.COMMIT, site)) : this;
  }

  private Lent breached(Breach breach) {
    Set<Breach> all = new LinkedHashSet<>(breaches);
    all.add(breach);
    return new Lent(origin, at, transaction, giveBack, givenBack, Set.copyOf(all));
  }
}
