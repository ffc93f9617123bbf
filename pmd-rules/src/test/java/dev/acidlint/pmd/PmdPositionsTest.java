package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.model.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PmdPositionsTest {
  private static final String CODE =
      """
      /* A licence. */
      package p;

      class A {
      \tvoid a() { System.out.println("x"); }
        void b() { System.out.println("€ 😀 \\u00e9\\uuu0041"); System.out.flush(); }
        // \\u0022 \\\\u0041 \\u000a  int fromAnEscapedLine;
        char c = '\\u0063'; String 😀x() { return \\u0073uper.toString(); }
        void d() { System.out.close(); }
      }""";

  @TempDir Path directory;
  private final PmdHarness harness = new PmdHarness(List.of(), Catalogues.standard());

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  void plainText() {
    check(harness.parse("A.java", plain()), plain());
  }

  @Test
  void escapes() {
    check(harness.parse("A.java", escaped()), escaped());
  }

  @Test
  void carriageReturns() {
    check(harness.parse("A.java", escaped().replace("\n", "\r\n")), escaped());
    check(harness.parse("A.java", plain().replace("\n", "\r")), plain());
  }

  @Test
  void mixedLineEnds() {
    check(harness.parse("A.java", escaped().replaceFirst("\n", "\r\n")), escaped());
  }

  @Test
  void byteOrderMark() {
    check(harness.parse("A.java", "\uFEFF" + escaped().replace("\n", "\r\n")), escaped());
  }

  @Test
  void fileOnDisk() throws IOException {
    Path file = directory.resolve("A.java");
    String original = "\uFEFF" + escaped().replace("\n", "\r\n") + "\r\n";
    Files.writeString(file, original, StandardCharsets.UTF_8);
    ASTCompilationUnit unit = harness.parse(file);
    check(unit, escaped() + "\n");
    // What the edits of a repair go by: the same offsets in the file's own text.
    SourceText text = SourceText.of(original);
    int flush = text.text().indexOf("flush");
    assertThat(original).contains("flush");
    assertThat(text.toOriginal(flush)).isEqualTo(original.indexOf("flush"));
  }

  @Test
  void parenthesesAreNotPartOfAnExpression() {
    String source = "class A { void m() { ((  ( hashCode( ) ) )); int x = ((hashCode())) + 1; } }";
    ASTCompilationUnit unit = harness.parse("A.java", source);
    PmdPositions positions = PmdPositions.of(unit);
    List<String> calls =
        unit.descendants(ASTMethodCall.class)
            .toList(c -> positions.text().slice(positions.span(c)));
    assertThat(calls).containsExactly("hashCode( )", "hashCode()").inOrder();
  }

  private static String escaped() {
    return CODE.replace("😀x", "x");
  }

  private static String plain() {
    return escaped().replace("\\u", "_u").replace("_u0063", "c").replace("_u0073", "s");
  }

  private static void check(ASTCompilationUnit unit, String normalised) {
    PmdPositions positions = PmdPositions.of(unit);
    assertThat(positions.text().text()).isEqualTo(normalised);
    List<String> methods =
        unit.descendants(ASTMethodDeclaration.class)
            .toList(m -> positions.text().slice(positions.span(m)));
    assertThat(methods).hasSize(4);
    assertThat(methods.get(0)).isEqualTo("void a() { System.out.println(\"x\"); }");
    assertThat(methods.get(1)).startsWith("void b() {");
    assertThat(methods.get(1)).endsWith("System.out.flush(); }");
    assertThat(methods.get(2)).startsWith("String x() {");
    assertThat(methods.get(2)).endsWith("uper.toString(); }");
    assertThat(methods.get(3)).isEqualTo("void d() { System.out.close(); }");
    List<String> calls =
        unit.descendants(ASTMethodCall.class)
            .toList(c -> positions.text().slice(positions.span(c)));
    assertThat(calls).hasSize(5);
    assertThat(calls.get(2)).isEqualTo("System.out.flush()");
    assertThat(calls.get(4)).isEqualTo("System.out.close()");
  }
}
