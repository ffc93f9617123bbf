package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** What the name and the types of a call that cannot be seen let us expect. */
class HintsTest {
  private static final String OPENED = "Session s = db.open(); s.begin(); ";

  @Test
  void aNameThatClosesTakesTheDutyToClose() {
    assertThat(given("abstract void shutdown(Session s);", OPENED + "shutdown(s);"))
        .containsExactly("open@1 OPEN/ACTIVE closed unfinished handed on");
    assertThat(given("abstract void register(Session s);", "shared = db.open(); register(shared);"))
        .containsExactly("open@1 OPEN/NONE tx handed on handed on");
  }

  @Test
  void aNameThatEndsTakesTheTransaction() {
    assertThat(given("abstract void finish(Session s);", OPENED + "finish(s);"))
        .containsExactly("open@1 OPEN/UNKNOWN");
    assertThat(given("abstract void finish(Tx t);", OPENED + "finish(s.tx());"))
        .containsExactly("open@1 OPEN/UNKNOWN");
    assertThat(given("abstract void look(Tx t);", OPENED + "look(s.tx());"))
        .containsExactly("open@1 OPEN/ACTIVE");
  }

  @Test
  void aNameThatDoesBothTakesBoth() {
    assertThat(given("abstract void rollbackAndClose(Session s);", OPENED + "rollbackAndClose(s);"))
        .containsExactly("open@1 OPEN/UNKNOWN handed on");
  }

  @Test
  void withoutASessionTheNameMayMeanAny() {
    assertThat(given("abstract void endTransaction();", OPENED + "endTransaction();"))
        .containsExactly("open@1 OPEN/UNKNOWN");
    assertThat(given("abstract void finish();", OPENED + "finish();"))
        .containsExactly("open@1 OPEN/ACTIVE");
    assertThat(given("", OPENED + "new java.util.ArrayList<Object>().trimToSize();"))
        .containsExactly("open@1 OPEN/ACTIVE");
  }

