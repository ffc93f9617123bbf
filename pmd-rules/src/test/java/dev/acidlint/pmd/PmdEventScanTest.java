package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.Case;
import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.pmd.program.Program;
import dev.acidlint.rules.Analysis;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PmdEventScanTest {
  private static final Settings SETTINGS = new Settings(Confidence.LOW, true, Optional.empty());

  private final Catalogue catalogue = Catalogues.standard();

  /** Whatever is found is found in members with events, by the names in their file. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noFindingIsLost(boolean classPath) {
    Analyzer usual = new Analyzer(catalogue, SETTINGS);
    Analyzer analyzer = Analyzer.ofEveryBody(catalogue, SETTINGS);
    for (Map.Entry<ClassPathGroup, List<Case>> group : Case.byGroup("").entrySet()) {
      List<Path> jars = classPath ? group.getKey().jars() : List.of();
      try (PmdHarness harness = new PmdHarness(jars, catalogue)) {
        for (Case each : group.getValue()) {
          ASTCompilationUnit unit = harness.parse(each.id() + ".java", each.text());
          List<Finding> found =
              PmdLowering.lowerIfWorth(unit, catalogue, Program.NONE)
                  .map(usual::analyze)
                  .map(Analysis::findings)
                  .orElse(List.of());
          assertWithMessage(each.id())
              .that(found)
              .isEqualTo(analyzer.analyze(PmdLowering.lower(unit, catalogue)).findings());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void m() { try { f(); } finally { g(); } }",
        "void m(java.sql.ResultSet r) throws Exception { r.getString(1); }",
        "A(Object given) { field = given; }",
        "A() { f(); }",
        "String field; A() { field = f(); } String f() { return null; }",
        "class B extends java.util.ArrayList<String> { B() { super(3); } }",
        "void m(java.util.Set<String> s) { s.stream(); }",
        "void m() { try { f(); } catch (NumberFormatException | LinkageError e) { } }",
        "void m() { try { f(); } catch (Exception e) { throw new RuntimeException(e); } }",
        "void m() { new Object().toString(); }",
      })
  void nothingHappens(String member) {
    assertThat(mayHaveEvents(member)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void m(java.sql.Connection c) throws Exception { c.commit(); }",
        "void m() { try { f(); } catch (Exception e) { } }",
        "void m() throws Exception { try (java.sql.Connection c = f()) { g(); } }",
        "int m() { try { f(); } finally { return 1; } }",
        "void m() { try { f(); } catch (java.sql.SQLTimeoutException e) { } }",
        "void m() { try { f(); } catch (A.Unseen e) { } }",
        "void m() { try { f(); } catch (Exception e) { if (true) throw e; } }",
        "void m(A.Unseen c) { c.commit(); }",
        "void m(Object c) { ((java.sql.Connection) c).close(); }",
        "A() { field = f(); }",
        "java.sql.Connection field; A() { field = f(); } java.sql.Connection f() { return null; }",
        "class B extends com.zaxxer.hikari.HikariDataSource { B() { super(); } }",
        "Object m() { return new com.zaxxer.hikari.HikariDataSource(); }",
        "Runnable field = () -> { try { f(); } catch (Exception e) { } };",
        "void m() { org.apache.kafka.clients.producer.Producer<String, String> p = f(); }",
        "void m() { lease(); } @Owning java.sql.Connection lease() { return null; }"
            + " @interface Owning {}",
      })
  void somethingHappens(String member) {
    assertThat(mayHaveEvents(member)).isTrue();
  }

  /**
   * What happens in one member happens in those of the same file that call it, and in no others.
   */
  @Test
  void eachMemberHasItsOwn() {
    String text =
        """
        class A {
          void far(java.sql.Connection c) throws Exception { near(c); }
          void near(java.sql.Connection c) throws Exception { c.commit(); }
          void catches() { try { quiet(); } catch (Exception e) { } }
          void quiet() { g(); }
          void callsOneThatCatches() { catches(); }
        }
        """;
    try (PmdHarness harness = new PmdHarness(List.of(), catalogue)) {
      ASTCompilationUnit unit = harness.parse("A.java", text);
      PmdEventScan scan = PmdEventScan.of(unit, new PmdTypes(unit, catalogue, Program.NONE));
      assertThat(
              unit.descendants(ASTMethodDeclaration.class)
                  .filter(scan::mayHaveEvents)
                  .toList(ASTMethodDeclaration::getName))
          .containsExactly("far", "near", "catches");
    }
  }

  private boolean mayHaveEvents(String member) {
    try (PmdHarness harness = new PmdHarness(List.of(), catalogue)) {
      ASTCompilationUnit unit = harness.parse("A.java", "class A { " + member + " }");
      return PmdEventScan.of(unit, new PmdTypes(unit, catalogue, Program.NONE)).anything();
    }
  }
}
