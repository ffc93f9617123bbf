// The commit closes the connection: taken for a mere close, it would go, and the work with it.
package shop.sql2o;

import org.sql2o.Connection;
import org.sql2o.Sql2o;

public class CommitCloses {
  private final Sql2o sql2o;

  public CommitCloses(Sql2o sql2o) {
    this.sql2o = sql2o;
  }

  public void save(long id) {
    Connection connection = sql2o.beginTransaction(); // finding: SessionOutsideTryWithResources HIGH; no repair: ends its transaction, too
    connection.createQuery("insert into orders values (:id)").addParameter("id", id).executeUpdate();
    connection.commit(); // finding: CommitWithoutRollback HIGH
  }
}
