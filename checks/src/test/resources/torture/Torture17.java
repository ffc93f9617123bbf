/* A licence header, with "quotes" and new words. */
package torture;

import static java.util.Collections.emptyList;
import static java.lang.Math.*;

import java.io.*;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Every construct of Java 17. */
@SuppressWarnings({"unused", "rawtypes", Torture17.NAME})
public abstract class Torture17<T extends Comparable<T> & Serializable> implements Serializable, Cloneable {
  static final String NAME = "un" + "checked";
  private static final long serialVersionUID = 1L;
  static final boolean YES = true && !false;
  static final char LETTER = '\u0041';
  static final byte SMALL = (byte) 0x7F;
  int a = 1, b[] = {1, 2}, c;
  @Deprecated protected transient volatile T value;
  Supplier<String> lazy = () -> "x" + this.a;
  final Object lock = new Object() {
    int inner = 3;
    { inner++; }
    @Override public String toString() { return "lock" + inner + Torture17.this.a; }
  };

  static {
    System.out.println("static");
  }

  {
    c = 5;
  }

  static { /* second */ }

  protected Torture17() {}

  Torture17(int a) throws IOException {
    this();
    this.a = a;
  }

  Torture17(T value, int... rest) {
    super();
    this.value = value;
  }

  abstract void nothing() throws SQLException, IOException;

  native int outside();

  @SafeVarargs
  static <X extends Exception, Y> Y generic(Callable<? extends Y> call, X... failures) throws X {
    try {
      return call.call();
    } catch (final RuntimeException | Error e) {
      throw e;
    } catch (@SuppressWarnings("acidlint") Exception e) {
      throw failures[0];
    } finally {
      ;
    }
  }

  sealed interface Shape permits Circle, Square, Shape.Point {
    double PI = 3.0;
    double area();
    default double twice() { return 2 * area() + helper(); }
    private double helper() { return 0; }
    static Shape unit() { return new Circle(1); }
    non-sealed interface Point extends Shape {}
  }

  record Circle(double radius) implements Shape {
    static int made;
    Circle {
      if (radius < 0) throw new IllegalArgumentException("negative");
      made++;
    }
    Circle(int diameter, boolean ignored) { this(diameter / 2.0); }
    public double area() { return Math.PI * radius * radius; }
    record Inner<Q>(Q q, @Deprecated List<? super Q>... more) {}
  }

  record Square(double side) implements Shape {
    public Square(double side) { this.side = side; }
    public double area() { return side * side; }
    @Override public double side() { return side; }
  }

  enum Empty {}

  enum Level implements Supplier<String> {
    LOW,
    @Deprecated HIGH(3) {
      @Override public String get() { return "high"; }
    },
    TOP(),
    ;

    private final int weight;
    Level() { this(0); }
    Level(int weight) { this.weight = weight; }
    @Override public String get() { return name(); }
  }

  @interface Mark {
    String value() default "x";
    int[] numbers() default {1, 2};
    Class<?> type() default Object.class;
    Deprecated[] marks() default {};
    int CONSTANT = 4;
    class Nested {}
  }

  @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Typed {}

  class Member {
    class Deep extends Member {
      Deep() { Torture17.this.super(); }
      int outer() { return Torture17.this.a + Member.this.hashCode() + super.hashCode(); }
    }
  }

  static class Sub extends Torture17<String>.Member {
    Sub(Torture17<String> outer) { outer.super(); }
  }

