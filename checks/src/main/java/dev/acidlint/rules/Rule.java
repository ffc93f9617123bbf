package dev.acidlint.rules;

import java.util.function.Consumer;

/** One rule: what is a fault, in terms of what the interpreter observed. Stateless. */
public interface Rule {

  /** The name, the same everywhere: class, check, ruleset entry, cases, page, suppression. */
  String name();

  /** One sentence that says what is wrong with the code that it flags. */
  String summary();

  Severity severity();

  /** Judges one body; may report a site more than once, the strongest finding then counts. */
  void check(Observed body, Settings settings, Consumer<Finding> report);
}
