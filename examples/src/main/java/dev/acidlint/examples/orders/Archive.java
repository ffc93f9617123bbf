package dev.acidlint.examples.orders;

/** Orders of former years, in a database of their own. */
public interface Archive {
  void store(Order order);
}
