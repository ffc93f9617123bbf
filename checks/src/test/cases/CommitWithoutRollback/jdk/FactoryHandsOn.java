// Trap 26: a factory prepares the connection and hands it on with the transaction begun.
package shop.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class FactoryHandsOn {
  private final DataSource dataSource;

  public FactoryHandsOn(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public Connection openTransactional() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    return connection;
  }
}
