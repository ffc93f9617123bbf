// What code out of sight is told to run, it does no more than that.
// To begin or undo a transaction stores nothing.
package shop.told;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

public class ToldInSoManyWords {
  private static final Logger LOG = Logger.getLogger("shop");

  interface Executor {
    String first(Query query) throws SQLException;

    void run(String sql) throws SQLException;
  }

  record Query(String text) {}

  public String path(Executor executor, String otherwise) {
    String path = null;
    try {
      path = executor.first(new Query("SHOW SEARCH_PATH"));
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "no path", e);
    }
    return path == null ? otherwise : path;
  }

  public String name(Executor executor) {
    String name = null;
    try {
      name = executor.first(new Query("SELECT NAME FROM CUSTOMERS"));
    } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.log(Level.WARNING, "no name", e);
    }
    return name;
  }

  public void index(Executor executor) {
    try {
      executor.run("create index orders_date on orders (date)");
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: the schema
      LOG.log(Level.WARNING, "no index", e);
    }
  }

  public void start(Statement statement) {
    try {
      statement.execute("begin transaction");
      statement.execute("rollback transaction");
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "no transaction", e);
    }
  }

  public void end(Statement statement) {
    try {
      statement.execute("commit");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "not committed", e);
    }
  }

  public void block(Statement statement) {
    try {
      statement.execute("begin delete from orders; end;");
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      LOG.log(Level.WARNING, "not deleted", e);
    }
  }

  public void plan(Connection conn) {
    try (Statement statement = conn.createStatement()) {
      statement.execute("EXPLAIN PLAN FOR select name from customers");
      LOG.info(
          statement
              .executeQuery("select plan_table_output from table(dbms_xplan.display())")
              .toString());
    } catch (SQLException e) { // finding: SwallowedPersistenceException LOW
      LOG.log(Level.INFO, "no plan", e);
    }
  }
}
