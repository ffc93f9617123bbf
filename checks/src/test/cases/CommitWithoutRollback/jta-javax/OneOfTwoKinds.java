// The helpers of the object choose between two kinds of transaction, each by the same flag.
package shop.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.transaction.NotSupportedException;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;

public class OneOfTwoKinds {
  private final TransactionManager manager;
  private final boolean global;

  public OneOfTwoKinds(TransactionManager manager, boolean global) {
    this.manager = manager;
    this.global = global;
  }

  public void inTransaction(Connection connection, Consumer<Connection> work) {
    begin(connection);
    try {
      work.accept(connection);
    } catch (RuntimeException | Error e) {
      rollbackSafely(connection, e);
      throw e;
    }
    commit(connection);
  }

  public void unprotected(Connection connection, Consumer<Connection> work) {
    begin(connection);
    work.accept(connection);
    commit(connection); // finding: CommitWithoutRollback MEDIUM; no repair: in a helper method
  }

  public void begin(Connection connection) {
    try {
      if (global) {
        manager.begin();
      } else {
        connection.setAutoCommit(false);
      }
    } catch (NotSupportedException | SystemException | SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  public void commit(Connection connection) {
    try {
      if (global) {
        manager.commit();
      } else {
        connection.commit();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  public void rollbackSafely(Connection connection, Throwable failure) {
    try {
      rollback(connection);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void rollback(Connection connection) {
    try {
      if (global) {
        manager.rollback();
      } else {
        connection.rollback();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
