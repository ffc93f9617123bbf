// A variable of a loop is gone behind it: another of its name needs nothing of what the loop read.
package shop.later;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

public class SameNameLater {
  static final class Table {
    private String remark;

    void remark(String text) {
      remark = text;
    }

    String remark() {
      return remark;
    }
  }

  private final Map<String, Table> tables = new HashMap<>();

  public void load(Connection connection) throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    ResultSet rows = meta.getTables(null, null, null, null); // finding: SessionOutsideTryWithResources HIGH
    while (rows.next()) {
      Table table = new Table();
      table.remark(rows.getString(5));
      tables.put(rows.getString(3), table);
    }

    for (Table table : tables.values()) {
      System.out.println(table.remark());
    }
  }

  public void lastOne(Connection connection) throws SQLException {
    Table last = null;
    ResultSet rows = connection.getMetaData().getTables(null, null, null, null); // finding: SessionOutsideTryWithResources HIGH
    while (rows.next()) {
      last = new Table();
      last.remark(rows.getString(5));
    }
    System.out.println(last);
  }
}
