package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What a finalizer does to every way out, and try-with-resources. */
class FinalizersTest {
  @Test
  void closesOnEveryWay() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            try {
              s.save(o);
            } finally {
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME, RUNTIME secondary, trouble, trouble secondary]: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void aReturnInsideReplacesTheException() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            try {
              s.save(o);
            } finally {
              return;
            }
            """)
                .exits())
        .containsExactly("return: open@1 OPEN/NONE", "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void theFlagTellsTheTwoWaysApart() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            boolean done = false;
            try {
              s.save(o);
              s.commit();
              done = true;
            } finally {
              if (!done) {
                s.rollback();
              }
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/COMMITTED",
            "throws [RUNTIME, RUNTIME secondary, trouble, trouble secondary]: open@1 OPEN/ROLLED_BACK",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void theGuardTellsThemApart() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
              s.commit();
            } finally {
              if (s.isActive()) {
                s.rollback();
              }
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/COMMITTED",
            "throws [RUNTIME, RUNTIME secondary, trouble, trouble secondary]: open@1 OPEN/ROLLED_BACK",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void aCommitInAFinalizerAfterAFailureIsHalfDone() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
            } finally {
              s.commit();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/COMMITTED",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/COMMITTED_ON_FAILURE",
            "throws [RUNTIME, trouble]: open@1 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void resourcesAreClosedBeforeTheHandlers() {
    assertThat(
            Scenario.of(
                    """
            try (Conn c = db.connect()) {
              c.setAuto(false);
              c.write();
            } catch (Failure e) {
            }
            """)
                .exits())
        .containsExactly(
            "normal",
            "normal: connect@1 CLOSED/ACTIVE closed unfinished",
            "normal: connect@1 CLOSED/NONE")
        .inOrder();
  }

  @Test
  void resourcesAreClosedInTurn() {
    assertThat(
            Scenario.of(
                    """
            try (Conn c = db.connect(); Cursor r = c.query()) {
              r.next();
            }
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 CLOSED/NONE",
            "throws [failure, failure secondary]: connect@1 CLOSED/NONE",
            "throws [failure]")
        .inOrder();
  }

  @Test
  void aVariableAsAResource() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            try (c) {
              c.write();
            }
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 CLOSED/NONE",
            "throws [failure, failure secondary]: connect@1 CLOSED/NONE",
            "throws [failure]")
        .inOrder();
  }

  @Test
  void whatACleanupThrowsIsSecondary() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            try {
              unseen();
            } finally {
              s.close();
            }
            """)
                .completions())
        .containsExactly(
            "normal",
            "throws [ERROR, RUNTIME, RUNTIME secondary, trouble secondary]",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void aJumpRunsTheFinalizerToo() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            while (own) {
              try {
                break;
              } finally {
                s.close();
              }
            }
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
  void afterItTheMethodIsNotFailingAnyMore() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
            } finally {
              s.find();
            }
            s.commit();
            """)
                .ends())
        .containsExactly("open@1 OPEN/COMMITTED");
  }

  @Test
  void afterOneWithinAnotherTheOuterIsFailingStill() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
            } finally {
              try {
                o.hashCode();
              } finally {
                o.hashCode();
              }
              s.commit();
            }
            """)
                .exits())
        .contains("throws [RUNTIME, trouble]: open@1 OPEN/COMMITTED_ON_FAILURE");
  }

  @Test
  void aCommitUnderWhatCannotBeReadIsNoMistake() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
            } finally {
              if (unsure()) {
                s.commit();
              }
            }
            """)
                .exits())
        .contains("throws [RUNTIME, trouble]: open@1 OPEN/COMMITTED");
  }

  @Test
  void whatIsThrownAfterATryIsNotSecondary() {
    String tried = "try { unseen(); } catch (Throwable e) { o.hashCode(); } finally { o.wait(); }";
    assertThat(Scenario.of(tried + " arg.find();").exits())
        .contains("throws [RUNTIME, trouble]: arg UNKNOWN/UNKNOWN used");
  }

  @Test
  void inAFinalizerAReadIsSecondaryAndACommitIsNot() {
    String tried = "try { o.hashCode(); } finally { ";
    assertThat(Scenario.of(tried + "arg.find(); }").completions())
        .containsExactly("normal", "throws [RUNTIME secondary, trouble secondary]");
    assertThat(Scenario.of(tried + "arg.commit(); }").completions())
        .containsExactly("normal", "throws [RUNTIME, trouble]");
    assertThat(Scenario.of(tried + "arg.save(o); }").completions())
        .containsExactly("normal", "throws [RUNTIME, trouble]");
    assertThat(Scenario.of(tried + "db.open(); }").completions())
        .containsExactly("normal", "throws [RUNTIME, trouble]");
  }

  @Test
  void aResourceThatIsNotFollowed() {
    assertThat(
            Scenario.of(
                    """
            try (java.io.StringReader r = new java.io.StringReader("")) {
              arg.find();
            }
            """)
                .ends())
        .containsExactly("arg UNKNOWN/UNKNOWN used");
  }

  @Test
  void afterThrowingAResourceIsClosedQuietly() {
    assertThat(
            Scenario.of(
                    """
            try (Conn c = db.connect()) {
              throw new Trouble();
            }
            """)
                .exits())
        .containsExactly(
            "throws [ERROR, RUNTIME, Trouble]: connect@1 CLOSED/NONE", "throws [failure]");
  }

  @Test
  void aResourceIsManaged() {
    assertThat(Scenario.of("try (Conn c = db.connect()) { }").managed())
        .containsExactly("connect@1");
    assertThat(Scenario.of("Conn c = db.connect(); c.close();").managed()).isEmpty();
  }

  @Test
  void aReturnInItTakesWhatWasThrownAlong() {
    Scenario commit = Scenario.of("Session s = db.open(); try { s.commit(); } finally { return; }");
    assertThat(commit.trails()).contains("return: OPENED@1 RETURNS@1 THROWS@1");
    assertThat(
            Scenario.of(
                    "Session s = db.open(); s.begin();"
                        + " try { unseen(); s.commit(); } finally { return; }")
                .exits())
        .contains("return MEDIUM: open@1 OPEN/ACTIVE");
  }

  @Test
  void aReturnInItDiscardsWhatWasThrown() {
    assertThat(Scenario.of("try { arg.find(); } finally { return; }").events())
        .containsExactly("discarded [RUNTIME, trouble] at 1");
    assertThat(Scenario.of("try { o.hashCode(); } finally { return; }").events()).isEmpty();
    assertThat(Scenario.of("try { arg.find(); } finally { o.hashCode(); }").events()).isEmpty();
  }

  /** A class whose close can be read. */
  private static String unit(String close) {
    return "class Unit implements AutoCloseable { final Session held;"
        + " Unit(Session held) { this.held = held; }"
        + " public void close() throws Failure { "
        + close
        + " } } ";
  }

  @Test
  void aCloseOfOnesOwnIsReadAtTheEnd() {
    String unit = unit("held.rollback(); held.close();");
    String begun = "Session s = db.open(); s.begin(); ";
    for (String body :
        new String[] {
          "try (Unit u = new Unit(s)) { s.find(); }", "Unit u = new Unit(s); try (u) { s.find(); }"
        }) {
      Scenario scenario = Scenario.withMembers(begun + body, unit);
      assertThat(scenario.ends())
          .containsExactly("open@1 OPEN/ACTIVE handed on, u.held CLOSED/ROLLED_BACK used");
    }
  }

  @Test
  void whatACloseOfOnesOwnLeavesAloneIsOutOfSight() {
    String two =
        "class Two implements AutoCloseable { final Session held; final Session other;"
            + " Two(Session held, Session other) { this.held = held; this.other = other; }"
            + " public void close() { other.close(); } }";
    assertThat(
            Scenario.withMembers(
                    "try (Two t = new Two(arg, db.open())) { t.held.begin(); t.other.begin(); }",
                    two)
                .ends())
        .containsExactly(
            "arg UNKNOWN/UNKNOWN handed on used,"
                + " open@1 CLOSED/ACTIVE closed unfinished handed on");
  }

  @Test
  void afterACloseOfOnesOwnNothingIsSecondary() {
    assertThat(
            Scenario.withMembers(
                    "try (Unit u = new Unit(arg)) { o.hashCode(); } arg.find();",
                    unit("held.close();"))
                .completions())
        .containsExactly(
            "normal", "throws [RUNTIME secondary, trouble secondary]", "throws [RUNTIME, trouble]");
  }

  @Test
  void whatItThrowsIsACleanupsFailure() {
    String unit = unit("held.close(); throw new Failure();");
    Scenario scenario =
        Scenario.withMembers(
            "Session s = db.open(); s.begin(); try (Unit u = new Unit(s)) { o.hashCode(); }", unit);
    assertThat(scenario.ends()).isEmpty();
    assertThat(scenario.completions())
        .contains(
            "throws [ERROR secondary, Failure secondary, RUNTIME secondary, trouble secondary]");
    assertThat(scenario.completions()).doesNotContain("throws [Failure]");
  }
}
