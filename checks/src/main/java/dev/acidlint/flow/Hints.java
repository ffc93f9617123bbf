package dev.acidlint.flow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the name of a method that we cannot see lets us expect. Such hints only ever silence:
 * nothing is reported because of a name.
 */
final class Hints {
  private static final List<String> CLOSES =
      List.of(
          "close",
          "release",
          "dispose",
          "cleanup",
          "clean_up",
          "shutdown",
          "destroy",
          "free",
          "giveback",
          "returnconnection",
          "returnsession",
          "returnobject",
          "recycle",
          "evict");

  /** Whole words of a name: "own" is part of "known" and of "down", too. */
  private static final Pattern TAKES =
      Pattern.compile(
          "(.*[a-z0-9_](?=[A-Z_]))?_?(?i:register|track|manage|defer|own|ownership|adopt)([A-Z0-9_].*)?");

  private static final List<String> CLOSES_FOR_GOOD =
      List.of("close", "dispose", "cleanup", "clean_up", "shutdown", "destroy");
  private static final List<String> ENDS_SOMETHING =
      List.of("commit", "rollback", "roll_back", "abort", "undo");

  /** What a method of such a name leaves to its caller: {@code saveNoCommit}. */
  private static final Pattern ENDS_NOTHING =
      Pattern.compile(
          ".*((^|_)no|No|[Ww]ithout|[Dd]ont|[Dd]oNot|[Nn]ever)_?(?i:commit|roll_?back|abort|undo)"
              + "(ting)?(_.*|[A-Z0-9].*)?");

  private static final List<String> ENDS =
      List.of("revert", "cancel", "finish", "complete", "cleanup");
  private static final List<String> STORES =
      List.of(
          "add",
          "put",
          "set",
          "offer",
          "push",
          "of",
          "aslist",
          "append",
          "enqueue",
          "insert",
          "register");
  private static final List<String> KEEPS =
      List.of("add", "put", "offer", "push", "register", "cache", "store", "save", "keep");
  private static final List<String> COLLECTS =
      List.of(
          "new",
          "of",
          "as",
          "add",
          "to",
          "singleton",
          "wrap",
          "list",
          "set",
          "map",
          "collect",
          "concat",
          "append",
          "array");
  private static final Pattern READS =
      Pattern.compile(
          "(get|find|load|read|select|count|is|has|exists|query|list|fetch|search)([A-Z_0-9].*)?");

  private static final Pattern LOGGER = Pattern.compile("(?i)(.*[.])?_*log(ger)?");
  private static final Set<String> LOG_METHODS =
      Set.of("trace", "debug", "info", "warn", "error", "fatal");
  private static final Pattern COLLECTION =
      Pattern.compile("(.*[.])?(\\w*(Map|Set|List|Queue)|map|set|list|queue)");
  private static final Set<String> COLLECTION_METHODS =
      Set.of("add", "contains", "containsKey", "get", "isEmpty", "put", "remove", "size");

  private static final Pattern ASKS = Pattern.compile("(get|is|has|supports)[A-Z].*");
  private static final Pattern CLEANUP =
      Pattern.compile(
          "(force_?)?(roll_?back|abort|close|release|free|dispose|shut_?down)"
              + "((If|When|Quietly|Silently|All|On|And|Transaction|Tx|Session|Connection|Statement"
              + "|ResultSet|EntityManager|Resources|Temp)\\w*)?",
          Pattern.CASE_INSENSITIVE);

  /** What JDBC calls the settings of a session. */
  private static final Set<String> SETTINGS =
      Set.of(
          "AutoCommit",
          "ReadOnly",
          "TransactionIsolation",
          "Holdability",
          "NetworkTimeout",
          "ClientInfo",
          "FetchSize",
          "QueryTimeout");

  private static final Set<String> ACCESSES = Set.of("get", "is", "set");

  /** What strings and collections are asked, by names that do not begin with a verb. */
  private static final Set<String> LOOKS =
      Set.of(
          "size",
          "length",
          "iterator",
          "next",
          "stream",
          "values",
          "keySet",
          "entrySet",
          "toString",
          "toCharArray",
          "toByteArray",
          "toArray",
          "toLowerCase",
          "toUpperCase",
          "trim",
          "substring",
          "split");

  /** What a number that is here already is asked for, be it of a driver's own type. */
  private static final Pattern CONVERTS =
      Pattern.compile("(boolean|byte|short|int|long|float|double|bigDecimal|string)Value");

  private static final Pattern READS_ROWS =
      Pattern.compile(
          "(map|extract|handle|convert|parse|read|get|build|create|make|to|from|populate|load)"
              + "([A-Z]\\w*)?");

  private static final Pattern SETS_PARAMETERS = Pattern.compile("(set|bind|fill)([A-Z]\\w*)?");

  /** Takes something out of a cache. */
  private static final Set<String> FORGETS = Set.of("uncache", "evict");

  /** What a pool tells a connection of JDBC's before and after each use. */
  private static final Set<String> BOUNDARIES =
      Set.of("beginRequest", "endRequest", "clearWarnings");

  /** What a wrapper is asked about what is inside of it. */
  private static final Set<String> UNWRAPS = Set.of("unwrap", "isWrapperFor");