  @Mark(value = "s", numbers = {})
  public final synchronized strictfp int statements(@Deprecated final int p, String q, Object... rest)
      throws Exception {
    int x = 0, y[] = {1}, z;
    final var inferred = new ArrayList<Map<String, ? extends Number>>();
    @SuppressWarnings("CommitWithoutRollback") Connection connection = open(), other = null;
    z = x++ + --x - -y[0] + ~x;
    x += 2; x <<= 1; x >>>= 1; x ^= 3; x %= 2;
    label:
    for (int i = 0, j = 10; i < j; i++, j--) {
      if (i == 3) continue label; else if (i > 7) break label;
      while (true) { break; }
    }
    for (;;) { if (p > 0) break; }
    for (x = 0; x < 1; ) x++;
    for (final String each : List.of("a", "b")) System.out.println(each);
    do { x--; } while (x > 0 && p != 4 || !q.isEmpty());
    synchronized (lock) { x = 1; }
    assert x > 0 : "message" + x;
    assert true;
    switch (p) {
      case 1: case 2:
        x = 2;
        int shared = 4;
        break;
      case 3, 4:
        shared = 5;
      default:
        x = 9;
    }
    switch (q) {
      case NAME -> x = 1;
      case "b", "c" -> { x = 2; }
      default -> throw new IllegalStateException();
    }
    switch (Level.LOW) { case LOW: x = 3; case HIGH: default: }
    int r = switch (Level.valueOf(q)) {
      case LOW -> 1;
      case HIGH -> { int t = 2; yield t + 1; }
      case TOP -> throw new IllegalArgumentException(q);
    };
    int old = switch (p) { case 1: yield 3; default: yield 4; };
    if (q instanceof String) x = 1;
    if (rest[0] instanceof Integer n && n > 3) { x = n; }
    if (!(rest[0] instanceof final String s)) { return 0; }
    System.out.println(s.length() + y.length + y.clone().length);
    try (Connection inTry = open(); connection; @SuppressWarnings("try") var w = new StringWriter()) {
      inTry.commit();
    } catch (SQLException | IllegalStateException e) {
      e.addSuppressed(new Exception(e));
      throw e;
    }
    try { nothing(); } finally { other = null; }
    throw new Exception();
  }

  /* unusual places for names */
  Object expressions(List<String> list, int i) throws Exception {
    Object o = list . /* odd */ stream ( ) .<String> map(String::trim).toArray(String[]::new);
    Supplier<Supplier<List<String>>> nested = () -> () -> { return new ArrayList<>(); };
    Function<Integer, int[]> make = int[]::new;
    Function<Object, Object> self = this::same, parent = super::equals, t = Torture17::twice;
    IntFunction<List<String>> sized = ArrayList<String>::new;
    Callable<Void> none = (Callable<Void> & Serializable) () -> null;
    Runnable run = () -> list.add("x"), empty = () -> {};
    Runnable made = Object::new;
    int[][] grid = new int[3][], full = {{1}, {2, i}};
    grid[0] = new int[] {1, 2, 3};
    long big = 1_000L + 0b11 + 017 + 'c' + (int) 2.5f - (byte) 1;
    String block = """
        text "block" with new words \
        and ""\" quotes
        """ + i;
    String joined = "a" + "b" + i + "c" + ("d" + "e") + (i + 1);
    boolean logic = i > 1 & i < 3 | YES ^ (i >= 2) && (i <= 9 ? true : !YES);
    Member member = this.new Member();
    Member.Deep deep = member.new Deep() { int more; };
    Object anonymous = new Torture17<String>(3) {
      @Override void nothing() { super.same(null); }
      class InAnonymous {}
    };
    class Local<U> { U u; Local(U u) { this.u = u; } void me() { new Local<>(u).me(); captured(); }
      void captured() { System.out.println(list); } }
    record Pair(int left, int right) { static Pair of() { return new Pair(1, 2); } }
    enum Colour { RED, GREEN { } }
    interface Doing { void it(); }
    new Local<>("u").me();
    Doing doing = new @Typed Doing() { public void it() { } };
    Class<?> k = int.class, l = String[].class, m = Map.Entry.class, v = void.class;
    java.util.Map.Entry<String, Integer> entry = java.util.Map.entry("k", 1);
    double d = abs(-1) + Math.PI + PI + java.lang.Math.E;
    o = (i == 1) ? list : i == 2 ? emptyList() : (Object) Torture17.<Exception, String>generic(() -> "g");
    int \u0061bc = 1; \u0061bc++;
    String.valueOf(((Object) (\u0061bc)));
    ((((list)))).clear();
    Colour.RED.name();
    Pair.of().left();
    this.a = Torture17.this.b[0] = i;
    return null == o ? null : (o);
  }

  Object same(Object o) { return o; }
  static Object twice(Object o) { return o; }

  private static Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:" + NAME);
  }
  ;
}

;

sealed class Base permits Leaf {}
final class Leaf extends Base { int field; void go(Leaf this) {} }
@FunctionalInterface interface Fun { void go() throws Exception; }
