package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What a helper gives to its caller. */
class SummaryResultsTest {
  private static final String GIVE = " abstract Session give(); abstract Session give(int n);";

  @Test
  void aConstantDecidesWhatFollows() {
    assertThat(
            ends(
                "Session s = db.open(); if (yes()) { s.close(); }",
                "boolean yes() { db.open(); return true; }"))
        .containsExactly("open@1 CLOSED/NONE");
    assertThat(
            ends(
                "Session s = none(); if (s != null) { s.begin(); }",
                "Session none() { db.open(); return null; }"))
        .containsExactly("");
  }

  @Test
  void whatItWasGiven() {
    assertThat(
            ends(
                "Session s = db.open(); same(s).close();", "Session same(Session x) { return x; }"))
        .containsExactly("open@1 CLOSED/NONE");
    assertThat(
            ends(
                "Session s = db.open(); s.begin(); tx(s).commit();",
                "Tx tx(Session x) { return x.tx(); }"))
        .containsExactly("open@1 OPEN/COMMITTED");
  }

  @Test
  void whatItOpened() {
    assertThat(ends("Session s = make();", "Session make() { return db.open(); }"))
        .containsExactly("make@1 OPEN/NONE");
    assertThat(
            ends(
                "Session s = make();",
                "Session make() { Session x = db.open(); x.begin(); return x; }"))
        .containsExactly("make@1 OPEN/ACTIVE");
    assertThat(
            ends(
                "Session s = make();",
                "Session make() { Session x = db.open(); x.begin(); x.commit(); return x; }"))
        .containsExactly("make@1 OPEN/NONE");
    assertThat(
            ends("Session s = make();", "Session make() { field = db.open(); return field; }")
                .toString())
        .doesNotContain("make@1");
    assertThat(
            ends(
                    "Session s = make();",
                    "Session make() { Session x = db.open(); x.close(); return x; }")
                .toString())
        .doesNotContain("make@1");
  }

  @Test
  void whatOneOpenedThatMayBeOverridden() {
    String begun = "Session make() { Session x = db.open(); x.begin(); return x; }";
    assertThat(Scenario.withMembers("Session s = make();", begun).ends())
        .containsExactly("this.make() OPEN/ACTIVE");
    assertThat(Scenario.withMembers("make().close(); Session s = make();", begun).ends())
        .containsExactly("this.make() OPEN/ACTIVE used");
    assertThat(
            Scenario.withMembers("Session s = make();", "Session make() { return db.open(); }")
                .ends())
        .containsExactly("this.make() OPEN/UNKNOWN");
    assertThat(
            Scenario.withMembers(
                    "Session s = make();",
                    "Session make() { Session x = db.open(); x.begin(); x.commit(); return x; }")
                .ends())
        .containsExactly("this.make() OPEN/UNKNOWN");
  }

  @Test
  void askedAgainItMayGiveTheSame() {
    assertThat(
            Scenario.withMembers(
                    "Session s = make(); s.commit(); Session t = make();",
                    "Session make() { Session x = db.open(); x.begin(); return x; }")
                .ends())
        .containsExactly("this.make() OPEN/COMMITTED used");
  }

  @Test
  void whatAnotherObjectKeeps() {
    for (String each : new String[] {"final", "public"}) {
      String holder =
          "Holder held; static class Holder { Db db; Session s; Session get() { return s; } "
              + each
              + " void start() { s = db.open(); s.begin(); } "
              + each
              + " void opens() { s = db.open(); } }";
      assertThat(Scenario.withMembers("held.start();", holder).ends())
          .containsExactly("start@1 OPEN/ACTIVE handed on");
      assertThat(Scenario.withMembers("held.opens();", holder).ends())
          .containsExactly("opens@1 OPEN/NONE handed on");
      assertThat(Scenario.withMembers("Session x = held.get(); x.close();", holder).ends())
          .containsExactly("this.held.s CLOSED/UNKNOWN used");
    }
  }

  @Test
  void openedAnewInEveryRoundTheOneBeforeIsLost() {
    assertThat(
            Scenario.withMembers(
                    "while (unsure()) { Session s = make(); }",
                    "private Session make() { return db.open(); }")
                .events())
        .containsExactly("lost make@1 OPEN/NONE at 1");
  }

  @Test
  void whatACallGaveThatCannotBeSeen() {
    assertThat(ends("Session s = get();", "Session get() { return give(); }"))
        .containsExactly("this.give() OPEN/UNKNOWN");
    assertThat(ends("Session s = get();", "Session get() { return give(1); }"))
        .containsExactly("this.get() OPEN/UNKNOWN");
    assertThat(
            ends(
                "Session s = get();", "Session get() { Session x = give(); x.close(); return x; }"))
        .containsExactly("this.give() CLOSED/UNKNOWN used");
  }

  @Test
  void whatWasLentToIt() {
    assertThat(
            ends("Session s = get(); s.close();", "Session get() { Db d = db; return d.lent(); }"))
        .containsExactly("this.get() CLOSED/UNKNOWN lent by OPENER but CLOSE used");
    assertThat(
            Scenario.withMembers(
                    "Session s = get(); s.close();",
                    "protected Session get() { Db d = db; return d.lent(); }")
                .ends())
        .containsExactly("this.get() CLOSED/UNKNOWN used");
    assertThat(
            Scenario.withMembers(
                    "Session s = get(); s.close();",
                    "protected Session get() { return db.lent(); }")
                .ends()
                .toString())
        .doesNotContain("CLOSE used");
  }

  @Test
  void ofASessionOfAnotherTypeNothingIsKnown() {
    assertThat(ends("Object x = make();", "Object make() { return db.open(); }"))
        .containsExactly("make@1 OPEN/NONE");
    assertThat(ends("Object x = text();", "String text() { db.open(); return \"\"; }"))
        .containsExactly("");
  }

  @Test
  void tooDeepBelowNobodyLooks() {
    String chain =
        "Session a() { return b(); } private Session b() { return c(); }"
            + " private Session c() { return d(); } private Session d() { return e(); }"
            + " private Session e() { return f(); } private Session f() { return db.open(); }";
    assertThat(ends("Session s = b();", chain)).containsExactly("b@1 OPEN/NONE");
    assertThat(ends("Session s = a();", chain).toString()).doesNotContain("a@1");
  }

  @Test
  void withTooManyWaysThroughItsTextTells() {
    String steps =
        "if (a) { x.begin(); } if (b) { x.save(this); } if (c) { x.mark(); }"
            + " if (d) { x.commit(); } if (e) { x.rollback(); } ";
    String many = "void many(Session x, boolean a, boolean b, boolean c, boolean d, boolean e)";
    String call = "Session s = db.open(); many(s, own, own, own, own, own);";
    assertThat(ends(call, many + " { x.close(); }")).containsExactly("open@1 CLOSED/NONE");
    assertThat(ends(call, many + " { " + steps + "x.close(); }"))
        .containsExactly("open@1 UNKNOWN/NONE");
    assertThat(ends(call, many + " { " + steps + "}")).containsExactly("open@1 OPEN/NONE");
  }

  private static Iterable<String> ends(String statements, String helper) {
    return Scenario.withMembers(statements, "private " + helper + GIVE).ends();
  }
}