  /** What these run is somebody's own code. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "java.lang.Runnable",
          "java.lang.reflect.Method",
          "java.util.concurrent.Callable",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ExecutorService");

  private static final NameTest CLOSING = new NameTest(name -> mentions(name, CLOSES));
  private static final NameTest SEEING_TO_CLOSING =
      new NameTest(name -> closes(name) || TAKES.matcher(name).matches());
  private static final NameTest CLOSING_FOR_GOOD =
      new NameTest(name -> mentions(name, CLOSES_FOR_GOOD));
  private static final NameTest ENDING = new NameTest(Hints::mayEnd);
  private static final NameTest ENDING_SOMETHING =
      new NameTest(name -> mentionsEnd(name) || begins(name, List.of("endtransaction", "endtx")));
  private static final NameTest HARMLESS = new NameTest(Hints::neitherWorksNorFails);

  private Hints() {}

  /** Whether a method of the name may close what it is called on. */
  static boolean closes(String name) {
    return CLOSING.holds(name);
  }

  /** Whether a method of the name may see to the closing of a session that it is given. */
  static boolean seesToClosing(String name) {
    return SEEING_TO_CLOSING.holds(name);
  }

  /** Not only gives it back to where the next one gets it. */
  static boolean closesForGood(String name) {
    return CLOSING_FOR_GOOD.holds(name);
  }

  /** Whether all that a method of the name does is to undo something or to give it back. */
  static boolean isCleanup(String name) {
    return CLEANUP.matcher(name).matches();
  }

  /** Whether a method of the name only sets how a session works, on a wrapper of it, too. */
  static boolean tunes(String name) {
    int end = 0;
    while (end < name.length() && !Character.isUpperCase(name.charAt(end))) {
      end++;
    }
    String verb = name.substring(0, end);
    return FORGETS.contains(verb)
        || BOUNDARIES.contains(name)
        || (ACCESSES.contains(verb) && SETTINGS.contains(name.substring(end)));
  }

  static boolean ends(String name) {
    return ENDING.holds(name);
  }

  private static boolean mayEnd(String name) {
    if (mentionsEnd(name) || mentions(name, ENDS)) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("transaction") && closes(name)) {
      return true;
    }
    return lower.endsWith("end")
        || (lower.startsWith("end") && (lower.charAt(3) == '_' || isLetter(lower.charAt(3))));
  }

  private static boolean isLetter(char c) {
    return 'a' <= c && c <= 'z';
  }

  /** For a call that is given no session: it may still reach one that others hold. */
  static boolean endsSomething(String name) {
    return ENDING_SOMETHING.holds(name);
  }

  private static boolean mentionsEnd(String name) {
    return mentions(name, ENDS_SOMETHING) && !ENDS_NOTHING.matcher(name).matches();
  }

  /** Whether a method of the name may put what it is given into the collection that it returns. */
  static boolean collects(String name) {
    return begins(name, COLLECTS);
  }

  /** Whether a method of the name only looks at an object at hand, most likely. */
  static boolean looks(String name) {
    return LOOKS.contains(name);
  }

  /** Whether a method of the name gives a value that is at hand in another form. */
  static boolean converts(String name) {
    return CONVERTS.matcher(name).matches();
  }

  /**
   * Whether a method of the name asks a wrapper about what is inside of it: it fails as a cast
   * does, not for anything of the database's.
   */
  static boolean unwraps(String name) {
    return UNWRAPS.contains(name);
  }

  /** Whether a method of the name, given the rows of a query, makes objects of them. */
  static boolean readsRows(String name) {
    return READS_ROWS.matcher(name).matches();
  }

  /** Whether a method of the name, given a statement, does no more than to set its parameters. */
  static boolean setsParameters(String name) {
    return SETS_PARAMETERS.matcher(name).matches();
  }

  /** Whether a method of the name only reads. */
  static boolean reads(String name) {
    return READS.matcher(name).matches();
  }

  /** Whether a method of the name is a getter. */
  static boolean asks(String name) {
    return ASKS.matcher(name).matches();
  }

  static boolean stores(String name) {
    return begins(name, STORES);
  }

  /** A collection, or what stands for one: unlike a setter, it has them for others. */
  static boolean keeps(String name) {
    return begins(name, KEEPS);
  }

  private static boolean mentions(String name, List<String> words) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String name, List<String> words) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (lower.startsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a method of that name, called on what is named so, writes to a log. */
  static boolean logs(String path, String name) {
    return LOG_METHODS.contains(name) && LOGGER.matcher(path).matches();
  }

  /** Whether a method of that name, called on what is named so, asks or changes a collection. */
  static boolean isCollection(String path, String name) {
    return COLLECTION_METHODS.contains(name) && COLLECTION.matcher(path).matches();
  }

  /** What the catalogue does not list of JDBC's own types sets or asks something; it is no work. */
  static boolean isJdbc(String type) {
    return type.startsWith("java.sql.") || type.startsWith("javax.sql.");
  }

  /** Types of the JDK and of logging that neither work on sessions nor fail in earnest. */
  static boolean isHarmless(String type) {
    return HARMLESS.holds(type);
  }

  private static boolean neitherWorksNorFails(String type) {
    if (type.startsWith("java.util.function.") || FUNCTIONS.contains(type)) {
      return false;
    }
    return type.startsWith("java.lang.")
        || type.startsWith("java.util.")
        || type.startsWith("java.time.")
        || type.startsWith("java.math.")
        || type.startsWith("java.text.")
        || isLog(type)
        || type.startsWith("io.micrometer.core.instrument.");
  }

  /** Types that write to a log. */
  static boolean isLog(String type) {
    return type.startsWith("java.util.logging.")
        || type.startsWith("java.io.PrintStream")
        || type.startsWith("org.slf4j.")
        || type.startsWith("org.apache.logging.log4j.")
        || type.startsWith("org.apache.log4j.")
        || type.startsWith("org.apache.commons.logging.")
        || type.startsWith("org.jboss.logging.");
  }
}
