package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Every effect of a helper, as its caller sees it. */
class SummaryEffectsTest {
  private static final String BEGUN = "Session s = db.open(); s.begin(); ";
  private static final String OFF = "Conn c = db.connect(); c.setAuto(false); ";

  @Test
  void onTheTransaction() {
    assertThat(called(BEGUN, "Session x", "x.commit();")).containsExactly("open@1 OPEN/COMMITTED");
    assertThat(called(BEGUN, "Session x", "x.rollback();"))
        .containsExactly("open@1 OPEN/ROLLED_BACK");
    assertThat(called(BEGUN, "Session x", "x.end();")).containsExactly("open@1 OPEN/COMMITTED");
    assertThat(called(BEGUN, "Session x", "x.mark();"))
        .containsExactly("open@1 OPEN/ROLLBACK_ONLY");
    assertThat(called("Session s = db.open(); ", "Session x", "x.begin();"))
        .containsExactly("open@1 OPEN/ACTIVE");
    assertThat(called(BEGUN, "Session x", "rollbackIfOpen(x);"))
        .containsExactly("open@1 UNKNOWN/UNKNOWN");
  }

  @Test
  void onTheSession() {
    assertThat(called(BEGUN, "Session x", "x.close();"))
        .containsExactly("open@1 CLOSED/ACTIVE closed unfinished");
    assertThat(called(BEGUN, "Session x", "db.giveBack(x);"))
        .containsExactly("open@1 CLOSED/ACTIVE closed unfinished");
    assertThat(called(BEGUN, "Session x", "field = x;"))
        .containsExactly("open@1 OPEN/ACTIVE tx handed on handed on");
    assertThat(called(BEGUN, "Session x", "x.find();")).containsExactly("open@1 OPEN/ACTIVE");
  }

  @Test
  void onTheMode() {
    assertThat(called("Conn c = db.connect(); ", "Conn x", "x.setAuto(false);"))
        .containsExactly("connect@1 OPEN/CLEAN");
    assertThat(called(OFF, "Conn x", "x.write();")).containsExactly("connect@1 OPEN/ACTIVE");
    assertThat(called(OFF + "c.write(); ", "Conn x", "x.setAuto(true);"))
        .containsExactly("connect@1 OPEN/IMPLICITLY_COMMITTED");
    assertThat(called(OFF + "c.write(); c.commit(); ", "Conn x", "x.label();"))
        .containsExactly("connect@1 OPEN/UNKNOWN");
  }

  @Test
  void itsFailureLeavesWhatItLeft() {
    assertThat(
            Scenario.withMembers(
                    BEGUN + "helper(s);", "private void helper(Session x) { x.commit(); }")
                .exits())
        .contains("throws [RUNTIME, trouble]: open@1 OPEN/COMMIT_FAILED");
  }

  @Test
  void theModeSwitchedOnIsHeardOf() {
    assertThat(
            Scenario.withMembers(
                    OFF + "helper(c);",
                    "private void helper(Conn x) throws Failure { x.setAuto(true); }")
                .events())
        .contains("AUTO_COMMIT_ON of connect@1 OPEN/CLEAN at 1");
  }

  @Test
  void whatItDoesAtMost() {
    String on = "private void helper(Conn x) throws Failure { ";
    assertThat(Scenario.withMembers(OFF + "helper(c);", on + "x.query(); }").wrote()).isEmpty();
    assertThat(Scenario.withMembers(OFF + "helper(c);", on + "x.write(); }").wrote())
        .containsExactly("connect@1");
    String besides = "private Conn own; private void helper() throws Failure { ";
    assertThat(Scenario.withMembers(OFF + "helper();", besides + "own.query(); }").wrote())
        .isEmpty();
    assertThat(Scenario.withMembers(OFF + "helper();", besides + "own.query(); }").ends())
        .contains("connect@1 OPEN/ACTIVE, this.own UNKNOWN/UNKNOWN used");
    assertThat(Scenario.withMembers(OFF + "helper();", besides + "own.write(); }").wrote())
        .containsExactly("connect@1");
  }

  @Test
  void whatArgumentsDecide() {
    String helper =
        "private void end(Session x, boolean ok) { if (ok) { x.commit(); } else { x.rollback(); } }";
    assertThat(Scenario.withMembers(BEGUN + "end(s, true);", helper).ends())
        .containsExactly("open@1 OPEN/COMMITTED");
    assertThat(Scenario.withMembers(BEGUN + "end(s, false);", helper).ends())
        .containsExactly("open@1 OPEN/ROLLED_BACK");
    assertThat(Scenario.withMembers(BEGUN + "end(s, own);", helper).ends())
        .containsExactly("open@1 OPEN/COMMITTED", "open@1 OPEN/ROLLED_BACK");
  }

  @Test
  void whatIsNullDecides() {
    String helper =
        "private void shut(Session x) { if (x == null) { field.begin(); return; } x.close(); }"
            + " abstract Session give();";
    assertThat(Scenario.withMembers("Session s = null; shut(s);", helper).ends())
        .contains("this.field UNKNOWN/ACTIVE used");
    assertThat(Scenario.withMembers("Session s = db.open(); shut(s);", helper).ends())
        .containsExactly("open@1 CLOSED/NONE");
    assertThat(Scenario.withMembers("Session s = give(); shut(s);", helper).ends())
        .containsExactly(
            "this.field UNKNOWN/ACTIVE used, this.give() UNKNOWN/UNKNOWN used",
            "this.give() CLOSED/UNKNOWN used");
  }

  @Test
  void aClosedOneOnlyWhereTheArgumentSaysSo() {
    String helper = "private void maybe(Session x, boolean now) { if (now) { x.close(); } }";
    assertThat(Scenario.withMembers("Session s = db.open(); maybe(s, false);", helper).ends())
        .containsExactly("open@1 OPEN/NONE");
  }

