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

  Summary withCases(List<Case> others) {
    return new Summary(others, followed, closesSomething, firm);
  }

  /** Whether on one way it gives back to whoever lent it what it closes on another. */
  boolean givesBack(Root root) {
    return cases.stream()
        .flatMap(one -> one.effects().stream())
        .anyMatch(e -> e.root().equals(root) && e.done().contains(Resource.Done.GIVE_BACK));
  }

  /**
   * One way through.
   *
   * @param guards what arguments must be for it: true, false, null or not null, by position
   * @param kept the transactions that it has put where others find them
   * @param flags what it has to do with its object's
   * @param thrown what it ends with; empty if it completes normally
   */
  record Case(
      Map<Integer, Value> guards,
      List<Effect> effects,
      List<Keeping> kept,
      Flags flags,
      Result result,
      Optional<Set<Thrown>> thrown,
      Strength strength) {

    Case(
        Map<Integer, Value> guards,
        List<Effect> effects,
        Result result,
        Optional<Set<Thrown>> thrown,
        Strength strength) {
      this(guards, effects, List.of(), Flags.NONE, result, thrown, strength);
    }

    /** Whether any of these is done to anything. */
    boolean does(Set<Resource.Done> any) {
      for (Effect effect : effects) {
        if (effect.does(any)) {
          return true;
        }
      }
      return false;
    }

    Case withEffects(List<Effect> others) {
      return new Case(guards, others, kept, flags, result, thrown, strength);
    }

    Case withFlags(Flags others) {
      return new Case(guards, effects, kept, others, result, thrown, strength);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Case that
          && strength == that.strength
          && guards.equals(that.guards)
          && result.equals(that.result)
          && effects.equals(that.effects)
          && kept.equals(that.kept)
          && flags.equals(that.flags)
          && thrown.equals(that.thrown);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * guards.hashCode() + effects.hashCode()) + thrown.hashCode();
    }
  }

  /**
   * What it does to one resource.
   *
   * @param chained whether a begin among it is one by mode
   */
  record Effect(Root root, String type, boolean chained, List<Resource.Done> done) {

    /** Whether any of these is done. */
    boolean does(Set<Resource.Done> any) {
      for (Resource.Done each : done) {
        if (any.contains(each)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Effect that
          && chained == that.chained
          && type.equals(that.type)
          && done.equals(that.done)
          && root.equals(that.root);
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + done.hashCode();
    }
  }

  /**
   * A field or a holder that has a session's transaction once the method is done.
   *
   * @param at where it is
   * @param of the session
   */
  record Keeping(Root at, Root of, String type) {}

  /** Where a resource is reached from. */
  sealed interface Root {
    /** An argument, or what getters lead to from it. */
    record Parameter(int index, String suffix) implements Root {

      @Override
      public boolean equals(Object other) {
        return other instanceof Parameter that && index == that.index && suffix.equals(that.suffix);
      }

      @Override
      public int hashCode() {
        return 31 * index + suffix.hashCode();
      }
    }

    /** The receiver, or what its fields and getters lead to. */
    record Receiver(String suffix) implements Root {

      @Override
      public boolean equals(Object other) {
        return other instanceof Receiver that && suffix.equals(that.suffix);
      }

      @Override
      public int hashCode() {
        return suffix.hashCode();
      }
    }

    /** A static field or method of some class. */
    record Absolute(String path) implements Root {

      @Override
      public boolean equals(Object other) {
        return other instanceof Absolute that && path.equals(that.path);
      }

      @Override
      public int hashCode() {
        return path.hashCode();
      }
    }
  }

  /** What it returns. */
  sealed interface Result {

    /** Whether it is one that was opened for the caller, as far as can be told. */
    default boolean isFresh() {
      return this instanceof Opened
          || (this instanceof Taken taken && taken.by() == Resource.Title.LIKELY)
          || (this instanceof Outside outside && outside.by() == Resource.Title.LIKELY);
    }

    record Other() implements Result {

      @Override
      public boolean equals(Object other) {
        return other instanceof Other;
      }

      @Override
      public int hashCode() {
        return 1;
      }
    }

    /** The object that the method is called on. */
    record Itself() implements Result {

      @Override
      public boolean equals(Object other) {
        return other instanceof Itself;
      }

      @Override
      public int hashCode() {
        return 2;
      }
    }

    record Constant(Value value) implements Result {

      @Override
      public boolean equals(Object other) {
        return other instanceof Constant that && value.equals(that.value);
      }

      @Override
      public int hashCode() {
        return value.hashCode();
      }
    }

    /**
     * A resource from outside, or the handle on its transaction.
     *
     * @param by why a caller should close it: it came from another call, and is kept nowhere
     */
    record Outside(Root root, String type, boolean handle, Optional<Lent> lent, Resource.Title by)
        implements Result {

      boolean taken() {
        return by != Resource.Title.NONE;
      }
    }

    /**
     * One from another call, by which no caller could name it.
     *
     * @param by why a caller should close it
     */
    record Taken(String type, Resource.Title by) implements Result {}

    /** A resource that somebody lent to it. */
    record Borrowed(String type, Lent lent) implements Result {}

    /**
     * Nothing, but it opened a session into a field of its object, and left it open there.
     *
     * @param tx what is begun on it by then
     */
    record Kept(String suffix, ResourceFacts facts, String type, CloseEffect closeEffect, Tx tx)
        implements Result {}

    /** A new object that holds sessions; of a constructor its own. */
    record Made(List<Held> held) implements Result {}

    /**
     * A session that an object holds.
     *
     * @param fields that lead to it
     * @param source {@link Opened} along with the object, or {@link Outside} of it
     * @param likely whether what opens it may be overridden, and then do else
     */
    record Held(List<Field> fields, Result source, boolean likely) {}

    /**
     * A field of an object.
     *
     * @param suffix its name, after a dot
     * @param handle whether it has the session's transaction
     */
    record Field(String suffix, boolean handle) {}

    /** One that it opened, and that is now the caller's. */
    record Opened(ResourceFacts facts, String type, CloseEffect closeEffect, boolean owned, Tx tx)
        implements Result {}
  }
}
