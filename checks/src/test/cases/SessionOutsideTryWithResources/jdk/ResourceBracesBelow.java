// A file that gives braces and clauses lines of their own gets them so.
package shop.bracesbelow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

public class ResourceBracesBelow
{
  private final DataSource source;

  ResourceBracesBelow(DataSource source)
  {
    this.source = source;
  }

  public Connection open() throws SQLException
  {
    Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources LOW
    conn.setReadOnly(true);
    return conn;
  }

  public String name(int id) throws SQLException
  {
    final Connection lease = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    // the pool's own
    final PreparedStatement query = lease.prepareStatement("select n from t where id = ?"); /* by id */
    query.setInt(1, id);
    ResultSet rows = query.executeQuery();
    String name = rows.next() ? rows.getString(1) : null; // may be null
    rows.close();
    query.close();
    lease.close();
    return name == null ? "none" : name.trim();
  }

  public int count() throws SQLException
  {
    Connection conn = source.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    PreparedStatement statement = null;
    try
    {
      statement = conn.prepareStatement("select count(*) from article");
      ResultSet rows = statement.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
    catch (SQLException e)
    {
      throw new IllegalStateException(e);
    }
  }
}