  @Test
  void aSetterKeepsIt() {
    assertThat(given("abstract void setSession(Session s);", OPENED + "setSession(s);"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
    assertThat(given("abstract void setSession(Session s);", OPENED + "this.setSession(s);"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
    assertThat(given("abstract void settle(Session s);", OPENED + "settle(s);"))
        .containsExactly("open@1 OPEN/ACTIVE");
    assertThat(
            given("A other; abstract void setSession(Session s);", OPENED + "other.setSession(s);"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
    assertThat(given("A other; abstract void setOther(Session s);", OPENED + "other.setOther(s);"))
        .containsExactly("open@1 OPEN/ACTIVE");
  }

  @Test
  void aCollectionOfTheJdkStoresIt() {
    assertThat(given("java.util.List<Object> all;", OPENED + "all.add(s);"))
        .containsExactly("open@1 OPEN/ACTIVE tx handed on handed on");
    assertThat(given("java.util.List<Object> all;", OPENED + "all.contains(s);"))
        .containsExactly("open@1 OPEN/ACTIVE");
  }

  @Test
  void aResultThatMayHoldItMayBeItsNewOwner() {
    assertThat(given("abstract A wrap(Session s);", OPENED + "A a = wrap(s);"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
    assertThat(given("abstract A wrap(Session s);", OPENED + "wrap(s);"))
        .containsExactly("open@1 OPEN/ACTIVE");
    assertThat(given("abstract int count(Session s);", OPENED + "int n = count(s);"))
        .containsExactly("open@1 OPEN/ACTIVE");
    assertThat(given("abstract String name(Session s);", OPENED + "String n = name(s);"))
        .containsExactly("open@1 OPEN/ACTIVE");
    assertThat(given("abstract Object wrap(Session s);", OPENED + "Object n = wrap(s);"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
  }

  @Test
  void aCollectionHoldsWhatWasReadFromIt() {
    String find = "abstract java.util.List<Object> findAll(Session s);";
    assertThat(given(find, OPENED + "var all = findAll(s);")).containsExactly("open@1 OPEN/ACTIVE");
    String list = "abstract java.util.List<Object> listOf(Session s);";
    assertThat(given(list, OPENED + "var all = listOf(s);"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
  }

  @Test
  void whatNoVariableHoldsOnlyTheCallCanClose() {
    String count = "abstract int count(Session s);";
    assertThat(given(count, "int n = count(db.open());"))
        .containsExactly("open@1 OPEN/NONE handed on");
    assertThat(given(count, "Session s = db.open(); int n = count(s);"))
        .containsExactly("open@1 OPEN/NONE");
    assertThat(given(count, "int n = count(arg);")).containsExactly("arg UNKNOWN/UNKNOWN used");
  }

  @Test
  void constructedWithItAnObjectMayKeepIt() {
    String user = "static class User { User(Object s, Runnable r) { } }";
    assertThat(given(user, OPENED + "new User(s, null);"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
    assertThat(given(user, OPENED + "new User(null, () -> s.close());"))
        .containsExactly("open@1 OPEN/ACTIVE tx handed on handed on");
    assertThat(given(user, OPENED + "new Object() { void m() { s.find(); } };"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
    assertThat(given(user, OPENED + "new Object() { void m() { s.commit(); } };"))
        .containsExactly("open@1 OPEN/ACTIVE tx handed on handed on");
  }

  @Test
  void theEndOfTheProgramIsNoWayOut() {
    assertThat(Scenario.of("Session s = db.open(); System.exit(1);").exits())
        .containsExactly("throws [RUNTIME, trouble]");
    assertThat(Scenario.of("Session s = db.open(); Runtime.getRuntime().halt(1);").ends())
        .isEmpty();
    assertThat(Scenario.of("Session s = db.open(); System.gc();").ends())
        .containsExactly("open@1 OPEN/NONE");
  }

  @Test
  void aPoolThatIsShutDownClosesWhatItGave() {
    String pool =
        "interface Pool { Session get(); void shutdown(); void close(Cursor r); } Pool pool;";
    assertThat(given(pool, "Session s = pool.get(); pool.shutdown();"))
        .containsExactly("this.pool.get() CLOSED_WITH_PARENT/UNKNOWN");
    assertThat(given(pool, "Session s = pool.get(); pool.close(kept);").iterator().next())
        .contains("this.pool.get() OPEN/UNKNOWN");
  }

  @Test
  void whoeverListensToASessionMayCloseIt() {
    assertThat(given("", OPENED + "s.addEventListener(o);"))
        .containsExactly("open@1 OPEN/ACTIVE handed on");
    assertThat(given("", OPENED + "s.addAll(o);")).containsExactly("open@1 OPEN/ACTIVE");
  }

  @Test
  void whatReturnsItsOwnTypeReturnsTheSession() {
    assertThat(given("", OPENED + "s.named(\"n\").close();"))
        .containsExactly("open@1 CLOSED/ACTIVE closed unfinished");
  }

  @Test
  void aContractTellsWhoseTheResultIs() {
    String contracts =
        "@com.google.errorprone.annotations.MustBeClosed abstract Session ours();"
            + " @org.checkerframework.checker.mustcall.qual.NotOwning abstract Session theirs();";
    assertThat(given(contracts, "Session s = ours();")).containsExactly("ours@1 OPEN/NONE");
    assertThat(given(contracts, "Session s = theirs(); s.close();"))
        .containsExactly("this.theirs() CLOSED/UNKNOWN lent by ANNOTATED but CLOSE used");
    assertThat(given("java.util.List<Session> all;", "Session s = all.get(0);"))
        .containsExactly(" UNKNOWN/UNKNOWN");
  }

  private static Iterable<String> given(String members, String statements) {
    return Scenario.withMembers(statements, members + " Session shared;").ends();
  }

  @Test
  void settingsOfASession() {
    for (String name : new String[] {"setAutoCommit", "isReadOnly", "getHoldability", "evict"}) {
      assertThat(Hints.tunes(name)).isTrue();
    }
    assertThat(Hints.tunes("uncacheEntity")).isTrue();
    for (String name : new String[] {"AutoCommit", "changeAutoCommit", "setName", "eviction", ""}) {
      assertThat(Hints.tunes(name)).isFalse();
    }
  }
}
