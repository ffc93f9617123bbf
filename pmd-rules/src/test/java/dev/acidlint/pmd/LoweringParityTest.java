package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.ModelPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both hosts make the same of the same file, given the same class path. */
class LoweringParityTest {
  private static final Path CASES = Path.of("../checks/src/test/cases");
  private static final Path LIBRARIES = Path.of("../checks/target/libraries");

  private final Catalogue catalogue = Catalogues.standard();

  /**
   * @param original what the text has
   * @param instead what it has for this test
   * @param reason where the hosts themselves differ
   */
  private record Difference(String original, String instead, String reason) {}

  @Test
  void everyConstructOfJava17() {
    compare(
        "Torture17.java",
        "17",
        List.of(
            new Difference(
                "        shared = 5;",
                "        x = 5;",
                "javac takes a variable that another group of a switch assigns, past its"
                    + " initialiser, for effectively final; JLS 4.12.4 does not")));
  }

  @Test
  void whatCameWithJava21() {
    assumeTrue(Runtime.version().feature() >= 21);
    compare(
        "Torture21.java",
        "21",
        List.of(
            new Difference(
                "String name, var value)",
                "String name, Object value)",
                "PMD 7.27 cannot parse a file with such a pattern of a wildcard type"),
            new Difference(
                "yield c.toString();",
                "yield \"\" + c;",
                "javac declares toString in every record, PMD finds that of Record")));
  }

  @Test
  void whatCameWithJava25() {
    assumeTrue(Runtime.version().feature() >= 25);
    compare(
        "Torture25.java",
        "25",
        List.of(
            new Difference(
                "import module java.sql;",
                "import java.sql.*;",
                "PMD 7.27 does not look into the modules that are imported")));
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    Map<String, List<Path>> groups = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(CASES)) {
      files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.toString().endsWith(".repaired.java"))
          .sorted()
          .forEach(f -> groups.computeIfAbsent(group(f), g -> new ArrayList<>()).add(f));
    }
    assertThat(groups).isNotEmpty();
    return groups.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> compare(e.getKey(), e.getValue())));
  }

  private static String group(Path file) {
    return file.getParent().getFileName().toString();
  }

  private void compare(String group, List<Path> files) throws IOException {
    Path libraries = LIBRARIES.resolve(group);
    List<Path> classPath = Files.isDirectory(libraries) ? PmdHarness.jars(libraries) : List.of();
    JavacHarness javac = new JavacHarness(classPath, catalogue);
    try (PmdHarness pmd = new PmdHarness(classPath, catalogue)) {
      for (Path file : files) {
        String source = Files.readString(file, UTF_8);
        String name = file.getFileName().toString();
        assertWithMessage(file.toString())
            .that(masked(ModelPrinter.print(pmd.lower(name, source))))
            .isEqualTo(masked(ModelPrinter.print(javac.lower(name, source))));
      }
    }
  }

  private void compare(String resource, String version, List<Difference> exceptions) {
    String source = source(resource);
    for (Difference each : exceptions) {
      assertWithMessage(each.reason()).that(source).contains(each.original());
      source = source.replace(each.original(), each.instead());
    }
    JavacHarness javac = new JavacHarness(List.of(), catalogue);
    try (PmdHarness pmd = new PmdHarness(List.of(), catalogue).asVersion(version)) {
      assertThat(ModelPrinter.print(pmd.lower(resource, source)))
          .isEqualTo(ModelPrinter.print(javac.lower(resource, source)));
    }
  }

  /**
   * Hibernate's Session inherits close() from up to four interfaces. Which of them javac names as
   * the owner depends on the order in which it loads them; what the call throws does not.
   */
  private static String masked(String model) {
    return model.replaceAll(
        "(java\\.io\\.Closeable|java\\.lang\\.AutoCloseable|javax\\.persistence\\.EntityManager"
            + "|jakarta\\.persistence\\.EntityManager|org\\.hibernate\\.SharedSessionContract)#close\\(\\)",
        "Session#close()");
  }

  private static String source(String name) {
    try (InputStream in = LoweringParityTest.class.getResourceAsStream("/torture/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
