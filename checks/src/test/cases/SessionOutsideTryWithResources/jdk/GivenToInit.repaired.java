// What another object is initialised with it may keep, and close when it is done.
package shop.init;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public class GivenToInit {
  private final DataSource source;
  private final Migrators migrators;

  public GivenToInit(DataSource source, Migrators migrators) {
    this.source = source;
    this.migrators = migrators;
  }

  /** Makes them. */
  public interface Migrators {
    Migrator create();
  }

  /** Moves what there is to the new schema. */
  public interface Migrator {
    void init(Connection connection);

    void move(Connection connection);
  }

  public Migrator migrator() throws SQLException {
    Migrator migrator = migrators.create();
    Connection connection = source.getConnection();
    migrator.init(connection);
    return migrator;
  }

  public void moves() throws SQLException {
    try (Connection connection = source.getConnection()) {
      migrators.create().move(connection);
    }
  }
}
