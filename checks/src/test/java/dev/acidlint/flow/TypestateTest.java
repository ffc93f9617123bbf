package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** How each operation moves the states of a session and of its transaction. */
class TypestateTest {
  @Test
  void theWholeLifeOfASession() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            s.save(o);
            s.commit();
            s.close();
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/COMMITTED",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/COMMITTED",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/ACTIVE",
            "throws [RUNTIME, trouble]: open@1 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void aRollbackEndsIt() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
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
  void markedOnlyIsStillUnfinished() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            s.mark();
            s.close();
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/ROLLBACK_ONLY closed unfinished",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/ROLLBACK_ONLY closed unfinished",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 OPEN/ROLLBACK_ONLY",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void endedByACallOfItsOwn() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            s.end();
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/COMMITTED",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 OPEN/COMMITTED",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void closedWhileActive() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            s.close();
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/ACTIVE closed unfinished",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/ACTIVE closed unfinished",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void anUnseenCallMayThrowAndOnlyBorrows() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            give(s);
            s.commit();
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/COMMITTED",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 OPEN/ACTIVE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void anUnseenCallNamedForTheDutyTakesIt() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            rollbackIfOpen(s);
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/UNKNOWN",
            "throws [ERROR, RUNTIME] MEDIUM: open@1 OPEN/UNKNOWN",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void aHandleIsTheTransactionOfItsSession() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            Tx t = s.tx();
            t.begin();
            t.commit();
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/COMMITTED",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void storedItIsSomebodyElses() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            field = s;
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/ACTIVE tx handed on handed on",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void oneFromOutsideIsMarkedAsUsed() {
    assertThat(
            Scenario.of(
                    """
            arg.begin();
            arg.save(o);
            arg.commit();
            arg.close();
            """)
                .exits())
        .containsExactly(
            "normal: arg CLOSED/COMMITTED used",
            "throws [RUNTIME secondary, trouble secondary] LOW: arg CLOSED/COMMITTED used",
            "throws [RUNTIME, trouble]: arg UNKNOWN/ACTIVE used",
            "throws [RUNTIME, trouble]: arg UNKNOWN/COMMIT_FAILED used",
            "throws [RUNTIME, trouble]: arg UNKNOWN/UNKNOWN")
        .inOrder();
  }

  @Test
  void aBorrowedOneIsNobodysToClose() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.current();
            s.begin();
            s.commit();
            """)
                .exits())
        .containsExactly(
            "normal: this.db.current() UNKNOWN/COMMITTED used",
            "throws [RUNTIME, trouble]: this.db.current() UNKNOWN/COMMIT_FAILED used",
            "throws [RUNTIME, trouble]: this.db.current() UNKNOWN/UNKNOWN")
        .inOrder();
  }

  @Test
  void anotherBeginWhileOneIsOpenIsTold() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            s.begin();
            """)
                .events())
        .containsExactly("lost open@1 OPEN/ACTIVE at 3")
        .inOrder();
  }

  @Test
  void toASavepointOnlyItIsNotRolledBack() {
    Scenario back = Scenario.of("Session s = db.open(); s.begin(); s.rollbackTo(o);");
    assertThat(back.ends()).containsExactly("open@1 OPEN/ACTIVE");
    assertThat(back.events()).isEmpty();
  }

  @Test
  void closedQuietlyNothingIsThrown() {
    assertThat(Scenario.of("db.closeQuietly(arg);").exits())
        .containsExactly("normal: arg CLOSED/UNKNOWN used");
  }

  @Test
  void closedTogether() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            Session t = db.open();
            db.closeAll(s, t);
            """)
                .ends())
        .containsExactly("open@1 CLOSED/NONE, open@2 CLOSED/NONE");
  }

  @Test
  void whatNoVariableHoldsIsFollowedThroughItsExpression() {
    assertThat(Scenario.withMembers("all[0].begin();", "Session[] all;").ends())
        .containsExactly(" UNKNOWN/ACTIVE used");
  }

  @Test
  void whatAMethodOfTheLibraryGivesIsSomebodyElses() {
    assertThat(Scenario.of("Session s = arg.peer(); s.begin();").ends())
        .containsExactly("arg UNKNOWN/UNKNOWN used, arg.peer() UNKNOWN/ACTIVE used");
  }

  @Test
  void anEngineWithTransactionsIsFollowed() {
    assertThat(Scenario.withMembers("producer.begin();", "Producer producer;").ends())
        .containsExactly("this.producer UNKNOWN/ACTIVE used");
  }

  @Test
  void ofATypeThatTheCatalogueDoesNotKnowNothingIsFollowed() {
    assertThat(Scenario.of("Object x = db.raw(); Object y = db.token();").ends())
        .containsExactly("");
  }

  @Test
  void aBeginMayReturnTheHandle() {
    assertThat(Scenario.of("Session s = db.open(); s.beginTx().commit();").ends())
        .containsExactly("open@1 OPEN/COMMITTED");
  }
}
