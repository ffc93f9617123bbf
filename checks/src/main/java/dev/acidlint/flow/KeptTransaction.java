package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Keeping;
import dev.acidlint.flow.Summary.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A transaction that a method has begun and put into a field, or into a holder such as a thread's,
 * where those that end it find it: {@code tx = session.beginTransaction()}. What they do to it they
 * do to the session.
 */
final class KeptTransaction {
  private static final String HELD = ".get()";

  private KeptTransaction() {}

  /**
   * What a method leaves so.
   *
   * @param roots where a path starts, as a caller sees it
   */
  static List<Keeping> in(Disjunct d, Function<String, Optional<Root>> roots) {
    Map<String, ResourceId> places = new TreeMap<>();
    d.values()
        .forEach(
            (place, value) -> {
              if (place instanceof String path
                  && value instanceof Value.Handle handle
                  && isPlace(path)) {
                places.put(path, handle.id());
              }
            });
    List<Keeping> kept = new ArrayList<>();
    places.forEach(
        (path, id) -> {
          Optional<Root> at = roots.apply(path).filter(root -> !(root instanceof Root.Parameter));
          Optional<Root> of = session(id, d, roots);
          Optional<Resource> resource = d.resource(id);
          if (at.isPresent()
              && of.isPresent()
              && resource.filter(r -> isBegun(id, r)).isPresent()) {
            kept.add(new Keeping(at.get(), of.get(), resource.get().type()));
          }
        });
    return List.copyOf(kept);
  }

  /** A field, or what a holder in one has; what a getter gave before is no place. */
  private static boolean isPlace(String path) {
    String field = path.endsWith(HELD) ? path.substring(0, path.length() - HELD.length()) : path;
    return !field.contains("(");
  }

  /** Of one that this method only knows, and has not begun, nothing need be told. */
  private static boolean isBegun(ResourceId id, Resource r) {
    return !id.isSymbolic() || r.done().list().stream().anyMatch(Resource.Done::begins);
  }

  /** Where a caller finds the session; one that was opened here, where it was put. */
  private static Optional<Root> session(
      ResourceId id, Disjunct d, Function<String, Optional<Root>> roots) {
    return id.isSymbolic()
        ? roots.apply(id.path())
        : d.paths(id).flatMap(path -> roots.apply(path).stream()).findFirst();
  }

  /** The state in which a caller finds it there. */
  static Disjunct after(Case taken, Site site, List<Value> args, Disjunct d) {
    Disjunct result = d;
    for (Keeping each : taken.kept()) {
      Optional<String> at = place(each.at(), site);
      Optional<ResourceId> id = SummaryResult.locate(each.of(), site, args, d);
      if (at.isPresent() && id.filter(it -> d.resource(it).isPresent()).isPresent()) {
        result = result.set(at.get(), new Value.Handle(id.get()));
      }
    }
    return result;
  }

  private static Optional<String> place(Root at, Site site) {
    return at instanceof Root.Absolute absolute
        ? Optional.of(absolute.path())
        : Made.owner(site).map(owner -> owner + ((Root.Receiver) at).suffix());
  }
}
