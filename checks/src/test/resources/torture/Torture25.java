package torture;

import module java.sql;
import java.util.function.Function;

/** What came after Java 21. */
class Torture25 {
  record Point(int x, int y) {}

  static class Sub extends Torture25 {
    final int checked;
    Sub(int value) {
      if (value < 0) {
        throw new IllegalArgumentException();
      }
      checked = value;
      super();
    }
  }

  int unnamed(Object o, Connection connection) {
    try {
      connection.commit();
    } catch (SQLException _) {
      return 0;
    }
    Function<String, Integer> one = _ -> 1;
    for (var _ : new int[3]) { one.apply(""); }
    if (o instanceof Point(int x, _)) {
      return x;
    }
    return switch (o) {
      case Point(_, var y) -> y;
      case String _, Integer _ -> 2;
      default -> 3;
    };
  }
}
