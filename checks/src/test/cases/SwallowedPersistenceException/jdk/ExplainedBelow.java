// What a handler says at its end stays before the throw; braces and clauses are set as the file sets them.
package shop.below;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

public class ExplainedBelow
{
  public void load(Connection conn, List<String> names)
  {
    try (PreparedStatement statement = conn.prepareStatement("select name from article");
        ResultSet rows = statement.executeQuery())
    {
      while (rows.next())
      {
        names.add(rows.getString(1));
      }
    }
    catch (SQLException e) // finding: SwallowedPersistenceException MEDIUM
    {
      System.err.println("names are incomplete");
      // The caller sees what could be read until then.
    }
  }
}
