// A result that says only at the end of the try that all went well tells of the failure.
package shop.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

public class ResultTellsOfSuccess {
  private static final Logger LOG = Logger.getLogger("state");
  private static final int RC_SUCCESS = 0;

  public static class Outcome {
    int rc = -1;
    String text = "";
    private boolean stored;

    public void setStored(boolean stored) {
      this.stored = stored;
    }

    public boolean isStored() {
      return stored;
    }
  }

  public Outcome storeByField(Connection connection, String name) {
    Outcome outcome = new Outcome();
    try (PreparedStatement s = connection.prepareStatement("insert into states values (?)")) {
      s.setString(1, name);
      s.executeUpdate();
      outcome.rc = RC_SUCCESS;
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not stored", e);
    }
    return outcome;
  }

  public Outcome storeBySetter(Connection connection, String name) {
    Outcome outcome = new Outcome();
    try (PreparedStatement s = connection.prepareStatement("insert into states values (?)")) {
      s.setString(1, name);
      s.executeUpdate();
      outcome.setStored(true);
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not stored", e);
    }
    return outcome;
  }

  public Outcome storeAndSayBefore(Connection connection, String name) {
    Outcome outcome = new Outcome();
    try (PreparedStatement s = connection.prepareStatement("insert into states values (?)")) {
      outcome.setStored(true);
      s.setString(1, name);
      s.executeUpdate();
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not stored", e);
      throw new IllegalStateException("not stored", e);
    }
    return outcome;
  }

  public Outcome storeAndSayAnyway(Connection connection, String name) {
    Outcome outcome = new Outcome();
    try (PreparedStatement s = connection.prepareStatement("insert into states values (?)")) {
      s.setString(1, name);
      s.executeUpdate();
      outcome.rc = RC_SUCCESS;
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not stored", e);
      throw new IllegalStateException("not stored", e);
    }
    outcome.rc = RC_SUCCESS;
    return outcome;
  }

  public Outcome storeAndName(Connection connection, String name) {
    Outcome outcome = new Outcome();
    try (PreparedStatement s = connection.prepareStatement("insert into states values (?)")) {
      s.setString(1, name);
      s.executeUpdate();
      outcome.text = name;
    } catch (SQLException e) {
      LOG.log(Level.SEVERE, "not stored", e);
      throw new IllegalStateException("not stored", e);
    }
    return outcome;
  }
}
