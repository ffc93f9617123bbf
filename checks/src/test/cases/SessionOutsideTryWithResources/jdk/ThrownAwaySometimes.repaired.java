// What somebody else keeps is closed only where it is thrown away; an early return is another thing.
package shop.discard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

public class ThrownAwaySometimes {

  interface Holder {
    Connection connection();

    boolean keep();
  }

  public void check(List<Holder> holders) throws SQLException {
    for (Holder holder : holders) {
      Connection connection = holder.connection();
      boolean discard = !connection.isValid(1);
      if (!discard) {
        discard = !holder.keep();
      }
      if (discard) {
        connection.close();
      }
    }
  }

  public String catalog(Holder holder) throws SQLException {
    try (Connection connection =
        holder.connection()) {
      if (connection.isReadOnly()) {
        return "";
      }
      String catalog = connection.getCatalog();
      return catalog;
    }
  }
}
