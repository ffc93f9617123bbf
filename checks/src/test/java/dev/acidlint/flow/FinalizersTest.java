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
}
