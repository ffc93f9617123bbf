package dev.acidlint.pmd;

import dev.acidlint.model.TypeRef;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A type as one source knows it; where that does not, as another does. */
final class OtherwiseType implements TypeRef {
  private final TypeRef first;
  private final Supplier<TypeRef> second;
  private TypeRef chosen;

  OtherwiseType(TypeRef first, Supplier<TypeRef> second) {
    this.first = first;
    this.second = second;
  }

  private TypeRef chosen() {
    if (chosen == null) {
      chosen = first.isUnknown() ? second.get() : first;
    }
    return chosen;
  }

  @Override
  public String name() {
    return chosen().name();
  }

  @Override
  public boolean isUnknown() {
    return chosen().isUnknown();
  }

  @Override
  public boolean isResolved() {
    return chosen().isResolved();
  }

  @Override
  public boolean isA(String qualifiedName) {
    return chosen().isA(qualifiedName);
  }

  @Override
  public Set<String> supertypes() {
    return chosen().supertypes();
  }

  @Override
  public boolean isGeneric() {
    return chosen().isGeneric();
  }

  @Override
  public List<String> closeExceptions() {
    return chosen().closeExceptions();
  }

  @Override
  public String toString() {
    return chosen().toString();
  }
}
