package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What a handler catches, and what passes it. */
class HandlersTest {
  @Test
  void ofTheFamilyItself() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (Trouble e) {
            }
            """)
                .exits())
        .containsExactly(
            "normal: arg UNKNOWN/UNKNOWN used",
            "throws [RUNTIME past] LOW: arg UNKNOWN/UNKNOWN used")
        .inOrder();
  }

  @Test
  void ofARuntimeException() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (RuntimeException e) {
            }
            """)
                .exits())
        .containsExactly("normal: arg UNKNOWN/UNKNOWN used")
        .inOrder();
  }

  @Test
  void ofAnyException() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (Exception e) {
            }
            """)
                .exits())
        .containsExactly("normal: arg UNKNOWN/UNKNOWN used")
        .inOrder();
  }

  @Test
  void ofAThrowable() {
    assertThat(
            Scenario.of(
                    """
            try {
              unseen();
            } catch (Throwable e) {
            }
            """)
                .exits())
        .containsExactly("normal")
        .inOrder();
  }

  @Test
  void ofAnError() {
    assertThat(
            Scenario.of(
                    """
            try {
              unseen();
            } catch (Error e) {
            }
            """)
                .exits())
        .containsExactly("normal", "throws [RUNTIME past] LOW")
        .inOrder();
  }

  @Test
  void ofASubtypeSomePass() {
    assertThat(
            Scenario.of(
                    """
            try {
              db.connect().write();
            } catch (BelowFailure e) {
            }
            """)
                .exits())
        .containsExactly(
            "normal",
            "normal: connect@2 OPEN/NONE",
            "throws [failure past]",
            "throws [failure past]: connect@2 OPEN/NONE")
        .inOrder();
  }

  @Test
  void ofACheckedFamily() {
    assertThat(
            Scenario.of(
                    """
            try {
              db.connect().write();
            } catch (Failure e) {
            }
            """)
                .exits())
        .containsExactly("normal", "normal: connect@2 OPEN/NONE")
        .inOrder();
  }

  @Test
  void ofAnotherRuntimeExceptionNothingOfTheFamily() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (IllegalStateException e) {
            }
            """)
                .exits())
        .containsExactly(
            "normal: arg UNKNOWN/UNKNOWN used",
            "throws [RUNTIME past, trouble past]: arg UNKNOWN/UNKNOWN used")
        .inOrder();
  }

  @Test
  void theFirstThatCatchesTakesIt() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (Trouble e) {
              unseen();
            } catch (RuntimeException e) {
            }
            """)
                .exits())
        .containsExactly(
            "normal: arg UNKNOWN/UNKNOWN used",
            "throws [ERROR secondary, RUNTIME secondary] LOW: arg UNKNOWN/UNKNOWN used")
        .inOrder();
  }

  @Test
  void ofSeveralTypes() {
    assertThat(
            Scenario.of(
                    """
            try {
              db.connect().write();
            } catch (Failure | RuntimeException e) {
            }
            """)
                .exits())
        .containsExactly("normal", "normal: connect@2 OPEN/NONE")
        .inOrder();
  }

  @Test
  void rethrownItIsWhatWasCaught() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (RuntimeException e) {
              throw e;
            }
            """)
                .exits())
        .containsExactly(
            "normal: arg UNKNOWN/UNKNOWN used",
            "throws [RUNTIME, trouble]: arg UNKNOWN/UNKNOWN used")
        .inOrder();
  }

  @Test
  void aNewOneIsOfItsOwnType() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (RuntimeException e) {
              throw new IllegalStateException(e);
            }
            """)
                .exits())
        .containsExactly(
            "normal: arg UNKNOWN/UNKNOWN used",
            "throws [IllegalStateException]: arg UNKNOWN/UNKNOWN used")
        .inOrder();
  }

  @Test
  void theHandlerIsTold() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (Trouble e) {
            } catch (RuntimeException e) {
            }
            """)
                .events())
        .containsExactly("caught [RUNTIME, trouble] at 3", "caught [RUNTIME past] at 4")
        .inOrder();
  }

  @Test
  void aRollbackInTheHandler() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
              s.commit();
            } catch (RuntimeException e) {
              s.rollback();
              throw e;
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
  void aHandlerThatCompletesLeavesItOpen() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
              s.commit();
            } catch (RuntimeException e) {
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/ACTIVE",
            "normal: open@1 OPEN/COMMITTED",
            "normal: open@1 OPEN/COMMIT_FAILED",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void theDeclaredTypesBesideTheFamily() {
    assertThat(
            Scenario.withMembers(
                    "io();",
                    "abstract void io() throws java.io.IOException, RuntimeException, Error;")
                .completions())
        .containsExactly("normal", "throws [ERROR, IOException, RUNTIME]");
  }

  @Test
  void ofATypeThatIsThrownByName() {
    assertThat(Scenario.of("try { throw new BelowFailure(); } catch (Failure e) { }").completions())
        .containsExactly("normal", "throws [ERROR past, RUNTIME past]");
    assertThat(
            Scenario.of(
                    """
            try {
              Failure f = new BelowFailure();
              throw f;
            } catch (BelowFailure e) {
            }
            """)
                .completions()
                .toString())
        .contains("Failure past");
  }

  @Test
  void thrownAgainOnOneSideOnly() {
    assertThat(
            Scenario.of(
                    """
            try {
              arg.save(o);
            } catch (Trouble e) {
              throw own ? e : new IllegalStateException(e);
            }
            """)
                .completions()
                .toString())
        .contains("RuntimeException, trouble]");
  }

  @Test
  void whatACallOfTheLibraryThrows() {
    String connected = "Conn c = (Conn) o; ";
    assertThat(Scenario.of(connected + "c.load();").completions())
        .containsExactly("normal", "throws [IOException, failure]");
    assertThat(Scenario.of(connected + "c.peek();").completions())
        .containsExactly("normal", "throws [IOException]");
    assertThat(Scenario.of("arg.tx();").completions()).containsExactly("normal");
    assertThat(Scenario.of("arg.beginTx();").completions())
        .containsExactly("normal", "throws [RUNTIME, trouble]");
    assertThat(Scenario.of("Engine e = db.build(); e.close();").completions())
        .containsExactly("normal", "throws [RUNTIME secondary, trouble secondary]");
  }
}
