// A statement or result set that is given to an object made here, which only uses it, is still to be closed here.
package shop.given;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

public class GivenToReader {
  private final List<Names> known = new ArrayList<>();

  List<String> left(Connection c) throws SQLException {
    PreparedStatement s = c.prepareStatement("select name from customers where city = ?"); // finding: SessionOutsideTryWithResources MEDIUM; no repair: an object that is made here uses it
    Parameters parameters = new Parameters(s);
    parameters.text("Bonn");
    List<String> names = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        names.add(r.getString(1));
      }
    }
    return names;
  }

  List<String> results(Connection c) throws SQLException {
    Statement s = c.createStatement(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: an object that is made here uses it
    ResultSet r = s.executeQuery("select name from customers");
    Names names = new Names(r);
    return names.all();
  }

  List<String> unnamed(Connection c) throws SQLException {
    return new Names(c.createStatement().executeQuery("select name from customers")).all(); // finding: SessionOutsideTryWithResources MEDIUM; no repair: an object that is made here uses it
  }

  List<String> resultsOnly(Connection c) throws SQLException {
    try (Statement s = c.createStatement()) {
      return new Names(s.executeQuery("select name from customers")).all();
    }
  }

  // Who gets the object works on.

  Names returned(Connection c) throws SQLException {
    return new Names(c.getMetaData().getCatalogs());
  }

  void listed(Connection c) throws SQLException {
    ResultSet r = c.getMetaData().getCatalogs();
    Names names = new Names(r);
    known.add(names);
  }

  // The object sees to it, or may.

  List<String> closing(Connection c) throws SQLException {
    Closing names = new Closing(c.getMetaData().getCatalogs());
    return names.all();
  }

  List<String> closedOver(Connection c) throws SQLException {
    ResultSet r = c.getMetaData().getCatalogs();
    Upwards names = new Upwards(r);
    return names.all();
  }

  String shown(Connection c) throws SQLException {
    Shown names = new Shown(c.getMetaData().getCatalogs());
    return names.results().getCursorName();
  }

  static class Parameters {
    private final PreparedStatement statement;
    private int next = 1;

    Parameters(PreparedStatement statement) {
      this.statement = statement;
    }

    void text(String value) throws SQLException {
      statement.setString(next++, value);
    }
  }

  static class Names {
    private final ResultSet results;

    Names(ResultSet results) {
      this.results = results;
    }

    List<String> all() throws SQLException {
      List<String> all = new ArrayList<>();
      while (results.next()) {
        all.add(results.getString(1));
      }
      return all;
    }
  }

  static class Closing {
    private final ResultSet results;

    Closing(ResultSet results) {
      this.results = results;
    }

    List<String> all() throws SQLException {
      List<String> all = new ArrayList<>();
      try (results) {
        while (results.next()) {
          all.add(results.getString(1));
        }
      }
      return all;
    }
  }

  static class Upwards {
    private final ResultSet results;

    Upwards(ResultSet results) {
      this.results = results;
    }

    List<String> all() throws SQLException {
      List<String> all = new ArrayList<>();
      while (results.next()) {
        all.add(results.getString(1));
      }
      results.getStatement().close();
      return all;
    }
  }

  static class Shown {
    private final ResultSet results;

    Shown(ResultSet results) {
      this.results = results;
    }

    ResultSet results() {
      return results;
    }
  }
}
