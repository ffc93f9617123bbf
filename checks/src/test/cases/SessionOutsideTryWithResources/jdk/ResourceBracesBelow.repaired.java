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
    Connection conn = source.getConnection();
    try
    {
      conn.setReadOnly(true);
    }
    catch (Throwable t)
    {
      try
      {
        conn.close();
      }
      catch (SQLException e)
      {
        t.addSuppressed(e);
      }
      throw t;
    }
    return conn;
  }

  public String name(int id) throws SQLException
  {
    try (final Connection lease = source.getConnection())
    {
      // the pool's own
      String name;
      try (final PreparedStatement query = lease.prepareStatement("select n from t where id = ?")) /* by id */
      {
        query.setInt(1, id);
        try (ResultSet rows = query.executeQuery())
        {
          name = rows.next() ? rows.getString(1) : null; // may be null
        }
      }
      return name == null ? "none" : name.trim();
    }
  }

  public int count() throws SQLException
  {
    try (Connection conn = source.getConnection())
    {
      try (PreparedStatement statement = conn.prepareStatement("select count(*) from article"))
      {
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
}
