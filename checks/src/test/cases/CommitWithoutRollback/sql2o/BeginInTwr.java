// Sql2o rolls back when its connection is closed.
package shop.tx;

import org.sql2o.Connection;
import org.sql2o.Sql2o;

public class BeginInTwr {
  private final Sql2o sql2o;

  public BeginInTwr(Sql2o sql2o) {
    this.sql2o = sql2o;
  }


  public void touch(long order) {
    try (Connection connection = sql2o.beginTransaction()) {
      connection
          .createQuery("update orders set n = n + 1 where id = :id")
          .addParameter("id", order)
          .executeUpdate();
      connection.commit();
    }
  }
}
