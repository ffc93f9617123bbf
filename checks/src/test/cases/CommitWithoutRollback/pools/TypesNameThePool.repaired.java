// Trap 1, where the type of the data source says which pool it is.
package shop.orders;

import com.zaxxer.hikari.HikariDataSource;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

class TypesNameThePool {

  void rollsBack(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement delete = connection.prepareStatement("delete from cart")) {
      connection.setAutoCommit(false);
      try {
        delete.executeUpdate();
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
  }

  void commits(AgroalDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement delete = connection.prepareStatement("delete from cart")) {
      connection.setAutoCommit(false);
      try {
        delete.executeUpdate();
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
  }
}
