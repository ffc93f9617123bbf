package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Without a class path the catalogue and the imports are all there is. */
class WithoutLibraryTest {
  @Test
  void theCatalogueTellsWhatACallReturns() {
    assertThat(Scenario.withoutLibrary("var s = db.open(); s.close();", "").exits())
        .containsExactly(
            "normal: open@1 CLOSED/NONE",
            "throws [RUNTIME secondary, trouble secondary] LOW: open@1 CLOSED/NONE",
            "throws [RUNTIME, trouble]");
    assertThat(ends("var s = own ? null : db.open(); if (s != null) { s.close(); }"))
        .containsExactly("", "open@1 CLOSED/NONE");
    assertThat(ends("var s = own ? db.open() : null; if (s != null) { s.close(); }"))
        .containsExactly("", "open@1 CLOSED/NONE");
  }

  @Test
  void inTheHeadOfATryToo() {
    assertThat(
            Scenario.withoutLibrary(
                    """
            try (var c = db.connect()) {
              c.query().next();
            } catch (Failure e) {
            }
            """,
                    "")
                .exits())
        .containsExactly(
            "normal",
            "normal: connect@1 CLOSED/NONE",
            "normal: connect@1 CLOSED/NONE, query@2 CLOSED_WITH_PARENT/NONE");
  }

  @Test
  void aHandlerOfAnUnknownTypeMayCatchIt() {
    assertThat(
            Scenario.withoutLibrary(
                    """
            try {
              arg.save(o);
            } catch (Odd e) {
            } catch (Trouble e) {
            }
            """,
                    "")
                .events())
        .containsExactly(
            "caught [RUNTIME, trouble] at 3", "caught [RUNTIME past, trouble past] at 4");
  }

  @Test
  void aHandlerProvesThatACallThrowsWhatItCatches() {
    assertThat(caught("pool().save(o);")).containsExactly("caught [Failure] at 3");
    assertThat(caught("Conn c = db.connect(); pool().save(o);"))
        .containsExactly("caught [failure] at 3");
    // It would not compile; nor is anything said of it.
    assertThat(caught("int i = 1;")).isEmpty();
  }

  private static java.util.List<String> caught(String body) {
    return Scenario.withoutLibrary("try {\n" + body + "\n} catch (Failure e) {\n}", "").events();
  }

  @Test
  void aStatementOfAConnectionFromNobodyKnowsWhere() {
    assertThat(ends("Cursor r = pool().query(); r.next();")).containsExactly("query@1 OPEN/NONE");
    assertThat(ends("Cursor r; r = pool().query(); r.next();"))
        .containsExactly("query@1 OPEN/NONE");
    assertThat(ends("Cursor r = (Cursor) pool().query(); r.next();"))
        .containsExactly("query@1 OPEN/NONE");
    assertThat(ends("Session r = pool().open();"))
        .containsExactly("this.pool().open() OPEN/UNKNOWN");
    assertThat(ends("Statement r = pool().query();"))
        .containsExactly("this.pool().query() OPEN/UNKNOWN");
  }

  @Test
  void whatItIsStoredAsIsWhatItIs() {
    assertThat(ends("Session s = (Session) pool().get(); s.begin();"))
        .containsExactly("this.pool().get() OPEN/ACTIVE used");
    assertThat(ends("Object s = pool().get();")).containsExactly("");
  }

  @Test
  void whatAScopeGivesItsFunctionIsKnown() {
    assertThat(ends("scopes.lending(x -> x.commit());"))
        .containsExactly("x UNKNOWN/COMMITTED lent by SCOPE but COMMIT used");
  }

  @Test
  void inAChainAnUnknownMethodMayReturnWhatItIsCalledOn() {
    assertThat(ends("Session s = db.open().configure(1); s.close();"))
        .containsExactly(" CLOSED/UNKNOWN used, open@1 OPEN/NONE handed on");
  }

  private static Iterable<String> ends(String statements) {
    return Scenario.withoutLibrary(statements, "").ends();
  }

  @Test
  void aResourceIsWhatItIsDeclaredAs() {
    assertThat(
            Scenario.withoutLibrary("try (Cursor r = pool().query()) { r.next(); }", "").events())
        .containsExactly("forgotten query@1 CLOSED/NONE");
  }
}
