package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What a session answers when it is asked for its state, and which way that leads. */
class GuardsTest {
  @Test
  void finishedItIsOnceItIsEnded() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            if (!s.isFinished()) {
              s.rollback();
            }
            if (s.isFinished()) {
              s.close();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/ROLLED_BACK");
  }

  @Test
  void stillActiveAfterACommitThatFailed() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.commit();
            } catch (RuntimeException e) {
              if (s.isActive()) {
                s.rollback();
              }
            }
            """)
                .ends())
        .containsExactly("open@1 OPEN/COMMITTED", "open@1 OPEN/ROLLED_BACK");
  }

  @Test
  void markedItIsRolledBack() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            s.mark();
            if (s.isActive() && s.isMarked()) {
              s.rollback();
            } else {
              s.commit();
            }
            """)
                .ends())
        .containsExactly("open@1 OPEN/ROLLED_BACK");
  }

  @Test
  void whetherSomebodyElsesIsMarkedNobodyKnows() {
    assertThat(
            Scenario.of(
                    """
            arg.begin();
            unseen();
            if (arg.isMarked()) {
              arg.close();
            }
            """)
                .ends())
        .containsExactly("arg UNKNOWN/ACTIVE used");
    assertThat(
            Scenario.of(
                    """
            if (arg.isMarked()) {
              return;
            }
            arg.begin();
            """)
                .ends())
        .containsExactly("arg UNKNOWN/ACTIVE used", "arg UNKNOWN/UNKNOWN");
  }

  @Test
  void whatWasClosedIsNotClosedTwice() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.close();
            if (!s.isClosed()) {
              s.begin();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/NONE");
  }

  @Test
  void foundClosedNothingIsKnownOfItsTransaction() {
    assertThat(
            Scenario.of(
                    """
            arg.begin();
            if (arg.isClosed()) {
              return;
            }
            arg.commit();
            """)
                .ends())
        .containsExactly("arg CLOSED/UNKNOWN used", "arg UNKNOWN/COMMITTED used");
  }

  @Test
  void someoneElsesTransactionIsNoneOfOurs() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            if (!s.isJoined()) {
              s.begin();
            }
            """)
                .ends())
        .containsExactly("open@1 OPEN/ACTIVE", "open@1 OPEN/NONE");
  }

  @Test
  void theStatusTellsWhatWasDone() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            if (s.status() == State.NOT_ACTIVE) {
              s.begin();
            }
            if (s.status() == State.ACTIVE) {
              s.commit();
            }
            if (State.COMMITTED != s.status()) {
              s.rollback();
            }
            if (s.status() == State.COMMITTED) {
              s.close();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/COMMITTED");
  }

  @Test
  void theStatusTellsOfARollback() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            s.mark();
            if (s.status() == State.MARKED_ROLLBACK) {
              s.rollback();
            }
            if (s.status() == State.ACTIVE) {
              s.commit();
            }
            if (s.status() == State.ROLLED_BACK) {
              s.close();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/ROLLED_BACK");
  }

  @Test
  void anotherStatusTellsNothing() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            if (s.status() == State.OTHER) {
              s.commit();
            }
            """)
                .ends())
        .containsExactly("open@1 OPEN/ACTIVE", "open@1 OPEN/COMMITTED");
  }

  @Test
  void norDoesTheStatusOfSomebodyElses() {
    assertThat(
            Scenario.of(
                    """
            if (arg.status() == State.NOT_ACTIVE) {
              arg.begin();
            }
            """)
                .ends())
        .containsExactly("arg UNKNOWN/ACTIVE used", "arg UNKNOWN/UNKNOWN");
  }

  @Test
  void askedTwiceInARowItAnswersTheSame() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            s.begin();
            finish(s);
            """,
                    """
                    private void finish(Session x) {
                      if (x.isActive()) {
                        x.save(this);
                      }
                      if (x.isActive()) {
                        x.rollback();
                      }
                    }
                    """)
                .ends())
        .containsExactly("open@1 OPEN/ROLLED_BACK");
  }

  @Test
  void aHelperThatAsksDoesWhatTheAnswerSays() {
    String helper = "private void finish(Session x) { if (x.isActive()) { x.rollback(); } }";
    assertThat(Scenario.withMembers("Session s = db.open(); s.begin(); finish(s);", helper).ends())
        .containsExactly("open@1 OPEN/ROLLED_BACK");
    assertThat(Scenario.withMembers("Session s = db.open(); finish(s);", helper).ends())
        .containsExactly("open@1 OPEN/NONE");
  }

  @Test
  void aHelperThatAsksWhetherItIsOpenClosesIt() {
    String helper = "private void shut(Session x) { if (!x.isClosed()) { x.close(); } }";
    assertThat(Scenario.withMembers("Session s = db.open(); shut(s);", helper).ends())
        .containsExactly("open@1 CLOSED/NONE");
    assertThat(
            Scenario.withMembers("Session s = db.open(); s.begin(); s.close(); shut(s);", helper)
                .ends())
        .containsExactly("open@1 CLOSED/ACTIVE closed unfinished");
  }

  @Test
  void whatIsNotKnownMayBeEither() {
    assertThat(Scenario.of("if (arg.isActive()) { arg.begin(); }").ends())
        .containsExactly("arg UNKNOWN/ACTIVE used", "arg UNKNOWN/UNKNOWN");
    assertThat(Scenario.of("Session s = null; if (s.isOpen()) { arg.begin(); }").ends())
        .containsExactly("", "arg UNKNOWN/ACTIVE used");
  }

  @Test
  void whatAHelperWasAnsweredHoldsUntilItDoesSomething() {
    // What it leaves unfinished on some ways only is its own fault: its caller knows nothing then.
    String perhaps = "this.field UNKNOWN/UNKNOWN used";
    assertThat(fieldAfter("x.find();")).doesNotContain(perhaps);
    assertThat(fieldAfter("")).doesNotContain(perhaps);
    assertThat(fieldAfter("x.mark();")).contains(perhaps);
  }

  private static String fieldAfter(String between) {
    return Scenario.withMembers(
            "helper(arg);",
            "private void helper(Session x) { if (x.isActive()) { field.begin(); "
                + between
                + " } if (x.isActive()) { field.commit(); } }")
        .ends()
        .toString();
  }
}
