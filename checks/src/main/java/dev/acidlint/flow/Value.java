package dev.acidlint.flow;

import dev.acidlint.model.Expr;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What an expression may evaluate to, as far as the analysis cares. States are told apart by values
 * all the time: their equality is spelt out, since that which records come with is slow to start.
 */
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

    @Override
    public boolean equals(Object other) {
      return other instanceof Ref that && isMapper == that.isMapper && id.equals(that.id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /** The handle on a resource's transaction, where it is an object of its own. */
  record Handle(ResourceId id) implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Handle that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
      return 31 + id.hashCode();
    }
  }

  record Null() implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Null;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  record NonNull() implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof NonNull;
    }

    @Override
    public int hashCode() {
      return 2;
    }
  }

  record Bool(boolean value) implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Bool that && value == that.value;
    }

    @Override
    public int hashCode() {
      return value ? 3 : 4;
    }
  }

  /** A {@linkplain OwnFlags flag} of an object other than this one. */
  record Flag(boolean value) implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Flag that && value == that.value;
    }

    @Override
    public int hashCode() {
      return value ? 7 : 8;
    }
  }

  /** The auto-commit mode that the connection had. */
  record SavedAutoCommit(ResourceId id) implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof SavedAutoCommit that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
      return 37 + id.hashCode();
    }
  }

  /** A status of a resource's transaction, to be compared with a constant. */
  record Status(ResourceId id) implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Status that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
      return 41 + id.hashCode();
    }
  }

  /** An exception that a handler caught. */
  record Caught(Set<Thrown> thrown) implements Value {
    /** One of two that were caught. */
    Caught or(Caught other) {
      Set<Thrown> both = new LinkedHashSet<>(thrown);
      both.addAll(other.thrown);
      return new Caught(both);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Caught that && thrown.equals(that.thrown);
    }

    @Override
    public int hashCode() {
      return thrown.hashCode();
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

  /** The object that the method is called on. */
  record Itself() implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Itself;
    }

    @Override
    public int hashCode() {
      return 6;
    }
  }

  record Unknown() implements Value {
    @Override
    public boolean equals(Object other) {
      return other instanceof Unknown;
    }

    @Override
    public int hashCode() {
      return 5;
    }
  }

  Value NULL = new Null();
  Value NON_NULL = new NonNull();
  Value TRUE = new Bool(true);
  Value FALSE = new Bool(false);
  Value ITSELF = new Itself();
  Value UNKNOWN = new Unknown();

  static Value of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
