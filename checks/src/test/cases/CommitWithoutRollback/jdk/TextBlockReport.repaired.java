// A text block, a local record and a stream between begin and commit; the connection closes itself.
package shop.reports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

public class TextBlockReport {
  private final DataSource reports;

  public TextBlockReport(DataSource reports) {
    this.reports = reports;
  }

  public int freeze(List<YearMonth> months) throws SQLException {
    record Range(String from, String to) {}
    var ranges =
        months.stream()
            .map(month -> new Range(month.atDay(1).toString(), month.atEndOfMonth().toString()))
            .toList();
    int frozen = 0;
    try (var conn = reports.getConnection()) {
      conn.setAutoCommit(false);
      try {
        try (PreparedStatement insert =
            conn.prepareStatement(
                """
              insert into frozen(day, total)
                select day, sum(amount)
                from sale
                where day between ? and ?   -- "both" ends included
                group by day
              """)) {
          for (Range range : ranges) {
            insert.setString(1, range.from());
            insert.setString(2, range.to());
            frozen += insert.executeUpdate();
          }
        }
        conn.commit();
      } catch (Throwable t) {
        try {
          conn.rollback();
        } catch (SQLException e) {
          t.addSuppressed(e);
        }
        throw t;
      }
    }
    return frozen;
  }
}
