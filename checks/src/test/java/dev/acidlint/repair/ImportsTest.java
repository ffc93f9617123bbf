package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import org.junit.jupiter.api.Test;

class ImportsTest {

  private static final String SQL = "java.sql.SQLException";

  private static String added(String text, String canonical, String expectedName) {
    Imports imports = new Imports(new JavaFile(SourceText.of(text)).around(0).orElseThrow());
    assertThat(imports.name(canonical)).isEqualTo(expectedName);
    return Splice.apply(text, imports.edits());
  }

  private static void unchanged(String text, String canonical, String expectedName) {
    assertThat(added(text, canonical, expectedName)).isEqualTo(text);
  }

  @Test
  void goesIntoItsPlaceAmongItsNeighbours() {
    assertThat(
            added(
                """
                package p;

                import static java.util.Objects.hash;

                import java.sql.Connection;
                import java.util.List;

                import org.slf4j.Logger;

                class A {}
                """,
                SQL,
                "SQLException"))
        .isEqualTo(
            """
            package p;

            import static java.util.Objects.hash;

            import java.sql.Connection;
            import java.sql.SQLException;
            import java.util.List;

            import org.slf4j.Logger;

            class A {}
            """);
  }

  @Test
  void goesBeforeAGreaterNeighbour() {
    assertThat(added("import java.util.List; // lists\nclass A {}\n", SQL, "SQLException"))
        .isEqualTo("import java.sql.SQLException;\nimport java.util.List; // lists\nclass A {}\n");
  }

  @Test
  void goesBelowACommentThatTrailsItsNeighbour() {
    assertThat(added("import java.io.File; // files\nclass A {}\n", SQL, "SQLException"))
        .isEqualTo("import java.io.File; // files\nimport java.sql.SQLException;\nclass A {}\n");
  }

  @Test
  void goesBelowThePackage() {
    assertThat(added("package p;\n\nclass A {}\n", SQL, "SQLException"))
        .isEqualTo("package p;\n\nimport java.sql.SQLException;\n\nclass A {}\n");
  }

  @Test
  void goesBelowStaticImports() {
    assertThat(added("import static a.B.c;\n\nclass A {}\n", SQL, "SQLException"))
        .isEqualTo("import static a.B.c;\n\nimport java.sql.SQLException;\n\nclass A {}\n");
  }

  @Test
  void goesAboveTheDocumentationOfTheFirstClass() {
    assertThat(added("// licence\n\n/** doc */\nclass A {}\n", SQL, "SQLException"))
        .isEqualTo("// licence\n\nimport java.sql.SQLException;\n\n/** doc */\nclass A {}\n");
  }

  @Test
  void isNotAddedTwice() {
    unchanged("import java.sql.SQLException;\nclass A {}\n", SQL, "SQLException");
    unchanged("import java.sql.*;\nclass A {}\n", SQL, "SQLException");
    unchanged("package java.sql;\nclass A {}\n", SQL, "SQLException");
    unchanged("class A {}\n", "java.lang.RuntimeException", "RuntimeException");
  }

  @Test
  void namesInFullWhereTheSimpleNameIsTaken() {
    unchanged("import my.SQLException;\nclass A {}\n", SQL, SQL);
    unchanged("class A { class SQLException {} }\n", SQL, SQL);
    unchanged("class A { SQLException ofMyPackage; }\n", SQL, SQL);
    unchanged("class A { interface Throwable {} }\n", "java.lang.Throwable", "java.lang.Throwable");
    unchanged(
        "import jakarta.jms.*;\nclass A {}\n",
        "java.lang.IllegalStateException",
        "java.lang.IllegalStateException");
  }

  @Test
  void readsImportsOfAFileThatTheParserRejects() {
    String text =
        """
        package p;

        import java.sql.*;

        class A {
          void f() {
            enum E { X }
          }
          void g() {}
        }
        """;
    Imports imports =
        new Imports(new JavaFile(SourceText.of(text)).around(text.indexOf("g()")).orElseThrow());
    assertThat(imports.name(SQL)).isEqualTo("SQLException");
    assertThat(imports.edits()).isEmpty();
  }

  private static String without(String text, String simple) {
    JavaSource java = new JavaFile(SourceText.of(text)).around(text.indexOf("g()")).orElseThrow();
    Imports imports = new Imports(java);
    int at = text.indexOf(simple + " e");
    imports.drop(simple, new Span(at, at + simple.length()));
    return Splice.apply(text, imports.edits());
  }

  @Test
  void dropsWhatNothingNeedsAnyMore() {
    String text =
        """
        package p;

        import a.A;
        import a.Gone;

        class C {
          void g() { Gone e; A a; }
        }
        """;
    assertThat(without(text, "Gone")).isEqualTo(text.replace("import a.Gone;\n", ""));
  }

  @Test
  void leavesNoTwoBlankLinesBehind() {
    String text = "import a.A;\n\nimport b.Gone;\n\nclass C {\n  void g() { Gone e; A a; }\n}\n";
    assertThat(without(text, "Gone")).isEqualTo(text.replace("import b.Gone;\n\n", ""));
  }

  @Test
  void keepsWhatACommentNames() {
    String text =
        "import a.Gone;\n\n/** See {@link Gone}. */\nclass C {\n  void g() { Gone e; }\n}\n";
    assertThat(without(text, "Gone")).isEqualTo(text);
  }
}
