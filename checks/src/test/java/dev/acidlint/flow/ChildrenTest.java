package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Statements and cursors: closed with their session, and forgotten once closed. */
class ChildrenTest {
  @Test
  void closedWithTheirParent() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            Cursor r = c.query();
            c.close();
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 CLOSED/NONE, query@2 CLOSED_WITH_PARENT/NONE",
            "throws [failure secondary] LOW: connect@1 CLOSED/NONE, query@2 CLOSED_WITH_PARENT/NONE",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void forgottenOnceClosedAndOutOfReach() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            {
              Cursor r = c.query();
              r.close();
            }
            c.close();
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 CLOSED/NONE",
            "throws [failure secondary] LOW: connect@1 CLOSED/NONE",
            "throws [failure, failure secondary]: connect@1 OPEN/NONE",
            "throws [failure]")
        .inOrder();
  }

  @Test
  void handedOutTheSessionStaysOurs() {
    assertThat(
            Scenario.withMembers(
                    """
            Conn c = db.connect();
            keep(c.query());
            """,
                    "void keep(Cursor r) { kept = r; } Cursor kept;")
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/NONE, query@2 OPEN/NONE tx handed on handed on",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }
}
