package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Loops, jumps and switches. */
class LoopsTest {
  @Test
  void openedInEveryRoundAndClosedOnceIsLost() {
    assertThat(
            Scenario.of(
                    """
            Session s = null;
            while (own) {
              s = db.open();
            }
            s.close();
            """)
                .events())
        .containsExactly("lost open@3 OPEN/NONE at 3")
        .inOrder();
  }

  @Test
  void closedInTheRound() {
    assertThat(
            Scenario.of(
                    """
            for (int i = 0; i < 3; i++) {
              Session s = db.open();
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal",
            "normal: open@2 CLOSED/NONE",
            "throws [RUNTIME, RUNTIME secondary, trouble, trouble secondary]: open@2 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void continueSkipsTheClose() {
    assertThat(
            Scenario.of(
                    """
            for (Object each : new Object[0]) {
              Session s = db.open();
              if (each == null) {
                continue;
              }
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal",
            "normal: open@2 CLOSED/NONE",
            "normal: open@2 OPEN/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@2 CLOSED/NONE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@2 CLOSED/NONE",
            "throws [RUNTIME, trouble]: open@2 OPEN/NONE")
        .inOrder();
  }

  @Test
  void breakToALabel() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            outer:
            while (own) {
              while (flag) {
                break outer;
              }
              s.begin();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/NONE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/ACTIVE",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void doRunsOnceAtLeast() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            do {
              s.close();
            } while (own);
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void aLoopWithoutEndIsLeftByJumps() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            while (true) {
              s.begin();
              break;
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/ACTIVE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void aSwitchTakesAnyArm() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            switch (o.hashCode()) {
              case 1:
                s.begin();
                break;
              case 2:
                s.begin();
              default:
                s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 CLOSED/ACTIVE closed unfinished",
            "normal: open@1 CLOSED/NONE",
            "normal: open@1 OPEN/ACTIVE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/ACTIVE closed unfinished",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void withoutDefaultPerhapsNone() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            switch (o.hashCode()) {
              case 1 -> s.begin();
              case 2 -> s.save(o);
            }
            """)
                .exits())
        .containsExactly(
            "normal: open@1 OPEN/ACTIVE",
            "normal: open@1 OPEN/NONE",
            "throws [RUNTIME, trouble]",
            "throws [RUNTIME, trouble]: open@1 OPEN/NONE")
        .inOrder();
  }

  @Test
  void aSwitchExpressionYields() {
    assertThat(
            Scenario.of(
                    """
            Session s = switch (o.hashCode()) {
              case 1 -> db.open();
              default -> {
                yield null;
              }
            };
            if (s != null) {
              s.close();
            }
            """)
                .exits())
        .containsExactly(
            "normal",
            "normal: open@2 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@2 CLOSED/NONE",
            "throws [RUNTIME, trouble]")
        .inOrder();
  }

  @Test
  void synchronizedIsTransparent() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            synchronized (o) {
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
  void aRetryThatOverwritesIsTold() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            try {
              s.save(o);
            } catch (RuntimeException e) {
              s = db.open();
            }
            s.close();
            """)
                .events())
        .containsExactly("caught [RUNTIME, trouble] at 4", "lost open@1 OPEN/NONE at 5")
        .inOrder();
  }

  @Test
  void breakLeavesALabelledBlock() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            out: {
              if (unsure()) {
                break out;
              }
              s.close();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/NONE", "open@1 OPEN/NONE");
  }

  @Test
  void continueToAnOuterLoopSkipsTheRestOfItsRound() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            outer:
            do {
              while (true) {
                if (unsure()) {
                  continue outer;
                }
              }
            } while (unsure());
            """)
                .ends())
        .containsExactly("open@1 OPEN/NONE");
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            outer:
            while (unsure()) {
              while (unsure()) {
                continue outer;
              }
              s.begin();
              return;
            }
            """)
                .ends())
        .containsExactly("open@1 OPEN/ACTIVE", "open@1 OPEN/NONE");
  }

  @Test
  void theHeadOfALoopMayThrow() {
    assertThat(Scenario.of("for (Session s = db.open(); unsure(); ) { s.close(); }").exits())
        .contains("throws [RUNTIME, trouble]");
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            for (Object each : (java.util.List<?>) s.find()) {
              s.close();
            }
            """)
                .exits())
        .contains("throws [RUNTIME, trouble]: open@1 OPEN/NONE");
  }

  @Test
  void aLoopWithoutConditionGoesOn() {
    assertThat(
            Scenario.of(
                    """
            for (;;) {
              Session s = db.open();
              if (unsure()) {
                break;
              }
              s.close();
            }
            """)
                .ends())
        .containsExactly("open@2 OPEN/NONE");
  }

  @Test
  void anArmFallsThroughToTheNext() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            switch (o.hashCode()) {
              case 1:
                s.begin();
              case 2:
                s.commit();
                break;
              default:
                s.close();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/NONE", "open@1 OPEN/COMMITTED");
  }

  @Test
  void anArrowDoesNotFallThrough() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            switch (o.hashCode()) {
              case 1 -> s.begin();
              case 2 -> s.close();
            }
            """)
                .ends())
        .containsExactly("open@1 CLOSED/NONE", "open@1 OPEN/ACTIVE", "open@1 OPEN/NONE");
  }

  @Test
  void assertionsAndLocalClassesDoNothing() {
    assertThat(Scenario.of("assert own; class Local {} Session s = db.open();").ends())
        .containsExactly("open@1 OPEN/NONE");
  }

  @Test
  void aBeginThatALoopRepeatsIsTold() {
    assertThat(
            Scenario.of(
                    """
            Status t;
            do {
              t = db.start();
            } while (unsure());
            db.finish(t);
            """)
                .events())
        .containsExactly("lost start@3 OPEN/ACTIVE at 3");
  }

  @Test
  void whatAnotherVariableHoldsIsNotLost() {
    assertThat(Scenario.of("Session s = db.open(); Session t = s; s = null;").events()).isEmpty();
    assertThat(Scenario.of("Conn c = db.connect(); Statement t = c.prepare(); c = null;").events())
        .isEmpty();
    assertThat(Scenario.of("Conn c = db.connect(); c = null;").events())
        .containsExactly("lost connect@1 OPEN/NONE at 1");
  }

  @Test
  void whatNeedNotBeClosedIsNotLost() {
    assertThat(Scenario.of("Session s = db.open(); s.close(); s = null;").events()).isEmpty();
    assertThat(Scenario.of("Session s = db.open(); field = s; s = null;").events()).isEmpty();
    assertThat(Scenario.of("Engine e = db.build(); e = null;").events()).isEmpty();
    assertThat(Scenario.of("while (unsure()) { Session s = db.open(); s.close(); }").events())
        .isEmpty();
    assertThat(
            Scenario.withMembers("Session s = give(); s = null;", "abstract Session give();")
                .events())
        .isEmpty();
  }
}
