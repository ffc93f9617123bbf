package dev.acidlint.flow;

import dev.acidlint.model.Span;

/**
 * One kind of exception that may be thrown at a point. Equal without regard to {@link #source}, so
 * that the first call that throws a kind stands for the others.
 *
 * @param kind how much is known of it
 * @param type a canonical type name if declared or exact, a family's id if a family; else empty, as
 *     of a RuntimeException that may be of any type
 * @param work what the call that throws it was doing
 * @param secondary thrown by a cleanup, which a correct program need not guard
 * @param passed a handler that does not catch it stood in its way
 * @param source the call, or the throw statement
 */
public record Thrown(
    Kind kind, String type, Work work, boolean secondary, boolean passed, Span source) {

  public enum Kind {
    /** A checked type that a resolved callee declares, or any that is thrown here by name. */
    NAMED,
    /** Anything of a catalogued API's family. */
    FAMILY,
    /** Any other RuntimeException, be it declared. */
    RUNTIME,
    /** Any Error. */
    ERROR
  }

  /** What a call does, as far as a lost failure of it matters; the graver the later. */
  public enum Work {
    OTHER,
    CLEANUP,
    OPEN,
    /** Creates, alters or drops what may be there, or be gone, already. */
    SCHEMA,
    READ,
    UNSEEN,
    WRITE,
    COMMIT
  }

  public Strength strength() {
    if (secondary) {
      return Strength.LOW;
    }
    return switch (kind) {
      case NAMED, FAMILY -> Strength.HIGH;
      case RUNTIME -> passed ? Strength.LOW : Strength.MEDIUM;
      case ERROR -> Strength.LOW;
    };
  }

  Thrown past() {
    return passed ? this : new Thrown(kind, type, work, secondary, true, source);
  }

  Thrown asSecondary() {
    return secondary ? this : new Thrown(kind, type, work, true, passed, source);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Thrown that
        && kind == that.kind
        && work == that.work
        && secondary == that.secondary
        && passed == that.passed
        && type.equals(that.type);
  }

  @Override
  public int hashCode() {
    int flags = (secondary ? 1 : 0) + (passed ? 2 : 0);
    return 31 * (31 * kind.ordinal() + work.ordinal()) + 4 * type.hashCode() + flags;
  }
}
