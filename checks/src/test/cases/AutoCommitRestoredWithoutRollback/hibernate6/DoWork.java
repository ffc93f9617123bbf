// In a unit of work on Hibernate's own connection: it is as much of a commit there.
package bank.modes;

import java.sql.Connection;
import java.sql.Statement;
import org.hibernate.Session;

public class DoWork {

  public void repair(Session session) {
    session.doWork(
        (Connection conn) -> {
          conn.setAutoCommit(false);
          try (Statement statement = conn.createStatement()) {
            statement.executeUpdate("update account set cents = 0 where cents is null");
            statement.executeUpdate("delete from entry where account is null");
            conn.commit(); // finding: BorrowedSessionClosed HIGH
          } finally {
            conn.setAutoCommit(true); // finding: AutoCommitRestoredWithoutRollback HIGH
          }
        });
  }
}
