package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** The transactions that begin by themselves, with auto-commit off. */
class AutoCommitTest {
  @Test
  void offThereIsNothingPendingYet() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            c.close();
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 CLOSED/CLEAN",
            "throws [failure secondary] LOW: connect@1 CLOSED/CLEAN",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void theFirstWorkMakesItActive() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            c.write();
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/ACTIVE",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/ACTIVE",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void theNextWriteAfterACommitBeginsTheNext() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            c.write();
            c.commit();
            c.write();
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/ACTIVE",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/ACTIVE",
            "throws [failure]: connect@1 OPEN/COMMIT_FAILED",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void aReadAfterACommitBeginsNothing() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            c.write();
            c.commit();
            c.query();
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/COMMITTED, query@5 OPEN/NONE",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/ACTIVE",
            "throws [failure]: connect@1 OPEN/COMMITTED",
            "throws [failure]: connect@1 OPEN/COMMIT_FAILED",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void backOnCommitsWhatIsPending() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            c.write();
            c.setAuto(true);
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/IMPLICITLY_COMMITTED",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/ACTIVE",
            "throws [failure]: connect@1 OPEN/IMPLICITLY_COMMITTED",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void backOnWithNothingPendingEndsIt() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            c.setAuto(true);
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/NONE",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void backToTheSavedModeIsBackOn() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            boolean saved = c.getAuto();
            c.setAuto(false);
            c.write();
            c.commit();
            c.setAuto(saved);
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/COMMITTED",
            "throws [failure, failure secondary]: connect@1 OPEN/NONE",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/ACTIVE",
            "throws [failure]: connect@1 OPEN/COMMITTED",
            "throws [failure]: connect@1 OPEN/COMMIT_FAILED")
        .inOrder();
  }

  @Test
  void toAModeThatCannotBeReadNothingIsKnown() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            c.write();
            c.setAuto(own);
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/UNKNOWN",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/ACTIVE",
            "throws [failure]: connect@1 OPEN/NONE",
            "throws [failure]: connect@1 OPEN/UNKNOWN")
        .inOrder();
  }

  @Test
  void unseenWorkIsWorkToo() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            unseen();
            """)
                .exits())
        .containsExactly(
            "normal: connect@1 OPEN/ACTIVE",
            "throws [ERROR, RUNTIME] MEDIUM: connect@1 OPEN/ACTIVE",
            "throws [failure]",
            "throws [failure]: connect@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void offTwiceItIsTheSameTransaction() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            c.setAuto(false);
            c.write();
            c.setAuto(false);
            """)
                .ends())
        .containsExactly("connect@1 OPEN/ACTIVE");
  }

  @Test
  void theModeThatNobodySetIsPresumedOff() {
    assertThat(Scenario.of("Link l = db.link(); l.write();").ends())
        .containsExactly("link@1 OPEN/ACTIVE");
  }

  @Test
  void askedForItsModeNothingIsPresumed() {
    assertThat(
            Scenario.of(
                    """
            Link l = db.link();
            if (l.getAutoCommit()) {
              l.setAutoCommit(false);
            }
            l.write();
            """)
                .ends())
        .containsExactly("link@1 OPEN/ACTIVE", "link@1 OPEN/UNKNOWN");
  }

  @Test
  void askedAfterItWasSwitchedOffItIsOff() {
    assertThat(
            Scenario.of(
                    """
            Link l = db.link();
            l.setAutoCommit(false);
            if (l.getAutoCommit()) {
              l.close();
            }
            """)
                .ends())
        .containsExactly("link@1 OPEN/CLEAN");
  }

  @Test
  void backOnOnlyWhereItWasOn() {
    assertThat(
            Scenario.of(
                    """
            Link l = db.link();
            boolean was = l.getAutoCommit();
            l.setAutoCommit(false);
            l.write();
            if (was) {
              l.setAutoCommit(true);
            }
            """)
                .ends())
        .containsExactly("link@1 OPEN/ACTIVE", "link@1 OPEN/IMPLICITLY_COMMITTED");
  }

  @Test
  void aWriteAfterARollbackBeginsTheNext() {
    String undone = "Conn c = db.connect(); c.setAuto(false); c.write(); c.rollback(); ";
    assertThat(Scenario.of(undone + "c.write();").ends()).containsExactly("connect@1 OPEN/ACTIVE");
    assertThat(Scenario.of(undone + "c.query().close();").ends())
        .containsExactly("connect@1 OPEN/ROLLED_BACK");
    assertThat(Scenario.of("Session s = db.open(); s.begin(); s.rollback(); s.save(o);").ends())
        .containsExactly("open@1 OPEN/ROLLED_BACK");
  }

  @Test
  void whatOnlyReadsWroteNothing() {
    String off = "Conn c = db.connect(); c.setAuto(false); ";
    assertThat(Scenario.of(off + "c.query();").wrote()).isEmpty();
    assertThat(Scenario.of(off + "c.query(); c.write();").wrote()).containsExactly("connect@1");
    assertThat(Scenario.of(off + "c.query(); unseen();").wrote()).containsExactly("connect@1");
    assertThat(Scenario.of(off + "kept.next();").wrote()).isEmpty();
    assertThat(Scenario.of(off + "c.close(); unseen();").ends())
        .containsExactly("connect@1 CLOSED/CLEAN");
  }

  @Test
  void onNullItSwitchesNothing() {
    assertThat(Scenario.of("Conn c = null; c.setAuto(false);").ends()).containsExactly("");
  }
}
