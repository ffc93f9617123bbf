// Trap 1: what close does to the work of a plain driver connection is up to the driver.
package bank.imports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

public class DriverManagerImport {
  private static final String URL = "jdbc:h2:mem:bank";

  public int importRates(List<String> codes) throws SQLException {
    int imported = 0;
    try (Connection connection = DriverManager.getConnection(URL, "sa", "")) {
      connection.setAutoCommit(false);
      try {
        try (PreparedStatement insert =
            connection.prepareStatement("insert into rate(code) values (?)")) {
          for (String code : codes) {
            insert.setString(1, code);
            imported += insert.executeUpdate();
          }
        }
        connection.commit();
      } catch (Throwable t) {
        try {
          connection.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    }
    return imported;
  }
}
