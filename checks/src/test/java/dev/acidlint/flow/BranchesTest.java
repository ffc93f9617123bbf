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

  @Test
  void whatIsAnInstanceIsThere() {
    assertThat(Scenario.of("if (o instanceof Session x) { x.begin(); }").ends())
        .containsExactly("", "x UNKNOWN/ACTIVE used");
    assertThat(Scenario.of("Object n = null; if (n instanceof Session x) { x.begin(); }").ends())
        .containsExactly("");
  }

  @Test
  void nullTestsByName() {
    String opened = "Session s = own ? null : db.open(); ";
    assertThat(Scenario.of(opened + "if (java.util.Objects.nonNull(s)) { s.close(); }").ends())
        .containsExactly("", "open@1 CLOSED/NONE");
    assertThat(Scenario.of(opened + "if (!java.util.Objects.isNull(s)) { s.close(); }").ends())
        .containsExactly("", "open@1 CLOSED/NONE");
  }

  @Test
  void aTextIsThereAndANumberMayNotBe() {
    assertThat(Scenario.of("String t = \"\"; if (t != null) { arg.begin(); }").ends())
        .containsExactly("arg UNKNOWN/ACTIVE used");
    assertThat(Scenario.of("Integer n = 1; if (n != null) { arg.begin(); }").ends()).hasSize(2);
  }

  @Test
  void comparedWithAConstant() {
    assertThat(
            Scenario.of(
                    """
            boolean yes = true;
            if (yes == own) {
              arg.begin();
            }
            if (yes != false) {
              arg.close();
            }
            """)
                .ends())
        .containsExactly("arg CLOSED/ACTIVE closed unfinished used", "arg CLOSED/UNKNOWN used");
    assertThat(
            Scenario.withMembers(
                    "if (OFF) { arg.begin(); } if (A.ON) { arg.close(); }",
                    "static final boolean OFF = false; static final boolean ON = true;")
                .ends())
        .containsExactly("arg CLOSED/UNKNOWN used");
  }

  @Test
  void aFlagThatIsComputedOnIsNotKnown() {
    assertThat(Scenario.of("boolean ok = true; ok &= unsure(); if (ok) { arg.begin(); }").ends())
        .containsExactly("arg UNKNOWN/ACTIVE used", "");
  }

  @Test
  void aFlagThatHoldsATest() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            boolean open = s != null && s.isOpen();
            if (open) {
              s.close();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/NONE");
  }

  @Test
  void onItsOwnStateAnObjectMayDependForTheCommit() {
    String commit = "Session s = db.open(); s.begin(); if (count == 0) { s.commit(); }";
    assertThat(Scenario.withMembers(commit, "int count;").ends())
        .containsExactly("open@1 UNKNOWN/UNKNOWN");
    assertThat(Scenario.withMembers(commit, "final int count = hashCode();").ends())
        .containsExactly("open@1 OPEN/ACTIVE", "open@1 OPEN/COMMITTED");
    assertThat(Scenario.of(commit.replace("count == 0", "field == null")).ends())
        .contains("open@1 OPEN/COMMITTED, this.field UNKNOWN/UNKNOWN");
  }

  @Test
  void cleanupOnBothSidesIsCleanup() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            if (unsure()) {
              s.close();
            } else {
              s.close();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/NONE");
    assertThat(Scenario.of("Session s = db.open(); s.close(); if (unsure()) { s.close(); }").ends())
        .containsExactly("open@1 CLOSED/NONE");
  }

  @Test
  void handedOnUnderWhatCannotBeReadIsUnknownToo() {
    assertThat(Scenario.of("Session s = db.open(); if (unsure()) { field = s; }").ends())
        .containsExactly("open@1 UNKNOWN/UNKNOWN", "open@1 UNKNOWN/UNKNOWN tx handed on handed on");
  }

  @Test
  void whatIsStoredOutOfSightIsSomebodyElses() {
    String opened = "Session s = db.open(); ";
    String stored = "open@1 OPEN/NONE tx handed on handed on";
    assertThat(Scenario.of(opened + "Object[] all = {s};").ends()).containsExactly(stored);
    assertThat(Scenario.withMembers(opened + "all[0] = s;", "Session[] all;").ends())
        .containsExactly(stored);
    assertThat(Scenario.withMembers(opened + "other.field = s;", "A other;").ends())
        .containsExactly(stored);
    assertThat(Scenario.of(opened + "this.field = s;").ends()).containsExactly(stored);
    assertThat(Scenario.of(opened + "String t = \"\" + s;").ends())
        .containsExactly("open@1 OPEN/NONE");
  }

  @Test
  void anAssignmentHasAValue() {
    assertThat(Scenario.of("Session s; (s = db.open()).begin(); s.commit();").ends())
        .containsExactly("open@1 OPEN/COMMITTED");
  }

  @Test
  void anotherObjectInAVariableHasSessionsOfItsOwn() {
    assertThat(
            Scenario.of(
                    """
            Db d = db;
            d.current().close();
            d = (Db) o;
            d.current().begin();
            """)
                .ends())
        .containsExactly("d.current() UNKNOWN/ACTIVE used");
  }

  @Test
  void ofTooManyStatesTheOneThatIsLeftKnowsWhatAllKnow() {
    StringBuilder many = new StringBuilder("Session s = db.open(); s.begin();\n");
    for (int i = 0; i < 7; i++) {
      many.append("Session x = db.open(); if (unsure()) { x.begin(); }\n".replace("x", "x" + i));
    }
    many.append("Session t = null; if (unsure()) { t = db.open(); t.begin(); }\n");
    for (int i = 7; i < 14; i++) {
      many.append("Session x = db.open(); if (unsure()) { x.begin(); }\n".replace("x", "x" + i));
    }
    for (String end : Scenario.of(many.toString()).ends()) {
      assertThat(end).contains("open@1 OPEN/ACTIVE,");
      assertThat(end).contains("open@2 OPEN/UNKNOWN,");
      assertThat(end).contains("open@9 UNKNOWN/UNKNOWN");
    }
  }

  @Test
  void aFlagOfTheObjectIsItsOwnStateToo() {
    String begun = "Session s = db.open(); s.begin(); ";
    for (String condition : new String[] {"flag", "this.flag", "!flag", "own && flag"}) {
      assertThat(Scenario.of(begun + "if (" + condition + ") { s.commit(); }").ends())
          .contains("open@1 UNKNOWN/UNKNOWN");
    }
    assertThat(Scenario.of(begun + "if (own) { s.commit(); }").ends())
        .containsExactly("open@1 OPEN/ACTIVE", "open@1 OPEN/COMMITTED");
  }
}
