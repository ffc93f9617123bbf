package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Lambdas: run now, in a transaction of their own, elsewhere, or by nobody we know. */
class FunctionsTest {
  @Test
  void runNow() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            scopes.inside(x -> s.close());
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "normal: open@1 OPEN/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void managedByTheScope() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            scopes.managed(x -> x.save(o));
            s.close();
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE, x UNKNOWN/UNKNOWN used",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE, x UNKNOWN/UNKNOWN used",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE, x UNKNOWN/UNKNOWN used")
        .inOrder();
  }

  @Test
  void runElsewhereItsExitsAreItsOwn() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            scopes.later(() -> s.close());
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/NONE tx handed on handed on",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void capturedByWhatWeDoNotKnow() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            Runnable r = () -> s.close();
            o.equals(r);
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/NONE tx handed on handed on", "throws [RUNTIME, trouble]")
        .inOrder();
  }
}
