package dev.acidlint.examples.orders;

/** Some other service, which fails at times. */
public interface Payments {

  /**
   * Charges the customer.
   *
   * @throws OrderException if the payment is declined
   */
  void charge(Order order);
}
