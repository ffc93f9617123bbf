package app;

import java.sql.Connection;
import java.sql.SQLException;

class Lending extends Dao {
  private final Connection kept;

  Lending(Connection kept) {
    this.kept = kept;
  }

  @Override
  protected Connection maybeOpen() {
    return kept;
  }

  @Override
  protected void giveUp(Connection c, String what) throws SQLException {
    System.err.println(what);
  }
}
