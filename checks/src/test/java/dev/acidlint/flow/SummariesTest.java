package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What a call of a method of the same file does. */
class SummariesTest {
  @Test
  void closesItsArgument() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            shut(s);
            """,
                    "private void shut(Session x) { x.close(); }")
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void closesUnlessItIsNull() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            shut(s);
            """,
                    "private void shut(Session x) { if (x != null) { x.close(); } }")
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void opensForItsCaller() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = make();
            s.close();
            """,
                    "private Session make() { return db.open(); }")
                .exits())
        .containsExactly(
            "normal: make@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: make@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void opensAndBegins() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = make();
            s.commit();
            """,
                    "private Session make() { Session x = db.open(); x.begin(); return x; }")
                .exits())
        .containsExactly(
            "normal: make@1 OPEN/COMMITTED",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: make@1 OPEN/COMMIT_FAILED")
        .inOrder();
  }

  @Test
  void lendsAField() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = get();
            s.begin();
            """,
                    "private Session get() { return field; }")
                .exits())
        .containsExactly(
            "normal: this.field UNKNOWN/ACTIVE used",
            "throws [RUNTIME, trouble]: this.field UNKNOWN/UNKNOWN")
        .inOrder();
  }

  @Test
  void rollsBackAndTellsNoOne() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            s.begin();
            undo(s);
            """,
                    "private void undo(Session x) { try { x.rollback(); } catch (RuntimeException e) { } }")
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/ROLLED_BACK",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void anOverridableOneIsBelievedWhenItSilences() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            shut(s);
            """,
                    "protected void shut(Session x) { x.close(); }")
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void anOverridableOneIsNotBelievedWhenItAccuses() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = make();
            """,
                    "protected Session make() { return db.open(); }")
                .exits())
        .containsExactly("normal: this.make() OPEN/UNKNOWN", "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void onSomePathOnly() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            shut(s);
            """,
                    "private void shut(Session x) { if (unsure()) { x.close(); } }")
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "normal: open@1 UNKNOWN/NONE",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 OPEN/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void recursionEnds() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            again(s);
            """,
                    "private void again(Session x) { if (unsure()) { again(x); } else { x.close(); } }")
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "normal: open@1 UNKNOWN/NONE",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 OPEN/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void worksInTheTransactionOfItsCaller() {
    assertThat(
            Scenario.withMembers(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            store(c);
            c.commit();
            """,
                    "private void store(Conn x) throws Failure { x.write(); }")
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/COMMITTED",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/ACTIVE",
            "throws [failure]: connect@1 OPEN/COMMIT_FAILED",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }
}
