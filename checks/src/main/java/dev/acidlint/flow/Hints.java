package dev.acidlint.flow;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of a method that we cannot see lets us expect. Such hints only ever silence:
 * nothing is reported because of a name.
 */
final class Hints {
  private static final Pattern CLOSES =
      Pattern.compile(
          "(?i).*(close|release|register|dispose|cleanup|clean_up|shutdown|destroy|free|giveback|"
              + "return(connection|session|object)|recycle|evict|track|manage|defer|own|adopt).*");
  private static final Pattern CLOSES_FOR_GOOD =
      Pattern.compile("(?i).*(close|dispose|cleanup|clean_up|shutdown|destroy).*");
  private static final Pattern ENDS =
      Pattern.compile(
          "(?i).*(commit|rollback|roll_back|abort|undo|revert|cancel|finish|complete|cleanup)"
              + ".*|end|end[A-Z_].*|.*End");
  private static final Pattern ENDS_SOMETHING =
      Pattern.compile("(?i).*(commit|rollback|roll_back|abort|undo).*|(?i)end(Transaction|Tx).*");
  private static final Pattern READS =
      Pattern.compile(
          "(get|find|load|read|select|count|is|has|exists|query|list|fetch|search)([A-Z_0-9].*)?");
  private static final Pattern STORES =
      Pattern.compile("(?i)(add|put|set|offer|push|of|aslist|append|enqueue|insert|register).*");

  private static final Pattern COLLECTS =
      Pattern.compile(
          "(?i)(new|of|as|add|to|singleton|wrap|list|set|map|collect|concat|append|array).*");

  /** What these run is somebody's own code. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "java.lang.Runnable",
          "java.lang.reflect.Method",
          "java.util.concurrent.Callable",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ExecutorService");

  private Hints() {}

  static boolean closes(String name) {
    return CLOSES.matcher(name).matches();
  }

  /** Not only gives it back to where the next one gets it. */
  static boolean closesForGood(String name) {
    return CLOSES_FOR_GOOD.matcher(name).matches();
  }

  static boolean ends(String name) {
    return ENDS.matcher(name).matches();
  }

  /** For a call that is given no session: it may still reach one that others hold. */
  static boolean endsSomething(String name) {
    return ENDS_SOMETHING.matcher(name).matches();
  }

  /** Whether a method of the name may put what it is given into the collection that it returns. */
  static boolean collects(String name) {
    return COLLECTS.matcher(name).matches();
  }

  /** Whether a method of the name only reads. */
  static boolean reads(String name) {
    return READS.matcher(name).matches();
  }

  static boolean stores(String name) {
    return STORES.matcher(name).matches();
  }

  /** What the catalogue does not list of JDBC's own types sets or asks something; it is no work. */
  static boolean isJdbc(String type) {
    return type.startsWith("java.sql.") || type.startsWith("javax.sql.");
  }

  /** Types of the JDK and of logging that neither work on sessions nor fail in earnest. */
  static boolean isHarmless(String type) {
    if (type.startsWith("java.util.function.") || FUNCTIONS.contains(type)) {
      return false;
    }
    return type.startsWith("java.lang.")
        || type.startsWith("java.util.")
        || type.startsWith("java.time.")
        || type.startsWith("java.math.")
        || type.startsWith("java.text.")
        || type.startsWith("java.io.PrintStream")
        || type.startsWith("org.slf4j.")
        || type.startsWith("org.apache.logging.log4j.")
        || type.startsWith("org.apache.log4j.")
        || type.startsWith("org.apache.commons.logging.")
        || type.startsWith("org.jboss.logging.")
        || type.startsWith("io.micrometer.core.instrument.");
  }
}
