// Registering a parameter is no closing, and a method that only sounds like an owner is none.
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;

class NameSoundsLikeOwner {
  interface Registry {
    void register(Connection connection);

    void takeOwnership(Connection connection);

    boolean isKnown(Connection connection) throws SQLException;
  }

  private final DataSource dataSource;

  NameSoundsLikeOwner(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  int stock(Connection connection, String article) throws SQLException {
    CallableStatement call = connection.prepareCall("{? = call stock(?)}"); // finding: SessionOutsideTryWithResources HIGH
    call.registerOutParameter(1, Types.INTEGER);
    call.setString(2, article);
    call.execute();
    return call.getInt(1);
  }

  boolean known(Registry registry) throws SQLException {
    Connection connection = dataSource.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    return registry.isKnown(connection);
  }

  void registered(Registry registry) throws SQLException {
    Connection connection = dataSource.getConnection();
    registry.register(connection);
    connection.setReadOnly(true);
  }

  void owned(Registry registry) throws SQLException {
    Connection connection = dataSource.getConnection();
    registry.takeOwnership(connection);
    connection.setReadOnly(true);
  }
}
