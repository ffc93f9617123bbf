package dev.acidlint.examples.orders;

import java.sql.SQLException;

/**
 * Imports orders, many on one session of its caller's.
 *
 * @param <S> the session: a connection, a Hibernate session, an entity manager
 */
public interface OrderImport<S> {

  /** As {@link Orders#place}, on a session that stays open and stays the caller's. */
  void importOne(S session, Order order) throws SQLException;
}
