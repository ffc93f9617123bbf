package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.ModelPrinter;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expected models were read against the sources beside them, line by line. */
final class JavacLoweringTest {

  @Test
  void lowersEveryConstructOfJava17() {
    assertThat(print(source("Torture17.java"))).isEqualTo(source("Torture17.model"));
  }

  @Test
  void lowersWhatCameWithJava21() {
    assumeTrue(Runtime.version().feature() >= 21);
    assertThat(print(source("Torture21.java"))).isEqualTo(source("Torture21.model"));
  }

  @Test
  void lowersWhatCameWithJava25() {
    assumeTrue(Runtime.version().feature() >= 25);
    assertThat(print(source("Torture25.java"))).isEqualTo(source("Torture25.model"));
  }

  @Test
  void positionsDoNotDependOnLineEnds() {
    String windows = source("Torture17.java").replace("\n", "\r\n");
    assertThat(print(windows)).isEqualTo(source("Torture17.model"));
  }

  @Test
  void lowersPackageAndModuleFiles() {
    Map<String, SourceUnit> units =
        harness()
            .lower(
                Map.of(
                    "module-info.java", "@SuppressWarnings(\"x\") module m { requires java.sql; }",
                    "p/package-info.java", "/** Doc. */\npackage p;\n",
                    "p/A.java", "package p; class A {}"));
    assertThat(units.get("module-info.java").types()).isEmpty();
    assertThat(units.get("p/package-info.java").types()).isEmpty();
    assertThat(units.get("p/package-info.java").packageName()).isEqualTo("p");
    assertThat(units.get("p/A.java").types()).hasSize(1);
  }

  @Test
  void aMissingClassIsKnownByItsImportOnly() {
    SourceUnit unit =
        harness()
            .allowingErrors()
            .lower(
                "A.java",
                """
                import org.absent.Session;
                import org.absent.other.*;
                class A extends Unknown {
                  void m(Session session, Transaction tx) throws Gone {
                    session.begin().commit(undefined);
                    new Session("x") { int i; }.close();
                    tx.rollback();
                    here();
                  }
                }
                """);
    MethodDecl method = only(unit).method("m", 2).orElseThrow();
    TypeRef session = method.parameters().get(0).type();
    assertThat(session.name()).isEqualTo("org.absent.Session");
    assertThat(session.isResolved()).isFalse();
    assertThat(session.isA("org.absent.Session")).isTrue();
    assertThat(session.isA("java.lang.Object")).isFalse();
    assertThat(method.parameters().get(1).type().isUnknown()).isTrue();
    assertThat(ModelPrinter.print(unit)).contains("unresolved org.absent.Session!#begin : ?");
    assertThat(ModelPrinter.print(unit)).contains("unresolved ?#here");
  }

  @Test
  void aMissingSuperclassIsStillNamed() {
    // Compiled against a library whose own superclass is absent: the class file is there without
    // it.
    TypeRef type =
        only(harness().lower("A.java", "class A extends java.util.ArrayList<String> {}")).type();
    assertThat(type.isA("java.util.Collection")).isTrue();
    assertThat(type.isA("java.lang.Object")).isTrue();
    assertThat(type.isA("A")).isTrue();
    assertThat(type.isA("java.util.Set")).isFalse();
    assertThat(type.isResolved()).isTrue();
  }

  @Test
  void aCallOfTheSameFileShowsTheVeryDeclaration() {
    TypeDecl type =
        only(
            harness()
                .lower(
                    "A.java", "class A { void a() { b(1); } private int b(int i) { return i; } }"));
    Stmt only = type.method("a", 0).orElseThrow().body().orElseThrow().statements().get(0);
    Expr.Call call = (Expr.Call) ((Stmt.Expression) only).expression();
    assertThat(call.method().declaration().orElseThrow())
        .isSameInstanceAs(type.method("b", 1).orElseThrow());
    assertThat(call.method().isOverridable()).isFalse();
  }

  @Test
  void bodiesOfAnonymousClassesShareTheirVariables() {
    TypeDecl type =
        only(
            harness()
                .lower(
                    "A.java",
                    "class A { Object o = new Object() { int i; int get() { return i; } }; }"));
    Expr.New first = (Expr.New) type.fields().get(0).initialiser().get().orElseThrow();
    assertThat(type.fields().get(0).initialiser().get().orElseThrow()).isSameInstanceAs(first);
  }

  @Test
  void closeExceptionsComeFromTheMostSpecificClose() {
    TypeDecl type =
        only(
            harness()
                .lower(
                    "A.java",
                    """
                    abstract class A implements AutoCloseable, java.io.Closeable {
                      static class Quiet extends A { @Override public void close() {} }
                      static abstract class Loud implements AutoCloseable {}
                      static class Hidden { void close() throws Exception {} }
                    }
                    """));
    assertThat(type.type().closeExceptions()).containsExactly("java.io.IOException");
    assertThat(type.nested().get(0).type().closeExceptions()).isEmpty();
    assertThat(type.nested().get(1).type().closeExceptions())
        .containsExactly("java.lang.Exception");
    assertThat(type.nested().get(2).type().closeExceptions()).isEmpty();
  }

  @Test
  void aMultiCatchVariableIsItsLeastUpperBound() {
    String printed =
        print(
            """
            class A {
              void m() {
                try { System.out.println(); }
                catch (IllegalStateException | IllegalArgumentException e) { e.printStackTrace(); }
              }
            }
            """);
    assertThat(printed)
        .contains(
            "catch [java.lang.IllegalStateException, java.lang.IllegalArgumentException]"
                + " EXCEPTION e final : java.lang.RuntimeException");
  }

  private static JavacHarness harness() {
    return new JavacHarness(List.of(), name -> name.startsWith("java.sql."));
  }

  private static String print(String source) {
    return ModelPrinter.print(harness().lower("torture/Torture17.java", source));
  }

  private static TypeDecl only(SourceUnit unit) {
    assertThat(unit.types()).hasSize(1);
    return unit.types().get(0);
  }

  private static String source(String name) {
    try (InputStream in = JavacLoweringTest.class.getResourceAsStream("/torture/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
