package dev.acidlint.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A question about a name that is asked for each call in each state, and answered once: programs
 * have few names.
 */
final class NameTest {
  /** A build daemon sees many programs. */
  private static final int MOST = 10_000;

  private final Predicate<String> question;
  private final Map<String, Boolean> answers = new ConcurrentHashMap<>();

  NameTest(Predicate<String> question) {
    this.question = question;
  }

  boolean holds(String name) {
    Boolean known = answers.get(name);
    if (known == null) {
      if (answers.size() >= MOST) {
        answers.clear();
      }
      known = question.test(name);
      answers.put(name, known);
    }
    return known;
  }
}
