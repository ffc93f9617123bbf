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
  void whatATaskOpensIsItsOwnAffair() {
    assertThat(
            Scenario.of("scopes.later(() -> { Session s = db.open(); s.begin(); s.close(); });")
                .exits())
        .containsExactly(
            "normal",
            "throws [RUNTIME secondary, trouble secondary] LOW",
            "throws [RUNTIME, trouble]");
  }

  @Test
  void whatATaskOnlyUsesIsNotItsToEnd() {
    String opened = "Session s = db.open(); s.begin(); ";
    assertThat(Scenario.of(opened + "scopes.later(() -> s.find());").exits())
        .contains("throws [RUNTIME, trouble]: open@1 UNKNOWN/UNKNOWN");
  }

  @Test
  void whatATaskEndsItAnswersForWhenItFailsBefore() {
    String opened = "Session s = db.open(); s.begin(); ";
    assertThat(Scenario.of(opened + "scopes.later(() -> { s.save(o); s.commit(); });").exits())
        .contains("throws [RUNTIME, trouble]: open@1 UNKNOWN/ACTIVE");
    assertThat(Scenario.of(opened + "scopes.later(() -> { s.find(); s.close(); });").exits())
        .contains("throws [RUNTIME, trouble]: open@1 OPEN/UNKNOWN");
    assertThat(
            Scenario.of(
                    "Session s = db.open(); scopes.later(() -> { s.begin(); s.find(); s.commit(); });")
                .exits())
        .contains("throws [RUNTIME, trouble]: open@1 UNKNOWN/UNKNOWN");
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

  @Test
  void oneFromElsewhereMayDoAnything() {
    String off = "Conn c = db.connect(); c.setAuto(false); ";
    assertThat(Scenario.of(off + "scopes.inside((Work) o);").ends())
        .containsExactly("connect@1 OPEN/ACTIVE");
    assertThat(Scenario.of("scopes.inside((Work) o);").completions())
        .containsExactly("normal", "throws [RUNTIME]");
    assertThat(Scenario.of("scopes.later((Runnable) o);").completions()).containsExactly("normal");
  }

  @Test
  void whatTheScopeItselfThrows() {
    assertThat(Scenario.of("scopes.closing(x -> { });").completions())
        .containsExactly("normal", "throws [RUNTIME, trouble]");
    assertThat(Scenario.of("scopes.soon(() -> { });").completions())
        .containsExactly("normal", "throws [RUNTIME, trouble]");
  }

  @Test
  void runElsewhereATryAroundItCatchesNothingOfIt() {
    assertThat(
            Scenario.of(
                    """
            try {
              scopes.later(() -> arg.save(o));
            } catch (RuntimeException e) {
            }
            """)
                .completions())
        .containsExactly("normal", "throws [RUNTIME, trouble]");
  }

  @Test
  void closedByAFunctionWhoeverHasTheFunctionHasTheDuty() {
    String opened = "Session s = db.open(); s.begin(); ";
    String handedOn = "open@1 OPEN/ACTIVE tx handed on handed on";
    assertThat(Scenario.of(opened + "Runnable r = s::close;").ends()).containsExactly(handedOn);
    assertThat(Scenario.of(opened + "Runnable r = () -> s.close();").ends())
        .containsExactly(handedOn);
    assertThat(Scenario.of(opened + "Runnable r = () -> db.closeQuietly(s);").ends())
        .containsExactly(handedOn);
    assertThat(Scenario.of(opened + "Runnable r = () -> give(s);").ends())
        .containsExactly("open@1 OPEN/ACTIVE handed on");
    assertThat(Scenario.of(opened + "Runnable r = () -> s.find();").ends())
        .containsExactly("open@1 OPEN/ACTIVE");
    assertThat(Scenario.of(opened + "Runnable r = s::find;").ends())
        .containsExactly("open@1 OPEN/ACTIVE");
  }
}
