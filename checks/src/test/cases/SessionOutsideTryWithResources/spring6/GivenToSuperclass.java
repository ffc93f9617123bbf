// What a superclass is given, and an object that is being built, is kept there: not shown is not lost.
package shop.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

public class GivenToSuperclass extends SingleConnectionDataSource {

  interface Unit {}

  interface UnitBuilder {
    void connection(Connection connection);

    void withSession(Connection session);

    void check(Connection connection);

    Unit build();
  }

  public GivenToSuperclass(DataSource source) throws SQLException {
    super(source.getConnection(), true);
  }

  public Unit unit(DataSource source, UnitBuilder builder) throws SQLException {
    Connection connection = source.getConnection();
    builder.connection(connection);
    return builder.build();
  }

  public Unit named(DataSource source, UnitBuilder units) throws SQLException {
    Connection opened = source.getConnection();
    units.withSession(opened);
    return units.build();
  }

  public Unit onlyChecked(DataSource source, UnitBuilder builder) throws SQLException {
    Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    builder.check(connection);
    return builder.build();
  }

  /** Its own close tells that it is this method's. */
  public Unit closed(DataSource source, UnitBuilder builder) throws SQLException {
    Connection connection = source.getConnection(); // finding: SessionOutsideTryWithResources MEDIUM
    builder.connection(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("delete from unit");
    }
    Unit unit = builder.build();
    connection.close();
    return unit;
  }
}
