package dev.acidlint.model;

import java.util.List;
import java.util.Set;

/**
 * A handle on a static type, answered lazily by the host's own type system.
 *
 * <p>Names are canonical ({@code java.util.Map.Entry}), erased, without type arguments.
 */
public interface TypeRef {

  /** The type of which nothing is known. */
  TypeRef UNKNOWN =
      new TypeRef() {
        @Override
        public String name() {
          return "";
        }

        @Override
        public boolean isUnknown() {
          return true;
        }

        @Override
        public boolean isResolved() {
          return false;
        }

        @Override
        public boolean isA(String qualifiedName) {
          return false;
        }

        @Override
        public String toString() {
          return "?";
        }
      };

  /** The last part of a canonical name. */
  static String simpleName(String canonical) {
    return canonical.substring(canonical.lastIndexOf('.') + 1);
  }

  /**
   * The canonical erased name, local and anonymous classes as {@link TypeDecl} names them; for a
   * type parameter its bound's, for a primitive or void its keyword, for an array its component's
   * and {@code []}, for a union or intersection the first class it erases to. Where the class
   * itself is missing but an import names it: that name. Empty if unknown, as for the type of
   * {@code null}.
   */
  String name();

  /** Whether not even a name is known. */
  boolean isUnknown();

  /** Whether the host has seen the class, so that its supertypes can be trusted. */
  boolean isResolved();

  /**
   * Whether this type is, or is known to extend or implement, the type of that canonical name.
   * Every class, interface and array is an {@code Object}.
   */
  boolean isA(String qualifiedName);

  /** Names of all types above it that are known; itself may be among them. */
  default Set<String> supertypes() {
    return Set.of();
  }

  /** Whether its class declares type parameters; not if that is not known. */
  default boolean isGeneric() {
    return false;
  }

  /** The checked exceptions of the public no-argument {@code close()}; empty if none or unknown. */
  default List<String> closeExceptions() {
    return List.of();
  }
}
