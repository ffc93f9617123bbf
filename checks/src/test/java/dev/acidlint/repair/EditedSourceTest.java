package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedSourceTest {

  private static Repair repair(int start, int end, String text, TextEdit... imports) {
    return new Repair(
        "", Repair.Level.SAFE, new TextEdit(new Span(start, end), text), List.of(imports));
  }

  @Test
  void leavesPlainFilesPlain() {
    assertThat(EditedSource.apply("a\nb\nc", repair(2, 3, "x\ny"))).isEqualTo("a\nx\ny\nc");
  }

  @Test
  void keepsMarkAndWindowsLineEnds() {
    assertThat(EditedSource.apply("\uFEFFa\r\nb\r\n", repair(2, 3, "x\ny")))
        .isEqualTo("\uFEFFa\r\nx\r\ny\r\n");
  }

  @Test
  void addsNoFinalLineEnd() {
    assertThat(EditedSource.apply("a\r\nb", repair(2, 3, "x\ny"))).isEqualTo("a\r\nx\r\ny");
  }

  @Test
  void keepsTheLineEndOfEachLineOfAMixedFile() {
    assertThat(EditedSource.apply("a;\r\nb;\nc;\r\nd;\n", repair(3, 8, "try {\n  b;\n  c;\n}")))
        .isEqualTo("a;\r\ntry {\r\n  b;\n  c;\r\n}\r\nd;\n");
  }

  @Test
  void keepsOldMacLineEnds() {
    assertThat(EditedSource.apply("a\rb\r", repair(2, 3, "x\ny"))).isEqualTo("a\rx\ry\r");
  }

  @Test
  void addsAnImportThatTwoRepairsAskForOnce() {
    TextEdit first = new TextEdit(new Span(0, 0), "import x;\n");
    TextEdit second = new TextEdit(new Span(0, 0), "import w;\n");
    assertThat(
            EditedSource.apply(
                SourceText.of("a b"),
                List.of(repair(0, 1, "c", first), repair(2, 3, "d", first, second))))
        .hasValue("import w;\nimport x;\nc d");
  }

  @Test
  void refusesRepairsThatOverlap() {
    assertThat(
            EditedSource.apply(SourceText.of("abc"), List.of(repair(0, 2, "x"), repair(1, 3, "y"))))
        .isEmpty();
  }
}
