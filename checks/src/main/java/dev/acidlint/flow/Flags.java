package dev.acidlint.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * What a way through a method has to do with the {@linkplain OwnFlags flags} of its object; each by
 * its name after a dot.
 *
 * @param asked those that the method does not change: they must be so for this way
 * @param set what those are afterwards that it may change
 */
record Flags(Map<String, Value> asked, Map<String, Value> set) {
  static final Flags NONE = new Flags(Map.of(), Map.of());

  @Override
  public boolean equals(Object other) {
    return other instanceof Flags that && asked.equals(that.asked) && set.equals(that.set);
  }

  @Override
  public int hashCode() {
    return 31 * asked.hashCode() + set.hashCode();
  }

  /** Whether no call for which one holds can be one for which the other does. */
  boolean excludes(Flags other) {
    return asked.entrySet().stream()
        .anyMatch(
            e -> {
              Value there = other.asked.get(e.getKey());
              return there != null && !there.equals(e.getValue());
            });
  }

  /** The same without a word of what must be so. */
  Flags unasked() {
    return asked.isEmpty() ? this : new Flags(Map.of(), set);
  }

  /** No more than which are changed. */
  Flags inShort() {
    Map<String, Value> unknown = new HashMap<>();
    set.keySet().forEach(name -> unknown.put(name, Value.UNKNOWN));
    return new Flags(Map.of(), Map.copyOf(unknown));
  }
}
