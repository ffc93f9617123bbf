// A helper that asks for the connection of the statement that called the procedure opens none.
package shop.procedure;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

public class OfCallingStatementByHelper {
  private static final String CALLERS = "jdbc:default:connection";

  public static boolean supportsSavepoints() throws SQLException {
    return metaData().supportsSavepoints();
  }

  public static void index(String name) throws SQLException {
    Connection conn = callers();
    try (PreparedStatement statement = conn.prepareStatement("create index on orders(?)")) {
      statement.setString(1, name);
      statement.execute();
    }
  }

  public static ResultSet orders(int customer) throws SQLException {
    Connection conn = byConstant();
    PreparedStatement statement = conn.prepareStatement("select id from orders where c = ?");
    statement.setInt(1, customer);
    return statement.executeQuery();
  }

  public static int count(int customer) throws SQLException {
    Connection conn = callers();
    PreparedStatement statement = conn.prepareStatement("select count(*) from orders where c = ?");
    statement.setInt(1, customer);
    ResultSet rows = statement.executeQuery();
    rows.next();
    return rows.getInt(1);
  }

  public static void indexAnother(String name) throws SQLException {
    Connection conn = another(); // finding: SessionOutsideTryWithResources HIGH
    try (PreparedStatement statement = conn.prepareStatement("create index on orders(?)")) {
      statement.setString(1, name);
      statement.execute();
    }
  }

  private static DatabaseMetaData metaData() throws SQLException {
    return callers().getMetaData();
  }

  private static Connection callers() throws SQLException {
    return DriverManager.getConnection("jdbc:default:connection");
  }

  private static Connection byConstant() throws SQLException {
    return DriverManager.getConnection(CALLERS);
  }

  private static Connection another() throws SQLException {
    return DriverManager.getConnection("jdbc:derby:orders");
  }
}
