package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Which entry of the catalogue a call is, and what is known of a type. */
class TypingTest {
  @Test
  void ofTwoEntriesTheOneOfTheNarrowerType() {
    String begun = " s.begin(); s.end();";
    assertThat(Scenario.of("Session s = db.open();" + begun).ends())
        .containsExactly("open@1 OPEN/COMMITTED");
    assertThat(Scenario.of("Special s = db.special();" + begun).ends())
        .containsExactly("special@1 OPEN/ROLLED_BACK");
  }

  @Test
  void aTypeIsWhatTheNearestAboveItIs() {
    assertThat(Scenario.of("Special s = db.special(); s.close();").ends())
        .containsExactly("special@1 CLOSED/NONE");
  }

  @Test
  void aLiteralArgumentDecides() {
    assertThat(Scenario.of("Session s = db.make(true);").ends())
        .containsExactly("make@1 OPEN/CLEAN");
    assertThat(Scenario.of("Session s = db.make(false);").ends())
        .containsExactly("make@1 OPEN/NONE");
    assertThat(
            Scenario.withMembers(
                    "Session s = db.make(BEGUN);", "static final boolean BEGUN = true;")
                .ends())
        .containsExactly("make@1 OPEN/CLEAN");
    assertThat(
            Scenario.withMembers(
                    "Session s = db.make(A.BEGUN);", "static final boolean BEGUN = true;")
                .ends())
        .containsExactly("make@1 OPEN/CLEAN");
  }

  @Test
  void anArgumentOfAnUnknownTypeOpensNothing() {
    assertThat(Scenario.of("Session s = db.make(o, null);").ends().toString())
        .contains("make@1 OPEN/NONE");
    assertThat(Scenario.withoutLibrary("Session s = db.make(o, u());", "").ends())
        .doesNotContain("make@1 OPEN/NONE");
  }

  @Test
  void whatOnlyAsksForTheStateLeavesNoDoubt() {
    String lent = "Session s = db.lent(); ";
    String breach = "lent by OPENER but CLOSE";
    for (String condition :
        new String[] {
          "s != null",
          "!(s == null)",
          "s != null && s.isOpen()",
          "null != s || s.isOpen()",
          "java.util.Objects.nonNull(s)",
          "!s.isClosed()"
        }) {
      assertThat(Scenario.of(lent + "if (" + condition + ") { s.close(); }").ends().toString())
          .contains(breach);
    }
    for (String condition :
        new String[] {"own", "s.isJoined()", "s != null && own", "own || s == null"}) {
      assertThat(Scenario.of(lent + "if (" + condition + ") { s.close(); }").ends().toString())
          .doesNotContain(breach);
    }
  }

  @Test
  void whereTheStaticTypeTellsNothingTheCatalogueDoes() {
    assertThat(Scenario.of("Session s = (Session) db.any(); s.close();").ends())
        .containsExactly("any@1 CLOSED/NONE");
  }

  @Test
  void anArgumentThatIsNotThere() {
    assertThat(Scenario.of("Session s = db.open(); db.closeSome(s);").ends())
        .containsExactly("open@1 CLOSED/NONE");
    assertThat(Scenario.of("Filter f = new Filter();").ends()).containsExactly("");
    assertThat(Scenario.of("scopes.all();").ends()).containsExactly("");
  }
}
