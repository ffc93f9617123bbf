package dev.acidlint.flow;

import dev.acidlint.flow.Resource.Done;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fields in which a method leaves another session than the one that it did something to, as one
 * that closes a connection and opens the next. What was done to the first tells its caller nothing
 * of what is there then; nor does it where putting the next one there fails.
 *
 * @param paths of those fields
 */
record Replaced(Set<String> paths) {

  static Replaced in(Outcome ends) {
    Set<String> paths = new HashSet<>();
    ends.each(
        (completion, d) ->
            d.resources()
                .forEach(
                    (id, r) -> {
                      if (id.isField() && !r.done().isEmpty() && isAnother(id, d)) {
                        paths.add(id.path());
                      }
                    }));
    return new Replaced(paths);
  }

  private static boolean isAnother(ResourceId id, Disjunct d) {
    Value now = d.values().get(id.path());
    return now != null
        && !now.equals(Value.NULL)
        && !now.equals(Value.NON_NULL)
        && KnownCall.idOf(now).filter(id::equals).isEmpty();
  }

  /** What a caller may know of all that was done to it. */
  List<Done> done(ResourceId id, Resource r) {
    return paths.contains(id.path()) ? List.of(Done.LOSE_TRACK) : r.done().list();
  }
}
