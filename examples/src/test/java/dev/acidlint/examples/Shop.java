package dev.acidlint.examples;

import dev.acidlint.examples.orders.Order;
import dev.acidlint.examples.orders.OrderException;
import dev.acidlint.examples.orders.Payments;

/** Customers and what they order. */
final class Shop {

  private Shop() {}

  /** Declines whatever Mallory orders. */
  static final Payments PAYMENTS =
      order -> {
        if (order.customer().equals("Mallory")) {
          throw new OrderException("payment declined");
        }
      };

  static Order paid(long id) {
    return new Order(id, "Alice", "tea", 1);
  }

  static Order declined(long id) {
    return new Order(id, "Mallory", "tea", 1);
  }
}
