package dev.acidlint.flow;

import dev.acidlint.model.Expr;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an expression may evaluate to, as far as the analysis cares. */
public sealed interface Value {

  /**
   * A resource.
   *
   * @param isMapper whether it is held by an object of the project's own type, each method of which
   *     works on it
   */
  record Ref(ResourceId id, boolean isMapper) implements Value {
    Ref(ResourceId id) {
      this(id, false);
    }
  }

  /** The handle on a resource's transaction, where it is an object of its own. */
  record Handle(ResourceId id) implements Value {}

  record Null() implements Value {}

  record NonNull() implements Value {}

  record Bool(boolean value) implements Value {}

  /** The auto-commit mode that the connection had. */
  record SavedAutoCommit(ResourceId id) implements Value {}

  /** A status of a resource's transaction, to be compared with a constant. */
  record Status(ResourceId id) implements Value {}

  /** An exception that a handler caught. */
  record Caught(Set<Thrown> thrown) implements Value {
    /** One of two that were caught. */
    Caught or(Caught other) {
      Set<Thrown> both = new LinkedHashSet<>(thrown);
      both.addAll(other.thrown);
      return new Caught(both);
    }
  }

  /** A function whose body is at hand; equal by where it is, for trees are deep. */
  record Function(Expr.Lambda lambda) implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Function that && that.lambda.span().equals(lambda.span());
    }

    @Override
    public int hashCode() {
      return lambda.span().hashCode();
    }
  }

  record Unknown() implements Value {}

  Value NULL = new Null();
  Value NON_NULL = new NonNull();
  Value TRUE = new Bool(true);
  Value FALSE = new Bool(false);
  Value UNKNOWN = new Unknown();

  static Value of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
