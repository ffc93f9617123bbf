package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.Case;
import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PmdEventScanTest {
  private static final Settings SETTINGS = new Settings(Confidence.LOW, true, Optional.empty());

  private final Catalogue catalogue = Catalogues.standard();

  /** Whatever is found is found in a file with events, by the names in it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noFindingIsLost(boolean classPath) {
    Analyzer analyzer = Analyzer.ofEveryBody(catalogue, SETTINGS);
    for (Map.Entry<ClassPathGroup, List<Case>> group : Case.byGroup("").entrySet()) {
      List<Path> jars = classPath ? group.getKey().jars() : List.of();
      try (PmdHarness harness = new PmdHarness(jars, catalogue)) {
        for (Case each : group.getValue()) {
          ASTCompilationUnit unit = harness.parse(each.id() + ".java", each.text());
          if (!PmdEventScan.mayHaveEvents(unit, catalogue)) {
            assertWithMessage(each.id())
                .that(analyzer.analyze(PmdLowering.lower(unit, catalogue)).findings())
                .isEmpty();
          }
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
        "A() { field = f(); }",
        "Object m() { return new com.zaxxer.hikari.HikariDataSource(); }",
        "Runnable field = () -> { try { f(); } catch (Exception e) { } };",
        "void m() { org.apache.kafka.clients.producer.Producer<String, String> p = f(); }",
        "void m() { lease(); } @Owning java.sql.Connection lease() { return null; }"
            + " @interface Owning {}",
      })
  void somethingHappens(String member) {
    assertThat(mayHaveEvents(member)).isTrue();
  }

  private boolean mayHaveEvents(String member) {
    try (PmdHarness harness = new PmdHarness(List.of(), catalogue)) {
      String text = "class A { " + member + " }";
      return PmdEventScan.mayHaveEvents(harness.parse("A.java", text), catalogue);
    }
  }
}
