package dev.acidlint.rules;

import java.util.function.Consumer;

/** One rule: what is a fault, in terms of what the interpreter observed. Stateless. */
public abstract class Rule {
  private final String name;
  private final String summary;
  private final Severity severity;

  /**
   * @param name the same everywhere: class, check, ruleset entry, cases, page, suppression
   * @param summary one sentence that says what is wrong with the code that it flags
   */
  protected Rule(String name, String summary, Severity severity) {
    this.name = name;
    this.summary = summary;
    this.severity = severity;
  }

  public final String name() {
    return name;
  }

  public final String summary() {
    return summary;
  }

  public final Severity severity() {
    return severity;
  }

  /** Judges one body; may report a site more than once, the strongest finding then counts. */
  public abstract void check(Observed body, Settings settings, Consumer<Finding> report);
}
