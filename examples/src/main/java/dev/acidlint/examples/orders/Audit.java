package dev.acidlint.examples.orders;

/** Keeps orders on record; whoever calls relies on it. */
public interface Audit {
  void record(Order order);
}
