package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.acidlint.model.TypeRef;
import java.util.List;
import java.util.Set;

/** A class or interface, of which there is one handle for each compilation. */
final class JavacClassRef implements TypeRef {
  private final JavacTypes types;
  private final ClassSymbol symbol;
  private final String name;
  private Set<String> supertypes;
  private List<String> closeExceptions;

  JavacClassRef(JavacTypes types, ClassSymbol symbol, String name) {
    this.types = types;
    this.symbol = symbol;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isUnknown() {
    return name.isEmpty();
  }

  @Override
  public boolean isResolved() {
    return types.exists(symbol);
  }

  @Override
  public boolean isA(String qualifiedName) {
    return supertypes().contains(qualifiedName);
  }

  @Override
  public boolean isGeneric() {
    return isResolved() && !symbol.getTypeParameters().isEmpty();
  }

  @Override
  public List<String> closeExceptions() {
    if (closeExceptions == null) {
      closeExceptions = types.closeExceptionsOf(symbol);
    }
    return closeExceptions;
  }

  @Override
  public Set<String> supertypes() {
    if (supertypes == null) {
      supertypes = types.supertypesOf(symbol);
    }
    return supertypes;
  }

  @Override
  public String toString() {
    return name;
  }
}
