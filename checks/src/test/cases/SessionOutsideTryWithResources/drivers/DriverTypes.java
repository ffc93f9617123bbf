// A driver's own types are JDBC's.
package shop.drivers;

import com.microsoft.sqlserver.jdbc.SQLServerStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import oracle.jdbc.OracleConnection;
import oracle.jdbc.OraclePreparedStatement;
import org.h2.mvstore.MVStore;

public class DriverTypes {
  public int count(Connection connection) throws SQLException {
    SQLServerStatement statement = (SQLServerStatement) connection.createStatement(); // finding: SessionOutsideTryWithResources HIGH
    ResultSet rows = statement.executeQuery("select count(*) from orders");
    rows.next();
    return rows.getInt(1);
  }

  public void insert(OracleConnection connection, long id) throws SQLException {
    OraclePreparedStatement insert =
        (OraclePreparedStatement) connection.prepareStatement("insert into orders values (?)"); // finding: SessionOutsideTryWithResources HIGH
    insert.setLong(1, id);
    insert.executeUpdate();
    insert.close();
  }

  public void copy(String from, String to) {
    MVStore source = new MVStore.Builder().fileName(from).readOnly().open(); // finding: SessionOutsideTryWithResources HIGH
    try (MVStore target = MVStore.open(to)) {
      target.openMap("orders").put("copied", source.getMapNames().size());
    }
    source.close();
  }
}
