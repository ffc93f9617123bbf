// Who calls a method that says by its name what becomes of a failure knows it; a write is lost still.
package shop.named;

import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class NameSaysLogged {
  private static final Logger LOG = Logger.getLogger("shop");

  private String product;
  private String term;

  interface Fetcher {
    void fetch() throws SQLException;
  }

  void describe(DatabaseMetaData metaData) {
    onlyLogException(() -> product = metaData.getDatabaseProductName());
    fetchQuietly(() -> term = metaData.getSchemaTerm());
    fetchSuppressingExceptions(() -> term = metaData.getProcedureTerm());
    fetchOrders(() -> term = metaData.getCatalogTerm());
    LOG.info(product + " " + term);
  }

  private static void onlyLogException(Fetcher fetcher) {
    try {
      fetcher.fetch();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not fetched", e);
    }
  }

  private static void fetchQuietly(Fetcher fetcher) {
    try {
      fetcher.fetch();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not fetched", e);
    }
  }

  private static void fetchSuppressingExceptions(Fetcher fetcher) {
    try {
      fetcher.fetch();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not fetched", e);
    }
  }

  private static void fetchOrders(Fetcher fetcher) {
    try {
      fetcher.fetch();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not fetched", e);
      throw new IllegalStateException("not fetched", e);
    }
  }

  void saveQuietly(PreparedStatement insert) {
    try {
      insert.executeUpdate();
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "not saved", e);
      throw new IllegalStateException("not saved", e);
    }
  }
}
