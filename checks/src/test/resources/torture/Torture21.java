package torture;

import java.util.List;

/** What came with Java 21. */
class Torture21 {
  sealed interface Shape permits Circle, Box, Named {}
  record Circle(double radius) implements Shape {}
  record Box(Shape inner, int count) implements Shape {}
  record Named<T>(String name, T value) implements Shape {}

  String describe(Object o, Shape shape) {
    if (o instanceof Box(Circle(var radius), int count) && count > 1) {
      return "box" + radius;
    }
    if (!(o instanceof Named<?>(String name, var value))) {
      return "other";
    }
    switch (o) {
      case null -> System.out.println("null");
      case String s when s.length() > 3 -> System.out.println(s);
      case String s -> { s.trim(); }
      case Integer i when (i > 3) -> throw new IllegalStateException();
      case Box(Circle(double r), var n) -> System.out.println(r + n);
      default -> System.out.println(name);
    }
    switch (o) {
      case CharSequence c:
        c.length();
        break;
      case Object any:
        any.hashCode();
    }
    String text = switch (o) {
      case Torture21 t -> t.toString();
      case null, default -> "none";
    };
    return switch (shape) {
      case Circle c -> "circle";
      case Box(Circle c, int n) when n == 1 -> { yield c.toString(); }
      case Box b -> "box";
      case Named<?> n -> n.name();
    };
  }

  enum Level { LOW, HIGH }

  int qualified(Level level) {
    return switch (level) {
      case Level.LOW -> 1;
      case HIGH -> 2;
    };
  }
}
