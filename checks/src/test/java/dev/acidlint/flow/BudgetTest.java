package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** A method that takes too many steps is given up; of a helper its text tells what it may close. */
class BudgetTest {
  @Test
  void aMethodIsGivenUp() {
    assertThrows(Flow.GaveUpException.class, () -> Scenario.of(steps(1500)));
    assertThat(Scenario.of(steps(1)).ends()).isNotEmpty();
  }

  @Test
  void aHelperMayCloseWhatItClosesInItsText() {
    assertThat(ends(steps(1), "x.close();")).containsExactly("open@1 CLOSED/NONE");
    assertThat(ends(steps(200), "x.close();")).containsExactly("open@1 UNKNOWN/NONE");
    assertThat(ends(steps(200), "x.find();")).containsExactly("open@1 OPEN/NONE");
  }

  private static Iterable<String> ends(String steps, String last) {
    return Scenario.withMembers(
            "Session s = db.open(); helper(s);",
            "private void helper(Session x) { boolean own = false; " + steps + last + " }")
        .ends();
  }

  /** In each of 32 states. */
  private static String steps(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      text.append("Session x = db.open(); if (unsure()) { x.begin(); }\n".replace("x", "x" + i));
    }
    return text.append("hashCode();\n".repeat(count)).toString();
  }
}
