package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EventsTest {
  private static final Catalogue CATALOGUE = Catalogues.standard();

  @Test
  void workAloneIsNoEvent() {
    assertThat(
            without(
                """
                String reads(ResultSet r) throws SQLException { return r.getString(1); }
                void asks(Connection c) throws SQLException { if (c.isClosed()) { log(); } }
                void passesOn(Connection c) { keep(c); }
                void keep(Connection c) { seen = c; }
                void closesAnotherThing(java.io.Closeable c) throws java.io.IOException {
                  c.close();
                }
                void cleansUp(ResultSet r) throws SQLException {
                  try { r.next(); } finally { log(); }
                }
                void log() {}
                Connection seen;
                """))
        .containsExactly(
            "reads", "asks", "passesOn", "keep", "closesAnotherThing", "cleansUp", "log");
  }

  @Test
  void whatIsOpenedClosedOrEndedIsOne() {
    assertThat(
            without(
                """
                Statement opens(Connection c) throws SQLException { return c.createStatement(); }
                void closes(Connection c) throws SQLException { c.close(); }
                void commits(Connection c) throws SQLException { c.commit(); }
                void begins(Connection c) throws SQLException { c.setAutoCommit(false); }
                void inFunction(Connection c) {
                  java.util.concurrent.Callable<?> later = () -> { c.close(); return null; };
                }
                int inSwitch(Connection c, int k) throws SQLException {
                  return switch (k) { case 1 -> { c.rollback(); yield 1; } default -> 2; };
                }
                void manages(Connection c) throws SQLException { try (c) { c.isClosed(); } }
                void casts(Object c) throws SQLException { ((Connection) c).close(); }
                """))
        .isEmpty();
  }

  @Test
  void aFailureThatIsCaughtIsOne() {
    assertThat(
            without(
                """
                void catches(ResultSet r) { try { r.next(); } catch (SQLException e) { } }
                int drops(ResultSet r) throws SQLException {
                  try { return r.getInt(1); } finally { return 0; }
                }
                void maybe(ResultSet r) throws SQLException {
                  try { r.next(); } catch (SQLException e) { if (seen == null) { throw e; } }
                }
                void narrow(ResultSet r) throws SQLException {
                  try { r.next(); } catch (java.sql.SQLTimeoutException e) { }
                }
                void ofTheProjects(ResultSet r) throws SQLException {
                  try { r.next(); } catch (Own e) { }
                }
                static class Own extends SQLException {}
                Object seen;
                """))
        .isEmpty();
  }

  @Test
  void aFailureThatCannotStayInTheHandlerIsNone() {
    assertThat(
            without(
                """
                void throwsOn(ResultSet r) {
                  try { r.next(); } catch (SQLException e) { throw new RuntimeException(e); }
                }
                void other(ResultSet r) throws SQLException {
                  try { r.getString(Integer.parseInt("")); } catch (NumberFormatException e) { }
                }
                """))
        .containsExactly("throwsOn", "other");
  }

  @Test
  void whatCalleesDoIsSeenHoweverFarTheyAre() {
    assertThat(
            without(
                """
                void far(Connection c) throws SQLException { nearer(c); }
                void nearer(Connection c) throws SQLException { near(c); }
                void near(Connection c) throws SQLException { far(c); c.close(); }
                void ring(Connection c) { other(c); }
                void other(Connection c) { ring(c); seen = c; }
                void reads(ResultSet r) { caught(r); }
                void caught(ResultSet r) { try { r.next(); } catch (SQLException e) { } }
                Connection seen;
                """))
        // What a callee swallows is the callee's.
        .containsExactly("ring", "other", "reads");
  }

  @Test
  void whatAConstructorStoresIsLostIfItFailsThen() {
    String field = " Connection seen; ";
    assertThat(without("A(java.util.function.Supplier<Connection> s) { seen = s.get(); }" + field))
        .isEmpty();
    assertThat(without("A(Connection c) { seen = c; }" + field)).containsExactly("<init>");
    assertThat(without("A(Connection c) { c.toString(); }" + field)).containsExactly("<init>");
    assertThat(without("void m(Connection c) { seen = c; c.toString(); }" + field))
        .containsExactly("m");
  }

  /** The methods in which nothing happens. */
  private static Set<String> without(String members) {
    String text = "import java.sql.*; class A {\n" + members + "}\n";
    SourceUnit unit = new JavacHarness(List.of(), CATALOGUE).lower("A.java", text);
    Flow flow = new Flow(CATALOGUE);
    Set<String> found = new TreeSet<>();
    for (MethodDecl method : unit.types().get(0).methods()) {
      boolean events = flow.hasEvents(method.body().orElseThrow(), Optional.of(method));
      assertWithMessage("%s, asked again", method)
          .that(flow.hasEvents(method.body().orElseThrow(), Optional.of(method)))
          .isEqualTo(events);
      if (!events) {
        found.add(method.name());
      }
    }
    return found;
  }
}
