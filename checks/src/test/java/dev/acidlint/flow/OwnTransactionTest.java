package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Transactions that are objects of their own, and sessions that come with one. */
class OwnTransactionTest {
  @Test
  void begunByTheCallThatReturnsIt() {
    assertThat(Scenario.of("Status t = db.start();").ends()).containsExactly("start@1 OPEN/ACTIVE");
    assertThat(Scenario.of("Status t = db.start(); db.finish(t);").ends())
        .containsExactly("start@1 OPEN/COMMITTED used");
  }

  @Test
  void rolledBackWhereItIsCaught() {
    assertThat(
            Scenario.of(
                    """
            Status t = db.start();
            try {
              unseen();
              db.finish(t);
            } catch (RuntimeException e) {
              db.undo(t);
              throw e;
            }
            """)
                .exits())
        .containsExactly(
            "normal: start@1 OPEN/COMMITTED used",
            "throws [ERROR past] LOW: start@1 OPEN/ACTIVE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: start@1 OPEN/ROLLED_BACK used",
            "throws [RUNTIME] MEDIUM: start@1 OPEN/ROLLED_BACK used");
  }

  @Test
  void begunAnewTheOneBeforeIsLost() {
    assertThat(
            Scenario.of(
                    """
            while (own) {
              Status t = db.start();
              unseen();
            }
            """)
                .events())
        .containsExactly("lost start@2 OPEN/ACTIVE at 2");
  }

  @Test
  void aSessionThatIsOpenedWithOne() {
    assertThat(Scenario.of("Session s = db.started(); s.close();").ends())
        .containsExactly("started@1 CLOSED/CLEAN");
    assertThat(Scenario.of("Session s = db.started(); s.save(o);").ends())
        .containsExactly("started@1 OPEN/ACTIVE");
  }

  @Test
  void aHelperThatBeginsForItsCaller() {
    String helper = "private Status begin() { return db.start(); }";
    assertThat(Scenario.withMembers("Status t = begin();", helper).ends())
        .containsExactly("begin@1 OPEN/ACTIVE");
  }

  @Test
  void aFailedCommitMayLeaveNone() {
    assertThat(
            Scenario.of(
                    """
            Once s = db.once();
            s.begin();
            s.commit();
            """)
                .exits())
        .contains("throws [RUNTIME, trouble]: once@1 OPEN/COMMIT_FAILED_AND_OVER");
  }

  @Test
  void anEngineIsOpenedOnlyIfItIsFollowed() {
    assertThat(Scenario.of("Engine e = db.build(); e.close();").ends())
        .containsExactly("build@1 CLOSED/NONE");
  }

  @Test
  void whateverIsWorkedOnTakesPartInIt() {
    assertThat(Scenario.of("Status t = db.start(); arg.find();").wrote()).isEmpty();
    assertThat(Scenario.of("Status t = db.start(); arg.save(o);").wrote())
        .containsExactly("start@1");
    assertThat(Scenario.of("Session t = db.open(); t.begin(); arg.save(o);").wrote()).isEmpty();
  }
}
