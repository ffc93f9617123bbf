package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.SourceUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class JavacSuppressionsTest {

  @Test
  void everyLevelCoversWhatItDeclares() {
    SourceUnit unit =
        new JavacHarness(List.of(), n -> false)
            .lower(
                "A.java",
                """
                class A {
                  @SuppressWarnings("field") int a = 1, b = 2;
                  static final String NAME = "con" + "stant";
                  @SuppressWarnings({"method", A.NAME}) void m(@SuppressWarnings("parameter") int p) {
                    @SuppressWarnings("local") int x = 1, y = 2;
                    try (@SuppressWarnings("resource") var r = new java.io.StringReader("")) {
                      r.read();
                    } catch (@SuppressWarnings("catch") java.io.IOException e) {
                      x++;
                    }
                    @Deprecated @SuppressWarnings(value = "class") class Local {}
                    Runnable l = () -> { @SuppressWarnings("deep") int z; };
                  }
                  @SuppressWarnings({}) void none() {}
                  @interface SuppressMine {}
                  record R(@SuppressWarnings("component") int i) { R {} }
                }
                """);
    Map<Set<String>, String> covered =
        unit.suppressions().stream()
            .collect(
                Collectors.toMap(
                    each -> each.names(), each -> firstAndLast(unit.text().slice(each.span()))));
    assertThat(covered)
        .containsExactly(
            Set.of("field"), "@ … ;",
            Set.of("method", "constant"), "@ … }",
            Set.of("parameter"), "@ … p",
            Set.of("local"), "@ … ;",
            Set.of("resource"), "@ … )",
            Set.of("catch"), "c … }",
            Set.of("class"), "@ … }",
            Set.of("deep"), "@ … ;",
            Set.of("component"), "@ … i");
  }

  private static String firstAndLast(String text) {
    return text.charAt(0) + " … " + text.charAt(text.length() - 1);
  }
}
