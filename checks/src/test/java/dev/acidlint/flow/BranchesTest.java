package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Conditions that are read, and those that cannot be. */
class BranchesTest {
  @Test
  void nullOnlyBeforeItIsOpened() {
    assertThat(
            Scenario.of(
                    """
            Session s = null;
            try {
              s = db.open();
              s.save(o);
            } finally {
              if (s != null) {
                s.close();
              }
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@3 CLOSED/NONE",
            "throws [RUNTIME, RUNTIME secondary, trouble, trouble secondary]: open@3 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void aKnownBoolean() {
    assertThat(
            Scenario.of(
                    """
            boolean ours = true;
            Session s = db.open();
            if (ours) {
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@2 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@2 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void anUnknownBooleanTestedTwice() {
    assertThat(
            Scenario.of(
                    """
            Session s = own ? db.open() : arg;
            s.save(o);
            if (own) {
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal: arg UNKNOWN/UNKNOWN used",
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: arg UNKNOWN/UNKNOWN used",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void cleanupUnderWhatCannotBeReadIsUnknown() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            if (unsure()) {
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 UNKNOWN/UNKNOWN",
            "normal: open@1 UNKNOWN/UNKNOWN closed unfinished",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 OPEN/ACTIVE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/ACTIVE closed unfinished",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            if (isTransactional()) {
              s.begin();
            }
            s.save(o);
            if (isTransactional()) {
              s.commit();
            }
            """,
                    "abstract boolean isTransactional();")
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/COMMITTED",
            "normal: open@1 OPEN/NONE",
            "throws [ERROR, RUNTIME, trouble]: open@1 OPEN/ACTIVE",
            "throws [ERROR, RUNTIME, trouble]: open@1 OPEN/NONE",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 OPEN/NONE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void cleanupUnderAQuestionIsUnknownStill() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            s.begin();
            if (!isFinished()) {
              s.rollback();
            }
            if (!isFinished()) {
              s.close();
            }
            """,
                    "abstract boolean isFinished();")
                .exits())
        .containsExactly(
            "normal: open@1 UNKNOWN/UNKNOWN",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 OPEN/ACTIVE",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 UNKNOWN/UNKNOWN",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/UNKNOWN",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 OPEN/ROLLED_BACK",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void anotherCallAskedTwiceMayAnswerAnew() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            if (unsure()) {
              s.begin();
            }
            if (unsure()) {
              s.commit();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/ACTIVE",
            "normal: open@1 OPEN/COMMITTED",
            "normal: open@1 OPEN/NONE",
            "throws [ERROR, RUNTIME, trouble]: open@1 OPEN/NONE",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 OPEN/ACTIVE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void isOpenIsKnown() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            if (s.isOpen()) {
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void andStopsAtTheFirstFalse() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            if (s != null && s.isActive()) {
              s.rollback();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/ROLLED_BACK",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 OPEN/ROLLED_BACK",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void orStopsAtTheFirstTrue() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            if (s == null || !s.isActive()) {
              return;
            }
            s.rollback();
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/ROLLED_BACK",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 OPEN/ROLLED_BACK",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void equalConditionsAgree() {
    assertThat(
            Scenario.of(
                    """
            int n = o.hashCode();
            Session s = db.open();
            if (n > 3) {
              s.begin();
            }
            if (n > 3) {
              s.commit();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@2 OPEN/COMMITTED",
            "normal: open@2 OPEN/NONE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@2 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]: open@2 OPEN/NONE")
        .inOrder();
  }

  @Test
  void whatIsAssignedBetweenNoLongerAgrees() {
    assertThat(
            Scenario.of(
                    """
            int n = o.hashCode();
            Session s = db.open();
            if (n > 3) {
              s.begin();
            }
            n = o.hashCode();
            if (n > 3) {
              s.commit();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@2 OPEN/ACTIVE",
            "normal: open@2 OPEN/COMMITTED",
            "normal: open@2 OPEN/NONE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@2 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]: open@2 OPEN/NONE")
        .inOrder();
  }

  @Test
  void aConditionalExpression() {
    assertThat(
            Scenario.of(
                    """
            Session s = flag ? null : db.open();
            if (s != null) {
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal",
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }
}
