package dev.acidlint.flow;

import java.util.Optional;

/**
 * What a result set or a statement is asked for that it comes from: {@code rows.getStatement()},
 * {@code statement.getConnection()}. Where this method has opened the one from the other, it is
 * that one.
 */
final class LeadsBack {
  private LeadsBack() {}

  /**
   * What a resource answers to a call without arguments; empty if that is not known.
   *
   * @param id the resource that is asked
   */
  static Optional<ResourceId> by(String method, ResourceId id, Disjunct d) {
    Optional<ResourceId> parent =
        d.resource(id).filter(Resource::isChild).flatMap(Resource::parent);
    Optional<Resource> from = parent.flatMap(d::resource);
    return switch (method) {
      case "getStatement" -> parent.filter(p -> from.filter(Resource::isChild).isPresent());
      case "getConnection" -> parent.filter(p -> from.filter(r -> !r.isChild()).isPresent());
      default -> Optional.empty();
    };
  }

  /** The same for all calls of a path such as {@code .getStatement().getConnection()}. */
  static Optional<ResourceId> along(String suffix, Value from, Disjunct d) {
    Optional<ResourceId> id = KnownCall.idOf(from);
    for (String step : suffix.substring(1).split("\\.")) {
      String method = step.endsWith("()") ? step.substring(0, step.length() - 2) : "";
      id = id.flatMap(at -> by(method, at, d));
    }
    return id;
  }
}
