package app;

import java.sql.SQLException;

class Import {
  private final Units units;

  Import(Units units) {
    this.units = units;
  }

  void named(String name) throws SQLException {
    try (Unit unit = units.open()) {
      unit.begin();
      units.run(unit, name);
      units.finish(unit); // finding: CommitWithoutRollback MEDIUM
    }
  }
}
