// A stream that closes its statement goes to the caller inside of an Optional, too; a row does not.
package shop.contents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

public class ReturnedInOptional {
  private final Connection connection;

  public ReturnedInOptional(Connection connection) {
    this.connection = connection;
  }

  public Optional<InputStream> content(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    if (sql.startsWith("select")) {
      return Optional.of(new Content(statement));
    }
    statement.close();
    return Optional.empty();
  }

  public Optional<Row> row(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql); // finding: SessionOutsideTryWithResources MEDIUM
    if (sql.startsWith("select")) {
      return Optional.of(new Row(statement));
    }
    statement.close();
    return Optional.empty();
  }

  private static final class Content extends InputStream {
    private final PreparedStatement statement;

    private Content(PreparedStatement statement) {
      this.statement = statement;
    }

    @Override
    public int read() throws IOException {
      try {
        return statement.getMoreResults() ? 1 : -1;
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() {
      try {
        statement.close();
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException(e));
      }
    }
  }

  public static final class Row {
    private final String name;

    private Row(PreparedStatement statement) throws SQLException {
      try (ResultSet rows = statement.executeQuery()) {
        name = rows.next() ? rows.getString(1) : "";
      }
    }

    public String name() {
      return name;
    }
  }
}
