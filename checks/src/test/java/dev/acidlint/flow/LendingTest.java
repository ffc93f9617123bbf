package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What is lent by contract, and what was done to it all the same. */
class LendingTest {
  @Test
  void theSessionOnly() {
    assertThat(Scenario.of("Session s = db.lent(); s.commit(); s.close();").ends())
        .containsExactly("this.db.lent() CLOSED/COMMITTED lent by OPENER but CLOSE used");
  }

  @Test
  void withItsTransaction() {
    assertThat(Scenario.of("Session s = db.shared(); s.commit();").ends())
        .containsExactly("this.db.shared() UNKNOWN/COMMITTED lent by OPENER but COMMIT used");
  }

  @Test
  void givenBackIsNotClosed() {
    assertThat(Scenario.of("Session s = db.shared(); db.giveBack(s);").ends())
        .containsExactly("this.db.shared() CLOSED/UNKNOWN lent by OPENER, given back used");
  }

  @Test
  void byAScope() {
    assertThat(Scenario.of("scopes.lending(x -> { x.commit(); x.close(); });").ends())
        .containsExactly("x CLOSED/COMMITTED lent by SCOPE but CLOSE but COMMIT used");
  }

  @Test
  void aScopeThatClosesWhatItGives() {
    assertThat(Scenario.of("scopes.closing(x -> x.save(o));").ends())
        .containsExactly("x CLOSED/UNKNOWN used");
  }

  @Test
  void byAHelperThatLends() {
    assertThat(
            Scenario.withMembers(
                    "Session s = get(); s.close();", "private Session get() { return db.lent(); }")
                .ends())
        .containsExactly("this.db.lent() CLOSED/UNKNOWN lent by OPENER but CLOSE used");
  }

  @Test
  void aHelperThatGivesBackMayBeGivenAny() {
    String helper = "private void back(Session x) { db.giveBack(x); }";
    assertThat(Scenario.withMembers("Session s = db.shared(); back(s);", helper).ends())
        .containsExactly("this.db.shared() CLOSED/UNKNOWN lent by OPENER, given back used");
    assertThat(Scenario.withMembers("Session s = db.open(); back(s);", helper).ends())
        .containsExactly("open@1 CLOSED/NONE");
  }

  @Test
  void closedUnderWhatCannotBeReadItMayBeOnlyWhereItIsOurs() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.lent();
            if (own) {
              s.close();
            }
            """)
                .ends())
        .containsExactly(
            "this.db.lent() CLOSED/UNKNOWN used", "this.db.lent() UNKNOWN/UNKNOWN lent by OPENER");
  }

  @Test
  void askedForItsStateItIsLentStill() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.lent();
            if (s != null && s.isOpen()) {
              s.close();
            }
            """)
                .ends())
        .contains("this.db.lent() CLOSED/UNKNOWN lent by OPENER but CLOSE used");
  }

  @Test
  void afterACloseInDoubtTheNextIsNot() {
    assertThat(
            Scenario.of(
                    """
            Session s = db.lent();
            if (own) {
              unseen();
            }
            s.close();
            """)
                .ends())
        .containsExactly("this.db.lent() CLOSED/UNKNOWN lent by OPENER but CLOSE used");
  }

  @Test
  void byItsOwnType() {
    assertThat(Scenario.of("arg.flush(); arg.close();").ends())
        .containsExactly("arg CLOSED/UNKNOWN lent by TYPE but CLOSE used");
  }
}
