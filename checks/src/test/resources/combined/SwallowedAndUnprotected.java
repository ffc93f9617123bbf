package combined;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Neither rolled back nor told of, and closed only if all goes well. */
public class SwallowedAndUnprotected {
  private final DataSource source;

  public SwallowedAndUnprotected(DataSource source) {
    this.source = source;
  }

  public void clear(long basket) {
    try {
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
      Statement statement = connection.createStatement();
      statement.executeUpdate("delete from item where basket = " + basket);
      statement.executeUpdate("delete from basket where id = " + basket);
      connection.commit();
      statement.close();
      connection.close();
    } catch (SQLException e) {
      e.printStackTrace();
    }
  }
}
