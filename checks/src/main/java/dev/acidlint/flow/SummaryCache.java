package dev.acidlint.flow;

import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The summaries of the methods of one compilation, so that a helper is summarised once and not once
 * for each file that calls it. A summary holds no tree; nor does this.
 */
public final class SummaryCache {

  /** A method wherever it was lowered: its class and where in that file it is. */
  private record Key(String owner, String name, Span span) {
    static Key of(MethodDecl method) {
      return new Key(method.owner(), method.name(), method.span());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && span.equals(that.span)
          && name.equals(that.name)
          && owner.equals(that.owner);
    }

    @Override
    public int hashCode() {
      return 31 * span.hashCode() + owner.hashCode();
    }
  }

  private final Map<Key, Optional<Summary>> known = new HashMap<>();

  private final Map<Key, Boolean> acting = new HashMap<>();

  /** Whether anything is done in a method, or below it; empty if that is not known yet. */
  Optional<Boolean> acts(MethodDecl method) {
    return Optional.ofNullable(acting.get(Key.of(method)));
  }

  void putActs(MethodDecl method, boolean acts) {
    acting.put(Key.of(method), acts);
  }

  /** The summary, or that there is none; empty if that is not known yet. */
  Optional<Optional<Summary>> get(MethodDecl method) {
    return Optional.ofNullable(known.get(Key.of(method)));
  }

  void put(MethodDecl method, Optional<Summary> summary) {
    known.put(Key.of(method), summary);
  }
}
