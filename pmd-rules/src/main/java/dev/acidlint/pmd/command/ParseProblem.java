package dev.acidlint.pmd.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PMD says of a file that it cannot make a tree of, in one line. */
final class ParseProblem {
  private static final Pattern POSITION = Pattern.compile(" at (line \\d+, column \\d+)");

  private ParseProblem() {}

  static Problem of(String path, Throwable error) {
    return new Problem(path, reason(error));
  }

  /** PMD's message without the long list of what it would have liked to see. */
  private static String reason(Throwable error) {
    if (error instanceof StackOverflowError) {
      return "cannot be parsed: nested too deeply";
    }
    String message = error.getMessage() == null ? error.toString() : error.getMessage();
    Matcher position = POSITION.matcher(message);
    String where = position.find() ? " at " + position.group(1) : "";
    int colon = message.indexOf("': ") < 0 ? message.indexOf(": ") : message.indexOf("': ") + 1;
    String what = colon < 0 ? message : message.substring(colon + 2);
    int expected = what.indexOf("Was expecting");
    String seen = expected < 0 ? what : what.substring(0, expected);
    return "cannot be parsed" + where + ": " + Problem.oneLine(seen);
  }
}
