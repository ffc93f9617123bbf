// An object that a call makes of a connection, and that is only compared, logged or put into a text: nobody closes by it.
package shop.schemas;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

public abstract class LookedAtResult {
  private static final Logger LOG = Logger.getLogger("schemas");

  private final DataSource source;

  protected LookedAtResult(DataSource source) {
    this.source = source;
  }

  public interface Schema {}

  public boolean exists() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return schemaOf(connection) != null;
    }
  }

  public boolean isDefault(Schema usual) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return schemaOf(connection) == usual;
    }
  }

  public String text() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return "Schema " + schemaOf(connection);
    }
  }

  public void log() throws SQLException {
    try (Connection connection = source.getConnection()) {
      LOG.log(java.util.logging.Level.INFO, "Schema {0}", schemaOf(connection));
    }
  }

  public Schema schema() throws SQLException {
    Connection connection = source.getConnection();
    return schemaOf(connection);
  }

  public int kept() throws SQLException {
    Connection connection = source.getConnection();
    Schema schema = schemaOf(connection);
    return schema == null ? 0 : sizeOf(schema);
  }

  protected abstract Schema schemaOf(Connection connection) throws SQLException;

  protected abstract int sizeOf(Schema schema) throws SQLException;
}
