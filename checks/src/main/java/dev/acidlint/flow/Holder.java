package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Objects of the JDK that hold one value: what one is given, it gives to whoever asks next. */
final class Holder {
  private static final Set<String> HOLDERS =
      Set.of(
          "java.lang.InheritableThreadLocal",
          "java.lang.ThreadLocal",
          "java.util.concurrent.atomic.AtomicReference");

  private static final String ATOMIC_FLAG = "java.util.concurrent.atomic.AtomicBoolean";

  private Holder() {}

  /** Whether a type is such a holder, or one of a plain truth value. */
  static boolean keeps(String type) {
    return HOLDERS.contains(type) || type.equals(ATOMIC_FLAG);
  }

  static boolean is(String type) {
    return HOLDERS.contains(type);
  }

  /** The place that the holder's value has, named as asking for it is; empty if it is no holder. */
  static Optional<String> place(Site site, String owner) {
    return HOLDERS.contains(owner)
        ? site.receiver().flatMap(Paths::of).map(path -> path + ".get()")
        : Optional.empty();
  }

  /** The state after a call on a holder. */
  static Disjunct after(Site site, String place, List<Value> args, Disjunct d) {
    boolean sets = site.method().name().equals("set") && args.size() == 1;
    if (sets && (KnownCall.idOf(args.get(0)).isPresent() || args.get(0).equals(Value.NULL))) {
      return d.set(place, args.get(0));
    }
    return isAsked(site) ? d : d.setUnknown(place);
  }

  /** What is known to be in the holder that a call asks. */
  static Optional<Value> given(Site site, Optional<String> place, Disjunct d) {
    return isAsked(site) ? place.flatMap(d::value) : Optional.empty();
  }

  private static boolean isAsked(Site site) {
    return site.method().name().equals("get") && site.arguments().isEmpty();
  }
}
