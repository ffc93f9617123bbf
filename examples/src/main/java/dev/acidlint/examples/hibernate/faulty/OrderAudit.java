package dev.acidlint.examples.hibernate.faulty;

import dev.acidlint.examples.orders.Audit;
import dev.acidlint.examples.orders.Order;
import java.sql.PreparedStatement;
import org.hibernate.SessionFactory;

/** Stores orders and keeps them on record, in one transaction of Hibernate's. */
public final class OrderAudit implements Audit {
  private final SessionFactory sessions;

  public OrderAudit(SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public void record(Order order) {
    sessions.inTransaction(
        session -> {
          session.doWork(
              connection -> {
                try (PreparedStatement insert =
                    connection.prepareStatement("insert into audit (id, customer) values (?, ?)")) {
                  insert.setLong(1, order.id());
                  insert.setString(2, order.customer());
                  insert.executeUpdate();
                } finally {
                  connection.close();
                }
              });
          session.persist(order);
        });
  }
}
