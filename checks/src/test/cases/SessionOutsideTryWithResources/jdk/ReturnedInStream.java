// A stream that is returned has the statement, and closes it: what is closed here is what fails.
package shop.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class ReturnedInStream {

  public interface Statements {
    PreparedStatement prepare(String sql, Connection connection) throws SQLException;
  }

  private final Statements statements;

  public ReturnedInStream(Statements statements) {
    this.statements = statements;
  }

  public InputStream read(Connection connection, String key) throws SQLException {
    PreparedStatement statement = statements.prepare("select data from blobs where k = ?", connection);
    try {
      statement.setString(1, key);
      ResultSet rows = statement.executeQuery();
      if (!rows.next()) {
        tryToClose(statement);
        return null;
      }
      return new BlobStream(statement, rows.getBinaryStream(1));
    } catch (SQLException e) {
      tryToClose(statement);
      throw e;
    } catch (Throwable t) {
      tryToClose(statement);
      throw new IllegalStateException(t);
    }
  }

  private void tryToClose(PreparedStatement statement) {
    if (statement != null) {
      try {
        statement.close();
      } catch (SQLException e) {
        // gone already
      }
    }
  }

  static class BlobStream extends InputStream {
    private final PreparedStatement statement;
    private final InputStream data;

    BlobStream(PreparedStatement statement, InputStream data) {
      this.statement = statement;
      this.data = data != null ? data : new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public int read() throws IOException {
      return data.read();
    }

    @Override
    public void close() throws IOException {
      try {
        statement.close();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }
}
