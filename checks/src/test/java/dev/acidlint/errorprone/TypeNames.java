package dev.acidlint.errorprone;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.ExceptionFamily;
import dev.acidlint.catalogue.ResourceFacts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A catalogue of types of which nothing is told but that they are in it. */
record TypeNames(Predicate<String> types) implements Catalogue {

  @Override
  public Collection<Entry> methods(String simpleName) {
    return List.of();
  }

  @Override
  public Optional<ResourceFacts> resource(String typeName) {
    return Optional.empty();
  }

  @Override
  public List<String> supertypes(String typeName) {
    return List.of(typeName);
  }

  @Override
  public ExceptionFamily family(String id) {
    throw new IllegalArgumentException(id);
  }

  @Override
  public Set<String> familiesOf(String exceptionType) {
    return Set.of();
  }

  @Override
  public Set<String> actingOwners(String simpleName) {
    return Set.of();
  }

  @Override
  public boolean actsWhenCreated(String simpleTypeName) {
    return false;
  }

  @Override
  public Optional<ResourceFacts.CloseEffect> poolCloseEffect(String pool) {
    return Optional.empty();
  }

  @Override
  public boolean knowsType(String typeName) {
    return types.test(typeName);
  }

  @Override
  public boolean knowsMethod(String simpleName) {
    return false;
  }

  @Override
  public boolean isEngineFollowed(String simpleName) {
    return false;
  }

  @Override
  public boolean knowsPackage(String packageName) {
    return false;
  }
}
