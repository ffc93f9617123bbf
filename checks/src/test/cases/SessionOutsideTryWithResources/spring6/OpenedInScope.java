// What a function opens that a scope runs has its name there, and its repair.
package shop.scopes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

public class OpenedInScope {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final DataSource dataSource;

  public OpenedInScope(
      JdbcTemplate jdbc, TransactionTemplate transactions, DataSource dataSource) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.dataSource = dataSource;
  }

  public int count() {
    return jdbc.execute(
        (Connection conn) -> {
          PreparedStatement select = conn.prepareStatement("select count(*) from orders"); // finding: SessionOutsideTryWithResources HIGH
          ResultSet rows = select.executeQuery();
          rows.next();
          int count = rows.getInt(1);
          rows.close();
          select.close();
          return count;
        });
  }

  public void archive() {
    transactions.executeWithoutResult(
        status -> {
          try {
            Connection other = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
            try (Statement insert = other.createStatement()) {
              insert.executeUpdate("insert into archive select * from orders");
            }
            other.close();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
