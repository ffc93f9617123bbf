package dev.acidlint.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What one catalogued method or constructor does.
 *
 * @param signature as in the catalogue, {@code org.hibernate.SessionFactory#openSession()}
 * @param owner the type before the {@code #}
 * @param returns canonical name of what it returns, for sources without a class path
 * @param family the exception family that it throws; empty if it is that of its type's resource
 */
public record MethodFacts(
    String signature,
    String owner,
    List<Role> roles,
    Optional<String> returns,
    Optional<String> family) {

  /** The role of that kind, if it has one. */
  public <R extends Role> Optional<R> role(Class<R> kind) {
    return roles.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
