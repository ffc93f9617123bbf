// A result that the handler makes up goes where that throws, unless somebody reads it on the way.
package shop.madeup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class ResultMadeUp {
  private static final Logger LOG = Logger.getLogger("shop");

  public String name(PreparedStatement select) {
    String name = null;
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        name = rows.getString(1);
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "no name", e);
      throw new IllegalStateException("no name", e);
    }
    return name;
  }

  public String nameTold(PreparedStatement select) {
    String name = null;
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        name = rows.getString(1);
      }
    } catch (SQLException e) {
      name = null;
      LOG.log(Level.WARNING, "no name", e);
      throw new IllegalStateException("no name", e);
    } finally {
      LOG.info("name: " + name);
    }
    return name;
  }
}
