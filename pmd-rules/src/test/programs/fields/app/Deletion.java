package app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

final class Deletion extends Handler {
  Deletion(Connection connection, Source source) {
    super(connection, source);
  }

  @Override
  void bind() throws SQLException {
    String sql = "delete from item";
    PreparedStatement statement;
    if (sql.isEmpty()) {
      statement = prepare(connection, sql, true);
    } else {
      statement = prepare(connection, sql, false);
    }
    bound = bind(statement);
    sql.length();
  }
}