  @Test
  void namedForClosingItTakesTheDutyOnEveryWay() {
    String helper = "private void closeIt(Session x, boolean now) { if (now) { x.close(); } }";
    assertThat(Scenario.withMembers("Session s = db.open(); closeIt(s, false);", helper).ends())
        .containsExactly("open@1 OPEN/NONE handed on");
    assertThat(Scenario.withMembers("Session s = db.open(); closeIt(s, true);", helper).ends())
        .containsExactly("open@1 CLOSED/NONE");
  }

  @Test
  void handedOnOnOneWayItMayBeOnTheOther() {
    String helper = "private void keep(Session x) { if (unsure()) { field = x; } }";
    assertThat(Scenario.withMembers("Session s = db.open(); keep(s);", helper).ends())
        .containsExactly("open@1 OPEN/NONE tx handed on handed on", "open@1 UNKNOWN/NONE");
  }

  @Test
  void onWhatAFieldHolds() {
    String helper = "private void shut() { field.close(); }";
    assertThat(Scenario.withMembers("field = db.open(); shut();", helper).ends())
        .containsExactly("open@1 CLOSED/NONE tx handed on handed on");
    assertThat(Scenario.withMembers("shut();", helper).ends())
        .containsExactly("this.field CLOSED/UNKNOWN used");
    assertThat(Scenario.withMembers("other.shut();", helper + " A other;").ends())
        .containsExactly("this.other.field CLOSED/UNKNOWN used");
  }

  @Test
  void onWhatAStaticFieldOrAnArgumentsFieldHolds() {
    assertThat(
            Scenario.withMembers(
                    "shut();", "static Session all; static void shut() { all.close(); }")
                .ends())
        .containsExactly("app.A.all CLOSED/UNKNOWN used");
    assertThat(
            Scenario.withMembers(
                    "shut(other);", "A other; static void shut(A a) { a.field.close(); }")
                .ends())
        .containsExactly("this.other.field CLOSED/UNKNOWN used");
  }

  @Test
  void aParameterThatIsAssignedIsNotItsArgument() {
    assertThat(called("Session s = db.open(); ", "Session x", "x = db.open(); x.close();"))
        .containsExactly("open@1 OPEN/NONE");
    assertThat(
            Scenario.withMembers(
                    "Session s = db.open(); s.begin(); end(s, true);",
                    "private void end(Session x, boolean ok) { ok = false;"
                        + " if (ok) { x.commit(); } else { x.rollback(); } }")
                .ends())
        .containsExactly("open@1 OPEN/ROLLED_BACK");
  }

  @Test
  void overriddenItMayDoSomethingElse() {
    String shared = "Session s = db.shared(); ";
    assertThat(overridable("Session s = db.open(); ", "x.begin();"))
        .containsExactly("open@1 OPEN/ACTIVE");
    assertThat(overridable(shared, "x.commit();"))
        .containsExactly("this.db.shared() UNKNOWN/COMMITTED used");
    assertThat(called(shared, "Session x", "x.commit();"))
        .containsExactly("this.db.shared() UNKNOWN/COMMITTED lent by OPENER but COMMIT used");
    assertThat(overridable(shared, "x.close();"))
        .containsExactly("this.db.shared() CLOSED/UNKNOWN used");
  }

  @Test
  void givenAsSomethingElseOnlyTheNameTells() {
    String use = "private void use(Object x) { x.hashCode(); }";
    assertThat(Scenario.withMembers("Session s = db.open(); use(s);", use).ends())
        .containsExactly("open@1 OPEN/NONE");
    String dispose = "private void dispose(Object x) { x.hashCode(); }";
    assertThat(Scenario.withMembers("Session s = db.open(); dispose(s);", dispose).ends())
        .containsExactly("open@1 OPEN/NONE handed on");
  }

  @Test
  void askingAgainItMayHaveGotAnother() {
    String helper = "abstract Session give(); private void shut() { give().close(); }";
    assertThat(Scenario.withMembers("Session s = give(); shut();", helper).ends())
        .containsExactly("this.give() UNKNOWN/UNKNOWN used");
  }

  @Test
  void whatItBeganAndDidNotGiveNobodyKnows() {
    String helper =
        "private Session start() { Session x = db.current(); x.begin(); unseen(); return x; }";
    Scenario started = Scenario.withMembers("Session s = start();", helper);
    assertThat(started.ends()).containsExactly("this.db.current() UNKNOWN/ACTIVE used");
    assertThat(started.exits().toString())
        .doesNotContain("throws [ERROR, RUNTIME] MEDIUM: this.db.current() UNKNOWN/ACTIVE");
  }

  @Test
  void aSessionOfTheProjectsOwnClosesItselfByItsCloser() {
    assertThat(
            called(
                "Session s = db.open(); ",
                "Session x",
                "shut(x);",
                "shut(Session y) { y.close(); }"))
        .containsExactly("open@1 CLOSED/NONE");
  }

  private static Iterable<String> called(String before, String parameter, String body) {
    return called(before, parameter, body, "unused() { }");
  }

  private static Iterable<String> called(
      String before, String parameter, String body, String another) {
    String variable = before.startsWith("Conn") ? "c" : "s";
    return Scenario.withMembers(
            before + "helper(" + variable + ");",
            "private void helper("
                + parameter
                + ") throws Failure { "
                + body
                + " }"
                + " private void "
                + another)
        .ends();
  }

  private static Iterable<String> overridable(String before, String body) {
    return Scenario.withMembers(before + "helper(s);", "void helper(Session x) { " + body + " }")
        .ends();
  }
}
