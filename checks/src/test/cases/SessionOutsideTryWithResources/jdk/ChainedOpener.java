// Trap 33: the connection in the chain has no name, so nobody closes it.
package shop.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ChainedOpener {
  private final DataSource dataSource;

  public ChainedOpener(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public String name(long id) throws SQLException {
    try (ResultSet customer =
        dataSource
            .getConnection() // finding: SessionOutsideTryWithResources HIGH; no repair: no block can begin
            .prepareStatement("select name from customer where id = " + id)
            .executeQuery()) {
      return customer.next() ? customer.getString(1) : null;
    }
  }
}
