// Trap 34: what the meta data return has no statement that would close it.
package tools.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class MetaDataResult {
  private final DataSource dataSource;

  public MetaDataResult(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public List<String> tables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection conn = dataSource.getConnection()) {
      try (ResultSet tables = conn.getMetaData().getTables(null, null, "%", null)) {
        while (tables.next()) {
          names.add(tables.getString("TABLE_NAME"));
        }
      }
    }
    return names;
  }
}
