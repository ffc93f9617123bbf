package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Sessions that a call gives of which nobody knows whether it opens or lends. */
class UnseenTest {
  private static final String GIVE = "abstract Session give(); abstract Engine engine();";

  @Test
  void askedAgainItIsTheSame() {
    assertThat(given("Session s = give(); Session t = give(); t.close();"))
        .containsExactly("this.give() CLOSED/UNKNOWN used");
  }

  @Test
  void askedAgainForOneThatIsStoredItIsStoredStill() {
    assertThat(given("Session s = give(); field = s; Session t = give();"))
        .containsExactly("this.give() OPEN/UNKNOWN tx handed on handed on used");
  }

  @Test
  void askedAgainAfterItWasClosedItIsANewOne() {
    assertThat(given("Session s = give(); s.close(); s = give();"))
        .containsExactly("this.give() OPEN/UNKNOWN used");
  }

  @Test
  void whatNobodyUsesNobodyHasToClose() {
    assertThat(given("give();")).containsExactly("this.give() UNKNOWN/UNKNOWN");
  }

  @Test
  void nullThereIsNothingToClose() {
    assertThat(given("Session s = give(); if (s == null) { return; } s.close();"))
        .containsExactly("this.give() CLOSED/UNKNOWN used", "this.give() UNKNOWN/UNKNOWN");
  }

  @Test
  void toAskWhetherItIsClosedIsNotToCloseIt() {
    assertThat(given("Session s = give(); if (s.isClosed()) { return; }"))
        .containsExactly("this.give() OPEN/UNKNOWN", "this.give() UNKNOWN/UNKNOWN used");
  }

  @Test
  void anEngineIsNotFollowed() {
    assertThat(given("Engine e = engine(); e.close();")).containsExactly("");
  }

  @Test
  void fieldsMayHoldSomethingElseAfterIt() {
    assertThat(
            given(
                """
                Session s = db.open();
                field = null;
                unseen();
                if (field != null) {
                  s.close();
                }
                """))
        .contains("open@1 CLOSED/NONE, this.field UNKNOWN/UNKNOWN");
  }

  @Test
  void aSessionInAFieldStaysThere() {
    assertThat(given("field = db.open(); unseen(); field.close();"))
        .containsExactly("open@1 CLOSED/NONE tx handed on handed on");
  }

  @Test
  void aMethodOfTheSessionThatTheCatalogueDoesNotListDoesNoWork() {
    assertThat(given("Conn c = db.connect(); c.setAuto(false); c.label();"))
        .containsExactly("connect@1 OPEN/CLEAN");
  }

  @Test
  void afterACommitItMayHaveBegunTheNextTransaction() {
    String committed = "Conn c = db.connect(); c.setAuto(false); c.write(); c.commit(); ";
    assertThat(given(committed + "c.label();")).containsExactly("connect@1 OPEN/UNKNOWN");
    assertThat(given(committed + "o.equals(c); unseen();"))
        .containsExactly("connect@1 OPEN/UNKNOWN");
    assertThat(given("Conn c = db.connect(); o.equals(c);")).containsExactly("connect@1 OPEN/NONE");
    assertThat(given("Session s = db.open(); s.begin(); s.commit(); o.equals(s); s.label();"))
        .containsExactly("open@1 OPEN/COMMITTED");
  }

  @Test
  void namedForEndingItMayEndAnyTransaction() {
    assertThat(
            Scenario.withMembers(
                    "Session s = db.open(); s.begin();\nSession t = db.open(); commitAll();",
                    "abstract void commitAll();")
                .ends())
        .containsExactly("open@1 OPEN/UNKNOWN, open@2 OPEN/NONE");
  }

  private static Iterable<String> given(String statements) {
    return Scenario.withMembers(statements, GIVE).ends();
  }
}
