// Trap 28: unwrapped and delegated views of a session that belongs to somebody else.
package shop.session;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;

public class DerivedManagers {
  public String product(EntityManager em) throws SQLException {
    Connection connection = em.unwrap(Connection.class);
    return connection.getMetaData().getDatabaseProductName();
  }
}
