// An exception of its own that is only ever made of one kind may take no other.
package shop.swallow;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

public class OwnForOneKind {

  public static final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInputException(IOException cause) {
      super(cause);
    }
  }

  public int read(Reader input) {
    try {
      return input.read();
    } catch (IOException e) {
      throw new BadInputException(e);
    }
  }

  public void store(Connection connection, Reader input) {
    try (PreparedStatement statement =
        connection.prepareStatement("insert into orders values (?)")) {
      statement.setCharacterStream(1, input);
      statement.executeUpdate();
    } catch (SQLException e) { // finding: SwallowedPersistenceException HIGH
      e.printStackTrace();
    }
  }
}
