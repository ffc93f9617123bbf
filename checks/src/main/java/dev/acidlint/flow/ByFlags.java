package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.model.Expr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a caller makes of the {@linkplain OwnFlags flags} of the object that it calls. */
final class ByFlags {
  private static final Set<Done> STEERS =
      EnumSet.of(
          Done.BEGIN,
          Done.LIKELY_BEGIN,
          Done.COMMIT,
          Done.COMMIT_FAILED,
          Done.ROLLBACK,
          Done.END,
          Done.MARK_ROLLBACK_ONLY);

  private final boolean summary;
  private final Site site;
  private final Disjunct callers;
  private final String owner;

  /**
   * @param summary whether the caller is looked at for its own callers' sake
   * @param callers the state before
   */
  ByFlags(boolean summary, Site site, Disjunct callers) {
    this.summary = summary;
    this.site = site;
    this.callers = callers;
    this.owner = owner(site, callers).orElse("");
  }

  private static Optional<String> owner(Site site, Disjunct d) {
    if (site.receiver().isEmpty()) {
      return Made.owner(site);
    }
    Expr object = site.receiver().get();
    return Made.path(object).filter(p -> !d.heldBy(p).isEmpty()).or(() -> Paths.of(object));
  }

  /**
   * The ways that the flags allow. Where they are not known, whichever way it goes has its reasons;
   * a method of the object's own leaves them to its callers to know.
   */
  Summary seen(Summary told) {
    if (told.cases().stream().allMatch(one -> one.flags().asked().isEmpty())) {
      return told;
    }
    List<Case> possible = told.cases().stream().filter(this::isPossible).toList();
    boolean left = !(summary && isOwn()) && possible.stream().anyMatch(one -> !isDecided(one));
    return told.withCases(
        left
            ? DoubtfulClose.in(
                possible.stream().map(one -> one.withFlags(one.flags().unasked())).toList())
            : possible);
  }

  private boolean isOwn() {
    return owner.equals("this");
  }

  private boolean isPossible(Case one) {
    return one.flags().asked().entrySet().stream()
        .allMatch(e -> value(e.getKey()).map(e.getValue()::equals).orElse(true));
  }

  private boolean isDecided(Case one) {
    return one.flags().asked().keySet().stream().allMatch(name -> value(name).isPresent());
  }

  private Optional<Value> value(String name) {
    Value found = callers.value(owner + name).orElse(Value.UNKNOWN);
    if (found instanceof Value.Flag flag) {
      return Optional.of(Value.of(flag.value()));
    }
    return Optional.of(found).filter(Value.Bool.class::isInstance);
  }

  /** The state after one way, with what is known of the flags then. */
  Disjunct after(Case taken, Disjunct d) {
    Disjunct result = steersAnother(taken) ? withoutFlags(d) : d;
    if (owner.isEmpty()) {
      return result;
    }
    if (summary && isOwn()) {
      for (Map.Entry<String, Value> e : taken.flags().asked().entrySet()) {
        result = result.set(owner + e.getKey(), e.getValue());
      }
    }
    for (Map.Entry<String, Value> e : taken.flags().set().entrySet()) {
      result = result.set(owner + e.getKey(), isOwn() ? e.getValue() : flag(e.getValue()));
    }
    return result;
  }

  private static Value flag(Value v) {
    return v instanceof Value.Bool b ? new Value.Flag(b.value()) : Value.UNKNOWN;
  }

  /** It is given an object, or has one, and begins or ends what that holds. */
  private static boolean steersAnother(Case taken) {
    for (Effect effect : taken.effects()) {
      boolean own =
          effect.root() instanceof Root.Receiver receiver
              && receiver.suffix().lastIndexOf('.') <= 0;
      if (!own && effect.does(STEERS)) {
        return true;
      }
    }
    return false;
  }

  private static Disjunct withoutFlags(Disjunct d) {
    List<Object> flags = new ArrayList<>();
    d.values()
        .forEach(
            (place, value) -> {
              if (value instanceof Value.Flag) {
                flags.add(place);
              }
            });
    return d.forget(flags);
  }
}
