package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a method does to sessions, as data: one case for each way through it that differs.
 *
 * @param followed which parameters are of types that are followed; of the others nothing is known
 * @param closesSomething whether it may close what is not followed
 * @param firm whether it is this very method that is called, not one that overrides it
 */
record Summary(List<Case> cases, Set<Integer> followed, boolean closesSomething, boolean firm) {

  /**
   * One way through.
   *
   * @param guards what arguments must be for it: true, false, null or not null, by position
   * @param thrown what it ends with; empty if it completes normally
   */
  record Case(
      Map<Integer, Value> guards,
      List<Effect> effects,
      Result result,
      Optional<Set<Thrown>> thrown,
      Strength strength) {}

  /**
   * What it does to one resource.
   *
   * @param chained whether a begin among it is one by mode
   */
  record Effect(Root root, String type, boolean chained, List<Resource.Done> done) {}

  /** Where a resource is reached from. */
  sealed interface Root {
    /** An argument, or what getters lead to from it. */
    record Parameter(int index, String suffix) implements Root {}

    /** The receiver, or what its fields and getters lead to. */
    record Receiver(String suffix) implements Root {}

    /** A static field or method of some class. */
    record Absolute(String path) implements Root {}
  }

  /** What it returns. */
  sealed interface Result {
    record Other() implements Result {}

    record Constant(Value value) implements Result {}

    /**
     * A resource from outside, or the handle on its transaction.
     *
     * @param taken it came from a call that cannot be seen, and is kept nowhere
     */
    record Outside(Root root, String type, boolean handle, Optional<Lent> lent, boolean taken)
        implements Result {}

    /** One from a call that cannot be seen, by which no caller could name it. */
    record Taken(String type) implements Result {}

    /** A resource that somebody lent to it. */
    record Borrowed(String type, Lent lent) implements Result {}

    /** Nothing, but it opened a session into a field of its object, and left it open there. */
    record Kept(String suffix, ResourceFacts facts, String type, CloseEffect closeEffect)
        implements Result {}

    /** One that it opened, and that is now the caller's. */
    record Opened(ResourceFacts facts, String type, CloseEffect closeEffect, boolean owned, Tx tx)
        implements Result {}
  }
}
