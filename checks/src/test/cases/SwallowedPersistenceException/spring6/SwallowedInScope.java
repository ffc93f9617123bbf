// What a function may throw that a scope runs is not what the method around it declares.
package shop.scopes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionTemplate;

public class SwallowedInScope {
  private final TransactionTemplate transactions;
  private final DataSource dataSource;

  public SwallowedInScope(TransactionTemplate transactions, DataSource dataSource) {
    this.transactions = transactions;
    this.dataSource = dataSource;
  }

  public void archive() throws SQLException {
    transactions.executeWithoutResult(
        status -> {
          try (Connection conn = dataSource.getConnection();
              Statement insert = conn.createStatement()) {
            insert.executeUpdate("insert into archive select * from orders");
          } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
            System.err.println("not archived");
          }
        });
  }
}
