package dev.acidlint.errorprone;

import dev.acidlint.model.TypeRef;

/**
 * A type that javac has no class for.
 *
 * @param isArray an array; else a primitive type or {@code void}
 */
record JavacSimpleRef(String name, boolean isArray) implements TypeRef {

  @Override
  public boolean isUnknown() {
    return false;
  }

  @Override
  public boolean isResolved() {
    return true;
  }

  @Override
  public boolean isA(String qualifiedName) {
    return qualifiedName.equals(name)
        || (isArray
            && (qualifiedName.equals("java.lang.Object")
                || qualifiedName.equals("java.lang.Cloneable")
                || qualifiedName.equals("java.io.Serializable")));
  }

  @Override
  public String toString() {
    return name;
  }
}
