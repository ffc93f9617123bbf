// A method beside an interface's opener, of its name but of another type, opens no connection.
package shop.leases;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.sql.DataSource;

public class NamedLikeOpener {

  public abstract static class Leases implements DataSource {
    public abstract Context getConnection(int slot);

    public abstract Connection getConnection(String tenant);
  }

  public Object find(Leases leases) throws NamingException {
    Context found = leases.getConnection(3);
    return found.lookup("orders");
  }

  public String catalog(Leases leases) throws SQLException {
    try (Connection connection = leases.getConnection("north")) {
      return connection.getCatalog();
    }
  }
}
