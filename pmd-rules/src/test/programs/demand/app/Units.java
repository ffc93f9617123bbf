package app;

import java.sql.*;
import java.util.*;
import javax.sql.DataSource;

/** Names classes of its own package, and imports others on demand. */
public class Units {
  private final DataSource source;
  private final Map<String, String> texts = new HashMap<>();

  public Units(DataSource source) {
    this.source = source;
  }

  public Unit open() throws SQLException {
    return new Unit(source.getConnection());
  }

  public void run(Unit unit, String name) throws SQLException {
    unit.run(texts.get(name));
  }

  public void finish(Unit unit) throws SQLException {
    unit.commit();
  }
}
