package dev.acidlint.errorprone;

import dev.acidlint.model.TypeRef;

/** A class that javac could not find but whose name an import tells. */
record JavacMissingRef(String name) implements TypeRef {

  @Override
  public boolean isUnknown() {
    return false;
  }

  @Override
  public boolean isResolved() {
    return false;
  }

  @Override
  public boolean isA(String qualifiedName) {
    return qualifiedName.equals(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
