// A file that gives braces and clauses lines of their own gets them so.
package shop.bracesbelow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

public class BracesBelow
{
  private final DataSource source;

  BracesBelow(DataSource source)
  {
    this.source = source;
  }

  public void store(String name) throws SQLException
  {
    try (Connection conn = source.getConnection())
    {
      conn.setAutoCommit(false);
      try
      {
        try (PreparedStatement insert = conn.prepareStatement("insert into article values (?)"))
        {
          insert.setString(1, name);
          insert.executeUpdate();
        }
        conn.commit();
      }
      catch (Throwable t)
      {
        try
        {
          conn.rollback();
        }
        catch (SQLException e)
        {
          t.addSuppressed(e);
        }
        throw t;
      }
    }
  }

  public void rename(Connection conn, String name) throws SQLException
  {
    boolean before = conn.getAutoCommit();
    try
    {
      conn.setAutoCommit(false);
      try
      {
        try (PreparedStatement update = conn.prepareStatement("update article set name = ?"))
        {
          update.setString(1, name);
          update.executeUpdate();
        }
        conn.commit();
      }
      catch (Throwable t)
      {
        try
        {
          conn.rollback();
        }
        catch (SQLException e)
        {
          t.addSuppressed(e);
        }
        throw t;
      }
    }
    finally
    {
      System.out.println(before);
    }
  }
}
