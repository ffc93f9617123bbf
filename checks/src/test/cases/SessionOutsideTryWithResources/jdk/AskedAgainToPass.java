// What is asked of a holder time and again it keeps, also where it is only looked at and passed on.
package shop.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class AskedAgainToPass {
  public interface Held {
    Statement statement();

    void setResultSet(ResultSet rows);

    ResultSet getResultSet();
  }

  public List<Integer> fetch(Held held, int most) throws SQLException {
    held.setResultSet(held.statement().getResultSet());
    if (held.getResultSet() == null) {
      return List.of(held.statement().getUpdateCount());
    }
    return frame(held.getResultSet(), most);
  }

  private static List<Integer> frame(ResultSet rows, int most) throws SQLException {
    List<Integer> frame = new ArrayList<>();
    while (frame.size() < most && rows.next()) {
      frame.add(rows.getInt(1));
    }
    if (frame.size() < most) {
      rows.close();
    }
    return frame;
  }
}
