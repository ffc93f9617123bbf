package dev.acidlint.examples.orders;

import java.sql.SQLException;

/** Stores an order and takes its goods from the stock. */
public interface OrderBooking {

  /** Both or neither. */
  void book(Order order) throws SQLException;
}
