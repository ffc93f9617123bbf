package dev.acidlint.examples.orders;

import java.sql.SQLException;

/** Looks orders up. */
public interface Report {

  /**
   * The ordered quantity.
   *
   * @throws OrderException if there is no such order
   */
  int quantity(long id) throws SQLException;
}
