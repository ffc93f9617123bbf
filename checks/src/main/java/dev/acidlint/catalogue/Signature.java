package dev.acidlint.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a method entry, {@code org.hibernate.Session#persist(_)}.
 *
 * @param owner canonical name of the type
 * @param name simple name; {@code new} for a constructor
 * @param arguments the text between the parentheses, without blanks
 */
record Signature(String owner, String name, String arguments) {

  /** Under what name a call asks for a constructor. */
  static final String CONSTRUCTOR = "<init>";

  /** Only files are held against these: compiled signatures are right already. */
  private static final class Form {
    static final Pattern TYPE =
        Pattern.compile(
            "boolean|byte|char|short|int|long|float|double|[\\p{L}_]\\w*(\\.[\\p{L}_]\\w*)+",
            Pattern.UNICODE_CHARACTER_CLASS);
    static final Pattern METHOD =
        Pattern.compile("([\\p{L}_$][\\w$]*)\\(([^()]*)\\)", Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Whether it could be a qualified class name or a primitive type. */
  static boolean isTypeName(String text) {
    return Form.TYPE.matcher(text).matches();
  }

  /**
   * Reads {@code name(arguments)}.
   *
   * @throws IllegalArgumentException with a message for the author of a catalogue file
   */
  static Signature of(String owner, String text) {
    Matcher matcher = Form.METHOD.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no method: write name(), name(_), name(_*) or name(some.Type)");
    }
    String arguments = matcher.group(2).strip().replaceAll("\\s*,\\s*", ",");
    return new Signature(owner, matcher.group(1), arguments);
  }

  /** Reads back what {@link #toString()} wrote. */
  static Signature parse(String text) {
    int hash = text.indexOf('#');
    int open = text.indexOf('(', hash);
    return new Signature(
        text.substring(0, hash),
        text.substring(hash + 1, open),
        text.substring(open + 1, text.length() - 1));
  }

  @Override
  public String toString() {
    return owner + "#" + name + "(" + arguments + ")";
  }
}
