// What holds a session may have a name before it is returned: it goes on with it all the same.
package shop.made;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

public class MadeThenReturned {
  public interface Statements {
    PreparedStatement prepare(String sql, Connection connection) throws SQLException;
  }

  private final Statements statements;
  private final DataSource source;

  public MadeThenReturned(Statements statements, DataSource source) {
    this.statements = statements;
    this.source = source;
  }

  public InputStream read(Connection connection) throws SQLException {
    PreparedStatement statement = statements.prepare("select data from blobs", connection);
    try {
      ResultSet rows = statement.executeQuery(); // finding: SessionOutsideTryWithResources LOW; no repair: it is handed on
      InputStream stream = new BlobStream(statement, rows.getBinaryStream(1));
      return stream;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  public Supplier<String> catalog() throws SQLException {
    Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources LOW; no repair: it is handed on
    Supplier<String> supplier = made(connection);
    return supplier;
  }

  private static Supplier<String> made(Connection connection) {
    Supplier<String> made =
        new Supplier<>() {
          @Override
          public String get() {
            return MadeThenReturned.catalog(connection);
          }
        };
    return made;
  }

  public Statement tables(Connection connection) throws SQLException {
    ResultSet rows = connection.getMetaData().getTables(null, null, "%", null); // finding: SessionOutsideTryWithResources LOW; no repair: it is handed on
    Statement statement = rows.getStatement();
    return statement;
  }

  /** A name that is read from it holds nothing. */
  public String name() throws SQLException {
    Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    String name = new String(connection.getCatalog());
    return name;
  }

  static String catalog(Connection connection) {
    try {
      return connection.getCatalog();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static class BlobStream extends InputStream {
    private final PreparedStatement statement;
    private final InputStream data;

    BlobStream(PreparedStatement statement, InputStream data) {
      this.statement = statement;
      this.data = data;
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
