package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.TypeDecl;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PersistenceScanTest {
  private static final String SOURCE =
      """
      import java.sql.*;
      import java.util.function.Supplier;
      abstract class A {
        Object field;
        void plain() { System.out.println(field); }
        void receiver(Object o) throws SQLException { ((Wrapper) o).inner().commit(); }
        void parameter(Connection c) {}
        void local() { Connection c = null; }
        void created() { new Mine(); }
        void caught() { try { throwing(); } catch (IllegalStateException | SQLException e) { } }
        void throwing() throws SQLException {}
        void multi(Dao dao) { try { dao.save(); } catch (SQLException e) { } }
        Object returned() { return helper(); }
        void first() { second(); }
        void second() { first(); third(); }
        void third() { local(); }
        void lonely() { lonely(); }
        void lambda() { Runnable r = () -> local(); }
        void anonymous() { new Object() { void m() { new Mine(); } void n() { } }; }
        void reference() { Supplier<Object> s = A::made; }
        static Object made() { return new Mine(); }
        { local(); }
        static { System.out.println(); }
        abstract Connection helper();
        interface Wrapper { Connection inner(); }
        interface Dao { void save() throws SQLException; }
        static class Mine extends SQLWarning {}
      }
      """;

  @Test
  void findsWhatMayTouchTheCatalogued() {
    assertThat(persistent(type()))
        .containsExactly(
            "receiver",
            "parameter",
            "local",
            "created",
            "caught",
            "multi",
            "returned",
            "first",
            "second",
            "third",
            "lambda",
            "anonymous",
            "reference",
            "made",
            "<init-block>");
  }

  private static List<String> persistent(TypeDecl type) {
    return Stream.concat(type.methods().stream(), type.initialisers().stream())
        .filter(MethodDecl::mayPersist)
        .map(MethodDecl::name)
        .toList();
  }

  private static TypeDecl type() {
    SourceUnit unit =
        new JavacHarness(List.of(), n -> n.startsWith("java.sql.")).lower("A.java", SOURCE);
    return unit.types().get(0);
  }
}
