package dev.acidlint.errorprone;

import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** A method as it is written, where javac found none or several. */
record UnresolvedMethodRef(String name, TypeRef owner) implements MethodRef {

  @Override
  public List<TypeRef> parameters() {
    return List.of();
  }

  @Override
  public boolean isResolved() {
    return false;
  }

  @Override
  public boolean isStatic() {
    return false;
  }

  @Override
  public boolean isOverridable() {
    return true;
  }

  @Override
  public List<TypeRef> thrown() {
    return List.of();
  }

  @Override
  public List<String> annotations() {
    return List.of();
  }

  @Override
  public Optional<MethodDecl> declaration() {
    return Optional.empty();
  }
}
