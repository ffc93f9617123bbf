package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.ModelPrinter;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library on the class path whose own dependencies are not there, as builds often have it. */
final class MissingClassesTest {
  @TempDir Path library;

  @BeforeEach
  void compileAndForgetTheDependency() throws IOException {
    Path source = library.resolve("Library.java");
    Files.writeString(
        source,
        """
        package lib;
        class Library {}
        class Absent { public void close() throws java.io.IOException {} }
        @interface AbsentMark {}
        class AbsentFailure extends Exception {}
        class Present extends Absent implements java.util.function.Supplier<Absent> {
          public Absent get() { return null; }
          @AbsentMark public void work() throws AbsentFailure {}
        }
        """);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", library.toString(), source.toString()))
        .isEqualTo(0);
    for (String absent : List.of("Absent", "AbsentMark", "AbsentFailure")) {
      Files.delete(library.resolve("lib").resolve(absent + ".class"));
    }
  }

  @Test
  void whatIsThereIsKnownAndWhatIsNotIsNamed() {
    SourceUnit unit =
        new JavacHarness(List.of(library), name -> name.equals("lib.Absent"))
            .allowingErrors()
            .lower(
                "lib/User.java",
                """
                package lib;
                class User {
                  void m(Present present) throws Exception {
                    present.work();
                    present.get();
                    present.close();
                    try (var other = new Present()) {
                      other.work();
                    }
                  }
                }
                """);
    MethodDecl method = unit.types().get(0).method("m", 1).orElseThrow();
    TypeRef type = method.parameters().get(0).type();
    assertThat(type.isResolved()).isTrue();
    assertThat(type.isA("lib.Absent")).isTrue();
    assertThat(type.isA("java.util.function.Supplier")).isTrue();
    assertThat(type.closeExceptions()).isEmpty();
    assertThat(method.mayPersist()).isTrue();
    assertThat(ModelPrinter.print(unit)).contains("lib.Present#work()");
  }
}
