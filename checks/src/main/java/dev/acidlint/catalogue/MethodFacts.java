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

  /**
   * Whether it does more than to work on what is there and to tell of it: opens, closes, begins,
   * ends, builds, or says whose something is.
   */
  public boolean acts() {
    for (Role role : roles) {
      boolean harmless =
          role instanceof Role.Works
              || role instanceof Role.Guards
              || role instanceof Role.ReadsAutoCommit
              || role instanceof Role.HandleOf
              || role instanceof Role.ViewOf
              || role instanceof Role.MapperOf
              || role instanceof Role.Runs
              || role instanceof Role.ClosesChildren
              || role instanceof Role.MayFindNone
              || role instanceof Role.MayBeRefused;
      if (!harmless) {
        return true;
      }
    }
    return false;
  }

  /** The role of that kind, if it has one. */
  public <R extends Role> Optional<R> role(Class<R> kind) {
    for (Role role : roles) {
      if (kind.isInstance(role)) {
        return Optional.of(kind.cast(role));
      }
    }
    return Optional.empty();
  }
}
