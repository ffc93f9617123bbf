// The helpers that begin and commit may be overridden; that both are called here tells all the same.
package shop.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public class HelperMayBeOverridden {
  private final Ledger ledger;

  public HelperMayBeOverridden(Ledger ledger) {
    this.ledger = ledger;
  }

  public void move(int from, int to, int cents) throws SQLException {
    ledger.begin();
    ledger.change(from, -cents);
    ledger.change(to, cents);
    ledger.commit(); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
  }

  public void moveSafely(int from, int to, int cents) throws SQLException {
    ledger.begin();
    try {
      ledger.change(from, -cents);
      ledger.change(to, cents);
      ledger.commit();
    } catch (SQLException | RuntimeException e) {
      ledger.rollback();
      throw e;
    }
  }

  public void moveByFlag(int from, int to, int cents) throws SQLException {
    boolean moved = false;
    ledger.begin();
    try {
      ledger.change(from, -cents);
      ledger.change(to, cents);
      moved = true;
    } finally {
      if (moved) {
        ledger.commit();
      } else {
        ledger.rollback();
      }
    }
  }

  /** Whether the ledger ends it there, only the ledger knows. */
  public void moveNested(int from, int to, int cents) throws SQLException {
    ledger.begin();
    try {
      ledger.change(from, -cents);
      ledger.change(to, cents);
    } finally {
      ledger.stop();
    }
  }

  /** Whoever calls this ends it. */
  public void start(int account) throws SQLException {
    ledger.begin();
    ledger.change(account, 0);
  }

  public static class Ledger {
    private final Connection connection;
    private int depth;
    private boolean failed;

    public Ledger(Connection connection) {
      this.connection = connection;
    }

    public void begin() throws SQLException {
      connection.setAutoCommit(false);
    }

    public void commit() throws SQLException {
      connection.commit();
    }

    public void rollback() throws SQLException {
      connection.rollback();
    }

    public void stop() throws SQLException {
      depth--;
      if (depth == 0) {
        if (failed) {
          rollback();
        } else {
          commit();
        }
      }
    }

    public void change(int account, int cents) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("update account set c = c + " + cents + " where id = " + account);
      }
    }
  }
}
