// An iterator that is closed by hand has its connection until then, unless it is read to the end.
import com.j256.ormlite.dao.CloseableIterator;
import com.j256.ormlite.dao.Dao;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

class IteratorClosedLate {
  private final Dao<String, Integer> names;

  IteratorClosedLate(Dao<String, Integer> names) {
    this.names = names;
  }

  List<String> late() throws Exception {
    List<String> all = new ArrayList<>();
    try (CloseableIterator<String> found = names.queryBuilder().iterator()) {
      while (found.hasNext()) {
        all.add(normalised(found.next()));
      }
    }
    return all;
  }

  List<String> always() throws SQLException {
    List<String> all = new ArrayList<>();
    CloseableIterator<String> found = null;
    try {
      found = names.queryBuilder().iterator();
      while (found.hasNext()) {
        all.add(normalised(found.next()));
      }
    } finally {
      if (found != null) {
        found.closeQuietly();
      }
    }
    return all;
  }

  List<String> toTheEnd() throws SQLException {
    List<String> all = new ArrayList<>();
    CloseableIterator<String> found = names.iterator();
    while (found.hasNext()) {
      all.add(found.next());
    }
    return all;
  }

  private static String normalised(String name) {
    return name.strip();
  }
}
