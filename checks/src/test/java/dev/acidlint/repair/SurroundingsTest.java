package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.SourceText;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final String FILE =
      """
      @Names({"a", "b"})
      class A<T extends Comparable<T>> {
        int[] numbers = {1, 2};
        Runnable task = () -> { run("}"); };
        static { start(); }
        A() { super(); }
        /** Another { one. */
        void other() { if (a) { b(); } /* } */
          after();
        }
        void here() { Runnable r = new Runnable() { public void run() { there(); } }; c(); }
        enum E { X { void m() { d(); } }, Y; void n() { e(); } }
        record R(int a) { R { f(); } }
        interface I { default Class<?> g() { return A.class; } }
      }
      """;

  @Test
  void showsTheMemberAroundAndWhatIsDeclared() {
    String seen = seenFrom("there()");
    assertThat(placeOf("there()", seen)).isEqualTo(placeOf("there()", FILE));
    assertThat(seen.replaceAll("\\{ +}", "{}"))
        .isEqualTo(
            """
            @Names({})
            class A<T extends Comparable<T>> {
              int[] numbers = {};
              Runnable task = () -> {};
              static {}
              A() {}

              void other() {

              }
              void here() { Runnable r = new Runnable() { public void run() { there(); } }; c(); }
              enum E { X {}, Y; void n() {} }
              record R(int a) { R {} }
              interface I { default Class<?> g() {} }
            }
            """);
  }

  @Test
  void showsTheMemberOfANestedType() {
    String seen = seenFrom("return A.class");
    assertThat(seen).contains("interface I { default Class<?> g() { return A.class; } }");
    assertThat(seen).doesNotContain("there()");
  }

  @Test
  void allOfItIsThereForWhoNeedsIt() {
    JavaFile file = new JavaFile(SourceText.of(FILE));
    JavaSource java = file.around(FILE.indexOf("there()")).orElseThrow();
    assertThat(java.root().toString()).doesNotContain("start()");
    assertThat(java.all().toString()).contains("start()");
    assertThat(java.text()).isEqualTo(FILE);
  }

  @Test
  void leavesNoBlanksWhereNothingIsThereAnyMore() {
    // Each would be a token of its own.
    assertThat(seenFrom("there()").lines().filter(line -> line.endsWith(" "))).isEmpty();
    assertThat(seenFrom("there()")).doesNotContain("Another");
  }

  /** The number of a line, and where in it the text begins. */
  private static String placeOf(String text, String file) {
    String before = file.substring(0, file.indexOf(text));
    return before.lines().count() + ":" + (before.length() - before.lastIndexOf('\n'));
  }

  private static String seenFrom(String place) {
    return new Surroundings(FILE, new Lexemes(FILE)).from(FILE.indexOf(place));
  }
}
