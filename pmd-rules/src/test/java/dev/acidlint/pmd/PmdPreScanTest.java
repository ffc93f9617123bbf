package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.pmd.program.Program;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import org.junit.jupiter.api.Test;

class PmdPreScanTest {
  private static final List<Path> HIBERNATE =
      PmdHarness.jars(Path.of("../checks/target/libraries/hibernate6"));

  private final Catalogue catalogue = Catalogues.standard();

  /** Asserts that of the methods of class A just those called {@code yes…} may persist. */
  private void check(List<Path> classPath, String source) {
    try (PmdHarness harness = new PmdHarness(classPath, catalogue)) {
      TypeDecl type = harness.lower("A.java", source).types().get(0);
      assertThat(type.methods()).isNotEmpty();
      for (MethodDecl method : type.methods()) {
        assertWithMessage(method.toString())
            .that(method.mayPersist())
            .isEqualTo(method.name().startsWith("yes"));
      }
      boolean any = type.methods().stream().anyMatch(MethodDecl::mayPersist);
      ASTCompilationUnit unit = harness.parse("A.java", source);
      PmdTypes types = new PmdTypes(unit, catalogue, Program.NONE);
      assertThat(new PmdPreScan(unit, types).anything()).isEqualTo(any);
    }
  }

  @Test
  void namesOfTypesInAMethod() {
    check(
        List.of(),
        """
        import org.hibernate.Session;
        import java.sql.*;
        class A {
          void yesParameter(Session s) {}
          Session yesReturned() { return null; }
          void yesLocal(Helper h) { Session s = h.get(); h.use(s); }
          void yesOnDemand(Helper h) { Connection c = h.get(); }
          void yesCaught(Dao dao) { try { dao.save(); } catch (SQLException e) { } }
          void yesThrown(Dao dao) throws SQLException { dao.save(); }
          void yesQualified() { javax.persistence.Persistence.createEntityManagerFactory("x"); }
          void yesQualifiedType(javax.persistence.EntityManager em) {}
          void no(String s) { s.trim(); }
        }
        """);
  }

  @Test
  void aHandlerOfASubclassOfACataloguedException() {
    check(
        List.of(),
        """
        class A {
          static class OwnException extends java.sql.SQLException {}
          void yes(Dao dao) { try { dao.save(); } catch (OwnException e) { } }
          void yesMulti(Dao dao) { try { dao.save(); } catch (OwnException | Gone e) { } }
          void no(Dao dao) { try { dao.save(); } catch (IllegalStateException e) { } }
        }
        """);
  }

  @Test
  void typesBelowCataloguedOnes() {
    check(
        List.of(),
        """
        abstract class A {
          abstract java.sql.ResultSetMetaData yesReturns(Object o);
          String yesUses(Object o) throws Exception { return yesReturns(o).getColumnName(1); }
          void yesVar() { var data = java.util.List.<javax.sql.rowset.CachedRowSet>of().get(0); }
          void no(java.util.List<String> names) { var first = names.get(0); first.trim(); }
        }
        """);
  }

  @Test
  void methodsOfTheSameFileThatMay() {
    check(
        List.of(),
        """
        import org.hibernate.Session;
        class A {
          void yesDirect(Session s) {}
          void yesCaller() { yesDirect(null); }
          void yesCallersCaller() { Runnable r = () -> this.yesCaller(); }
          void yesByReference() { run(this::yesCaller); }
          void no() { other(); }
          void run(Runnable r) {}
          void other() {}
        }
        """);
  }

  @Test
  void fieldsOfCataloguedTypes() {
    check(
        List.of(),
        """
        import org.hibernate.*;
        class A {
          void yes() { sessions.unheardOf(); }
          void yesThroughThis() { this.sessions.unheardOf(); }
          void no() { other.unheardOf(); }
          private SessionFactory sessions;
          private Object other;
        }
        """);
  }

  @Test
  void cataloguedCallsOnWhatMayBeOfACataloguedType() {
    check(
        List.of(),
        """
        class A extends Base {
          void yesUnknownLocal(Helper h) { var s = h.open(); s.beginTransaction(); }
          void yesUnknownChain(Helper h) { h.open().beginTransaction(); }
          void no(java.io.InputStream in) throws java.io.IOException { in.close(); }
          void noOther(StringBuilder s) { s.append("x").toString(); }
        }
        """);
  }

  @Test
  void withAClassPathTypesAreKnownThroughHelpers() {
    check(
        HIBERNATE,
        """
        class A {
          static class Helper { static org.hibernate.Session get() { return null; } }
          void yesVar() { var s = A.Helper.get(); s.beginTransaction(); }
          void no(java.util.List<String> l) { var first = l.iterator(); first.remove(); }
        }
        """);
  }

  @Test
  void whatDeclaresACataloguedException() {
    check(
        List.of(),
        """
        class A {
          void yesCreated(java.net.URL url) throws Exception {
            new javax.sql.rowset.serial.SerialDatalink(url);
          }
          void no(java.net.URL url) throws Exception { url.openStream(); }
          void noOther(String file) throws Exception { new java.io.FileReader(file); }
        }
        """);
  }

  @Test
  void codeWithoutPersistence() {
    check(
        HIBERNATE,
        """
        import java.util.*;
        import java.io.*;
        class A {
          private final Map<String, List<String>> map = new HashMap<>();
          void no() { map.computeIfAbsent("a", k -> new ArrayList<>()).add("b"); map.get("a").clear(); }
          void noStreams() { map.values().stream().filter(l -> l.isEmpty()).map(List::size).toList(); }
          void noFiles() throws IOException { try (Reader r = new FileReader("x")) { r.read(); } }
          void noThreads(Thread t) { t.start(); new Thread(() -> {}).start(); }
        }
        """);
  }
}
