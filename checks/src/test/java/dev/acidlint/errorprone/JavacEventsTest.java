package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.TypeDecl;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JavacEventsTest {

  @Test
  void workAloneIsNoEvent() {
    assertThat(
            eventful(
                """
                String reads(ResultSet r) throws SQLException { return r.getString(1); }
                void passesOn(Connection c) { keep(c); }
                void keep(Connection c) { seen = c; }
                void closesAnotherThing(java.io.Closeable c) throws java.io.IOException {
                  c.close();
                }
                void cleansUp(ResultSet r) throws SQLException {
                  try { r.next(); } finally { keep(null); }
                }
                void throwsOn(ResultSet r) {
                  try { r.next(); } catch (SQLException e) { throw new RuntimeException(e); }
                }
                void catchesOthers(ResultSet r) throws SQLException {
                  try { r.next(); } catch (NumberFormatException | LinkageError e) { }
                }
                A(Connection c) { seen = c; }
                A(java.util.function.Supplier<String> from) { name = from.get(); }
                Connection seen;
                String name;
                Object other = new Object();
                """))
        .isEmpty();
  }

  @Test
  void whatIsOpenedClosedOrCaughtIsOne() {
    assertThat(
            eventful(
                """
                Statement opens(Connection c) throws SQLException { return c.createStatement(); }
                void casts(Object c) throws SQLException { ((Connection) c).close(); }
                void manages(Connection c) throws SQLException { try (c) { c.isClosed(); } }
                void catches(ResultSet r) { try { r.next(); } catch (SQLException e) { } }
                void either(ResultSet r) {
                  try { r.next(); } catch (NumberFormatException | SQLTimeoutException e) {
                  } catch (SQLException e) { throw new RuntimeException(e); }
                }
                int drops(ResultSet r) throws SQLException {
                  try { return r.getInt(1); } finally { return 0; }
                }
                void inFunction(Connection c) {
                  java.util.concurrent.Callable<?> later = () -> { c.close(); return null; };
                }
                void inClass(Connection c) {
                  new Object() { void m() throws SQLException { c.commit(); } };
                }
                A(java.util.function.Supplier<Connection> from) { seen = from.get(); }
                Connection seen;
                java.util.concurrent.Callable<?> field = () -> { seen.close(); return null; };
                """))
        .containsExactly(
            "opens",
            "casts",
            "manages",
            "catches",
            "either",
            "drops",
            "inFunction",
            "inClass",
            "<init>",
            "field");
  }

  @Test
  void whatCalleesDoIsSeenAcrossFiles() {
    String caller =
        """
        import java.sql.*;
        class A {
          void far(Connection c) throws SQLException { new B().nearer(c); }
          void reads(ResultSet r) { new B().caught(r); }
          void ring(Connection c) { new B().other(this, c); }
        }
        """;
    String helper =
        """
        import java.sql.*;
        class B {
          void nearer(Connection c) throws SQLException { near(c); }
          void near(Connection c) throws SQLException { nearer(c); c.close(); }
          void caught(ResultSet r) { try { r.next(); } catch (SQLException e) { } }
          void other(A a, Connection c) { a.ring(c); }
        }
        """;
    Map<String, SourceUnit> units = javac().lower(Map.of("A.java", caller, "B.java", helper));
    // What a callee swallows is the callee's.
    assertThat(eventful(units.get("A.java"))).containsExactly("far");
    assertThat(eventful(units.get("B.java"))).containsExactly("nearer", "near", "caught");
  }

  private static Set<String> eventful(String members) {
    return eventful(javac().lower("A.java", "import java.sql.*; class A {\n" + members + "}\n"));
  }

  private static Set<String> eventful(SourceUnit unit) {
    TypeDecl type = unit.types().get(0);
    Set<String> found = new TreeSet<>();
    type.methods().stream()
        .filter(MethodDecl::mayHaveEvents)
        .map(MethodDecl::name)
        .forEach(found::add);
    type.fields().stream()
        .filter(FieldDecl::mayHaveEvents)
        .map(field -> field.variable().name())
        .forEach(found::add);
    return found;
  }

  private static JavacHarness javac() {
    return new JavacHarness(List.of(), Catalogues.standard());
  }
}
