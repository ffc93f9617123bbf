// What a function returns where a read fails was given to whoever made it, for that.
package shop.meta;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

public class DefaultOfMaker {
  Supplier<Integer> rows(Connection connection, Integer fallbackIfUnsupported) {
    return () -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from orders")) {
        return rows.next() ? rows.getInt(1) : 0;
      } catch (SQLException e) { // finding: SwallowedPersistenceException LOW; no repair: it seems to be meant that the program goes on
        return fallbackIfUnsupported;
      }
    };
  }

  /** Nobody said that this is what to do without. */
  Supplier<Integer> made(Connection connection, Integer last) {
    return () -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from orders")) {
        return rows.next() ? rows.getInt(1) : 0;
      } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
        return last;
      }
    };
  }

  /** A name alone says nothing: this one is counted here. */
  Supplier<Integer> counted(Connection connection) {
    return () -> {
      Integer fallback = 0;
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from orders")) {
        return rows.next() ? rows.getInt(1) : 0;
      } catch (SQLException e) { // finding: SwallowedPersistenceException MEDIUM
        return fallback;
      }
    };
  }
}
