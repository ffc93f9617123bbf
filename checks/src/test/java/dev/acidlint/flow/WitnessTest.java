package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The path that is told with a finding, and what listeners hear on the way. */
class WitnessTest {
  @Test
  void everyStepInTheOrderItWasTaken() {
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
            }
            s.close();
            return;
            """)
                .trails())
        .containsAtLeast(
            "return: OPENED@1 BEGUN@2 COMMITTED@5 CLOSED@9 RETURNS@10",
            "return: OPENED@1 BEGUN@2 THROWS@4 CAUGHT@6 ROLLED_BACK@7 CLOSED@9 RETURNS@10");
  }

  @Test
  void aLoopTellsOfItsRoundOnce() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            while (unsure()) {
              s.begin();
              s.commit();
            }
            """)
                .trails())
        .containsAtLeast("normal: OPENED@1", "normal: OPENED@1 BEGUN@3 COMMITTED@4");
  }

  @Test
  void whereStatesAreJoinedAPathOnWhichAllThatIsOpenWasOpened() {
    String manyStates =
        IntStream.range(0, 5)
            .mapToObj(
                i -> "Session x = db.open(); if (unsure()) { x.begin(); }".replace("x", "x" + i))
            .collect(Collectors.joining());
    List<String> trails =
        Scenario.of(
                "\n"
                    + manyStates
                    + "\nSession s = null; if (unsure()) { } else {\ns = db.open(); }")
            .trails();
    assertThat(trails.stream().filter(t -> t.startsWith("normal")).toList()).hasSize(1);
    assertThat(trails.get(0)).contains("OPENED@4");
  }

  @Test
  void autoCommitBackOn() {
    assertThat(Scenario.of("Conn c = db.connect(); c.setAuto(false); c.setAuto(true);").trails())
        .contains("normal: OPENED@1 BEGUN@1 AUTO_COMMIT_ON@1");
  }

  @Test
  void aRollbackIsHeardOfBeforeItIsDone() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
            } catch (RuntimeException e) {
              s.rollback();
            }
            s.rollback();
            """)
                .events())
        .containsExactly(
            "caught [RUNTIME, trouble] at 5",
            "ROLLBACK of open@1 OPEN/ACTIVE at 6 in 5 after [RUNTIME, trouble]",
            "ROLLBACK of open@1 OPEN/ACTIVE at 8",
            "ROLLBACK of open@1 OPEN/ROLLED_BACK at 8")
        .inOrder();
  }

  @Test
  void guardedWhereItsOwnFailureIsCaught() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
            } catch (RuntimeException e) {
              try {
                s.rollback();
              } catch (RuntimeException again) {
              }
            }
            """)
                .events())
        .contains("ROLLBACK of open@1 OPEN/ACTIVE at 7 in 5 after [RUNTIME, trouble] guarded");
  }

  @Test
  void notGuardedByAHandlerOfSomethingElse() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
            } finally {
              try {
                s.rollback();
              } catch (IllegalStateException again) {
              }
            }
            """)
                .events())
        .containsAtLeast(
            "ROLLBACK of open@1 OPEN/ACTIVE at 7 in 5 after [RUNTIME, trouble]",
            "ROLLBACK of open@1 OPEN/ACTIVE at 7");
  }

  @Test
  void whereARollbackAfterAFailedCommitThrowsAnyExceptionIsMeant() {
    assertThat(
            Scenario.of(
                    """
            Once s = db.once();
            s.begin();
            try {
              s.commit();
            } catch (RuntimeException e) {
              try {
                s.rollback();
              } catch (IllegalStateException again) {
              }
            }
            """)
                .events())
        .contains(
            "ROLLBACK of once@1 OPEN/COMMIT_FAILED_AND_OVER at 7 in 5 after [RUNTIME, trouble]"
                + " guarded");
  }

  @Test
  void autoCommitIsHeardOfWithItsValue() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            boolean saved = c.getAuto();
            c.setAuto(false);
            c.setAuto(true);
            c.setAuto(saved);
            if (saved) {
              c.setAuto(saved);
            }
            """)
                .events())
        .containsExactly(
            "AUTO_COMMIT_ON of connect@1 OPEN/CLEAN at 4",
            "AUTO_COMMIT_SAVED of connect@1 OPEN/NONE at 5",
            "AUTO_COMMIT_SAVED of connect@1 OPEN/NONE at 7")
        .inOrder();
  }

  @Test
  void aHelpersRollbackIsHeardOfAtItsCall() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            s.begin();
            try {
              s.save(o);
            } catch (RuntimeException e) {
              undo(s);
            }
            """,
                    "private void undo(Session x) { x.rollback(); }")
                .events())
        .contains("ROLLBACK of open@1 OPEN/ACTIVE at 6 in 5 after [RUNTIME, trouble]");
  }

  @Test
  void aHelperThatHidesItsFailureIsGuarded() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            s.begin();
            undo(s);
            """,
                    "private void undo(Session x) {"
                        + " try { x.rollback(); } catch (RuntimeException e) { } }")
                .events())
        .containsExactly("ROLLBACK of open@1 OPEN/ACTIVE at 3 guarded");
  }

  @Test
  void aHelperThatAsksFirstIsNotHeardOf() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            s.begin();
            undo(s);
            """,
                    "private void undo(Session x) { if (unsure()) { x.rollback(); } }")
                .events())
        .isEmpty();
  }

  @Test
  void aCallOnWhatWasNeverOpened() {
    assertThat(
            Scenario.of(
                    """
            Session s = null;
            try {
              s = db.open();
            } finally {
              s.close();
            }
            """)
                .trails())
        .contains("throws [NullPointerException]: THROWS@3 ON_NULL@5");
  }

  @Test
  void underAConditionThatCannotBeReadNobodyCallsOnNull() {
    assertThat(
            Scenario.of(
                    """
            Session s = null;
            try {
              s = db.open();
            } finally {
              if (unsure()) {
                s.close();
              }
            }
            """)
                .completions()
                .toString())
        .doesNotContain("NullPointerException");
    assertThat(Scenario.of("Session s = null; s.close();").completions().toString())
        .doesNotContain("NullPointerException");
  }

  @Test
  void aClosedChildIsToldBeforeItIsForgotten() {
    assertThat(
            Scenario.of(
                    """
            Conn c = db.connect();
            {
              Cursor r = c.query();
              r.close();
            }
            """)
                .events())
        .containsExactly("forgotten query@3 CLOSED/NONE");
  }

  @Test
  void afterAConditionThatCannotBeReadACallOnNullIsOneAgain() {
    assertThat(
            Scenario.of(
                    """
            Session s = null;
            try {
              s = db.open();
            } finally {
              if (unsure()) {
                o.hashCode();
              }
              s.close();
            }
            """)
                .completions()
                .toString())
        .contains("NullPointerException");
  }

  @Test
  void asStrongAsWhatLedThere() {
    assertThat(
            Scenario.of(
                    """
            try {
              unseen();
            } catch (RuntimeException e) {
              arg.rollback();
            }
            """)
                .events())
        .contains("ROLLBACK of arg UNKNOWN/UNKNOWN at 4 in 3 after [RUNTIME] MEDIUM");
    assertThat(Scenario.of("try { arg.rollback(); } finally { o.hashCode(); }").events())
        .containsExactly("ROLLBACK of arg UNKNOWN/UNKNOWN at 1");
  }

  @Test
  void aStepIsToldOnce() {
    Span here = new Span(1, 2);
    Span there = new Span(3, 4);
    Trail opened = Trail.then(null, Trail.Kind.OPENED, here);
    Trail begun = Trail.then(opened, Trail.Kind.BEGUN, there);
    assertThat(Trail.then(begun, Trail.Kind.OPENED, here)).isSameInstanceAs(begun);
    assertThat(Trail.steps(Trail.then(begun, Trail.Kind.BEGUN, here))).hasSize(3);
    assertThat(Trail.steps(Trail.then(begun, Trail.Kind.OPENED, there))).hasSize(3);
  }
}
