package dev.acidlint.repair;

import java.util.List;

/**
 * A change of the source that mends one finding.
 *
 * @param title what it does, in a few words
 * @param edit the one contiguous replacement
 * @param imports insertions for the imports that it needs, deletions of those that nothing needs
 *     then
 */
public record Repair(String title, Level level, TextEdit edit, List<TextEdit> imports) {

  /** What a user should know before applying it. */
  public enum Level {
    /** Behaviour on the path without a failure stays as it is. */
    SAFE,
    /** Changes what a caller sees; to be read by a person. */
    REVIEW
  }
}
