package dev.acidlint.rules;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes wrong in one member is told of that member, and silences no other. */
final class ContainmentTest {
  private static final SourceUnit UNIT =
      new JavacHarness(List.of(), Catalogues.standard())
          .lower(
              "A.java",
              """
              import java.sql.*;
              class A {
                void leaks(Connection c) throws SQLException {
                  c.createStatement().execute("vacuum");
                }
              }
              """);

  @Test
  void aBodyThatIsNestedTooDeeplyToBeLowered() {
    TypeDecl type = UNIT.types().get(0);
    List<MethodDecl> methods = new ArrayList<>();
    methods.add(
        new MethodDecl(
            "generated",
            "A",
            type.span(),
            type.anchor(),
            Set.of(),
            List.of(),
            List.of(),
            type.methods().get(0).returnType(),
            List.of(),
            new MethodDecl.PreScan(true, true),
            Optional::empty,
            () -> {
              throw new StackOverflowError();
            }));
    methods.addAll(type.methods());
    Analysis analysis =
        new Analyzer(Catalogues.standard(), new Settings(Confidence.LOW, false, Optional.empty()))
            .analyze(with(type, methods));
    assertThat(analysis.findings()).isNotEmpty();
    assertThat(analysis.internalErrors())
        .containsExactly("A#generated/0: java.lang.StackOverflowError");
  }

  @Test
  void aChainThatIsTooLongForTheStackOfTheHost() throws InterruptedException {
    SourceUnit unit =
        new JavacHarness(List.of(), Catalogues.standard())
            .lower(
                "A.java",
                """
                import java.sql.*;
                class A {
                  String leaks(Connection c) throws SQLException {
                    Statement open = c.createStatement();
                    open.execute(new StringBuilder()%s.toString());
                    return "done";
                  }
                }
                """
                    .formatted(".append(1)".repeat(400)));
    List<Analysis> analyses = new ArrayList<>();
    Analyzer analyzer =
        new Analyzer(Catalogues.standard(), new Settings(Confidence.LOW, false, Optional.empty()));
    Thread host = new Thread(null, () -> analyses.add(analyzer.analyze(unit)), "host", 300_000);
    host.start();
    host.join();
    assertThat(analyses.get(0).internalErrors()).isEmpty();
    assertThat(analyses.get(0).findings()).hasSize(1);
  }

  private static SourceUnit with(TypeDecl type, List<MethodDecl> methods) {
    TypeDecl changed =
        new TypeDecl(
            type.name(),
            type.span(),
            type.anchor(),
            type.kind(),
            type.isFinal(),
            type.isAbstract(),
            type.annotations(),
            type.supertypes(),
            type.type(),
            type.fields(),
            methods,
            type.initialisers(),
            type.nested());
    return new SourceUnit(
        UNIT.path(),
        UNIT.text(),
        UNIT.packageName(),
        UNIT.imports(),
        List.of(changed),
        UNIT.suppressions());
  }
}
