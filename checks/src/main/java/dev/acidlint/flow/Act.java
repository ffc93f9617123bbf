package dev.acidlint.flow;

import dev.acidlint.model.Span;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is done to a transaction, as it is about to be done.
 *
 * @param before what was known of the resource until then
 * @param in the state it is done in
 * @param at the call that does it, itself or in the method that it calls
 * @param cleanup the handler, or the finalizer that an exception leads into, that it is done in;
 *     empty where the method goes its normal way
 * @param failure what was thrown before that; empty if {@code cleanup} is
 * @param guarded whether what it throws itself is caught there and then
 */
public record Act(
    Kind kind,
    ResourceId id,
    Resource before,
    Disjunct in,
    Span at,
    Optional<Span> cleanup,
    Set<Thrown> failure,
    boolean guarded) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Act that
        && kind == that.kind
        && guarded == that.guarded
        && id.equals(that.id)
        && at.equals(that.at)
        && before.equals(that.before)
        && in.equals(that.in)
        && cleanup.equals(that.cleanup)
        && failure.equals(that.failure);
  }

  @Override
  public int hashCode() {
    return 31 * at.hashCode() + id.hashCode();
  }

  /** The strongest of what led into the cleanup; empty outside of any. */
  public Optional<Thrown> cause() {
    return TryStatement.strongest(failure);
  }

  /** How little it takes to get there. */
  public Strength strength() {
    return cause().map(t -> t.strength().and(in.strength())).orElse(in.strength());
  }

  /** What is done. */
  public enum Kind {
    ROLLBACK,
    /** Auto-commit is switched on. */
    AUTO_COMMIT_ON,
    /** Auto-commit is set to what it was before. */
    AUTO_COMMIT_SAVED
  }
}
