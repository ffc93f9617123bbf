package dev.acidlint.pmd.command;

/**
 * Something that could not be looked at, and why, in one line.
 *
 * @param path as the user knows it
 */
record Problem(String path, String reason) implements Comparable<Problem> {

  /** A text with its line breaks taken out. */
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  @Override
  public int compareTo(Problem other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : reason.compareTo(other.reason);
  }

  @Override
  public String toString() {
    return path + ": " + reason;
  }
}
