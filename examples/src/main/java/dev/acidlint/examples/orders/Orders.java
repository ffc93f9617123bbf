package dev.acidlint.examples.orders;

import java.sql.SQLException;

/** The order service, which opens its own sessions. */
public interface Orders {

  /** Takes the goods from the stock, stores the order, charges for it: all of it or nothing. */
  void place(Order order) throws SQLException;

  /** Puts the goods back and deletes the order: both or neither. */
  void cancel(Order order) throws SQLException;
}
