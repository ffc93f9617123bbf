package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Statements and cursors: closed with their session, and forgotten once closed. */
class ChildrenTest {
  @Test
  void theRowsOfAStatementGoAlongWithIt() {
    String members = "abstract void closeIt(Object o);";
    String opened = "Conn c = db.connect(); Statement s = c.prepare(); Cursor r = s.run(); ";
    assertThat(Scenario.withMembers(opened + "closeIt(s);", members).ends())
        .containsExactly(
            "connect@1 OPEN/NONE, prepare@1 OPEN/NONE handed on, run@1 OPEN/NONE handed on");
    assertThat(Scenario.withMembers(opened + "closeIt(c);", members).ends())
        .containsExactly("connect@1 OPEN/NONE handed on, prepare@1 OPEN/NONE, run@1 OPEN/NONE");
    assertThat(Scenario.withMembers(opened + "r.close(); closeIt(s);", members).ends())
        .containsExactly("connect@1 OPEN/NONE, prepare@1 OPEN/NONE handed on");
  }

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
                    "void keep(Cursor r) { kept = r; }")
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/NONE, query@2 OPEN/NONE tx handed on handed on",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void whatHangsOnAStatementIsClosedWithItByContract() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            Statement t = c.prepare();
            Cursor r = t.run();
            t.close();
            """)
                .events())
        .containsExactly("forgotten prepare@2 CLOSED/NONE", "forgotten run@3 CLOSED/NONE");
  }

  @Test
  void aStatementThatIsRunAgainClosesWhatItGaveBefore() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            Statement t = c.prepare();
            Cursor r = t.run();
            t.run();
            """)
                .ends())
        .containsExactly("connect@1 OPEN/NONE, prepare@2 OPEN/NONE, run@4 OPEN/NONE");
  }

  @Test
  void workOnOneIsWorkOfItsSession() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            Conn d = db.connect();
            d.setAuto(false);
            c.prepare().run().next();
            """)
                .ends())
        .containsExactly(
            "connect@1 OPEN/ACTIVE, connect@3 OPEN/CLEAN, prepare@5 OPEN/NONE, run@5 OPEN/NONE");
  }

  @Test
  void workOnOneFromElsewhereMayBeOfAnySession() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            Conn d = db.connect();
            d.setAuto(false);
            kept.next();
            """)
                .ends())
        .containsExactly(
            "connect@1 OPEN/ACTIVE, connect@3 OPEN/ACTIVE, this.kept UNKNOWN/UNKNOWN used");
  }

  @Test
  void givenAwayAResultTakesItsStatementAlong() {
    String opened = "Conn c = db.connect();\nStatement t = c.prepare();\nCursor r = t.run();\n";
    String others = "Object other; abstract void releaseLater(Cursor r);";
    String given = "connect@1 OPEN/NONE, prepare@2 OPEN/NONE handed on, run@3 OPEN/NONE handed on";
    assertThat(Scenario.withMembers(opened + "releaseLater(r);", others).ends())
        .containsExactly(given);
    assertThat(Scenario.withMembers(opened + "new Thread(() -> r.hashCode());", others).ends())
        .containsExactly(given);
    assertThat(Scenario.withMembers(opened + "kept = r;", others).ends())
        .containsExactly(
            "connect@1 OPEN/NONE, prepare@2 OPEN/NONE tx handed on handed on,"
                + " run@3 OPEN/NONE tx handed on handed on");
  }

  @Test
  void returnedAResultTakesItsStatementAlong() {
    assertThat(
            Scenario.withMembers(
                    """
            Cursor r = read(db.connect());
            """,
                    """
                    private Cursor read(Conn c) throws Failure { return c.prepare().run(); }
                    """)
                .ends())
        .containsExactly("connect@1 OPEN/NONE, read@1 OPEN/NONE");
  }

  @Test
  void aWrapperClosesWhatItWraps() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            Wrapper w = new Wrapper(c.query());
            w.close();
            c.close();
            """)
                .ends())
        .containsExactly("connect@1 CLOSED/NONE, query@2 CLOSED_WITH_PARENT/NONE handed on");
  }

  @Test
  void whatALoopOpensMayComeFromItself() {
    assertThat(
            Scenario.withMembers(
                    """
            Conn c = db.connect();
            Cursor r = c.query();
            while (unsure()) {
              r = r.nested();
            }
            r.next();
            releaseLater(r);
            """,
                    "abstract void releaseLater(Cursor r);")
                .ends())
        .contains("connect@1 OPEN/NONE, nested@4 OPEN/NONE handed on, query@2 OPEN/NONE");
  }

  @Test
  void theConnectionThatAStatementLeadsBackToIsTheOneItCameFrom() {
    assertThat(Scenario.of("db.pooled().prepare().owner().close();").ends())
        .containsExactly(
            "prepare@1 CLOSED_WITH_PARENT/NONE,"
                + " this.db.pooled() CLOSED/UNKNOWN lent by OPENER but CLOSE used");
    assertThat(Scenario.of("Conn c = db.connect(); c.prepare().owner().close();").ends())
        .containsExactly(
            "c.prepare().owner() CLOSED/UNKNOWN used, connect@1 OPEN/NONE, prepare@1 OPEN/NONE");
  }

  @Test
  void whatOnlyWrapsOpensNothing() {
    assertThat(
            Scenario.of("Conn c = db.connect(); Filter f = new Filter(c.query()); f.close();")
                .ends())
        .containsExactly("connect@1 OPEN/NONE, f CLOSED/UNKNOWN used, query@1 OPEN/NONE handed on");
  }

  @Test
  void aResultOfALentConnectionIsOurs() {
    assertThat(Scenario.of("Cursor r = db.pooled().prepare().run(); r.next();").ends())
        .containsExactly(
            "prepare@1 OPEN/NONE, run@1 OPEN/NONE,"
                + " this.db.pooled() UNKNOWN/UNKNOWN lent by OPENER used");
  }
}
