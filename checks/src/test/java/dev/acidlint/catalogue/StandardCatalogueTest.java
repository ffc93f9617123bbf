package dev.acidlint.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fact that comes with Acidlint, held against the real libraries and against the others. */
class StandardCatalogueTest {
  private static final Path DIRECTORY =
      Path.of("src", "main", "resources", "dev", "acidlint", "catalogue");

  @TestFactory
  List<DynamicTest> everyClaimHoldsInEveryVersionItNames() throws IOException {
    return StandardFiles.libraries(DIRECTORY).stream()
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.file(),
                    () -> {
                      List<String> problems = new ClaimsCheck(library).problems();
                      assertWithMessage(String.join("\n", problems)).that(problems).isEmpty();
                    }))
        .toList();
  }

  @Test
  void noFileTellsWhatAnotherTells() throws IOException {
    Map<String, String> toldIn = new HashMap<>();
    CompiledCatalogue catalogue = (CompiledCatalogue) Catalogues.standard();
    for (Library library : StandardFiles.libraries(DIRECTORY)) {
      Catalogues.check(library, catalogue);
      library
          .methods()
          .forEach(
              method -> {
                String signature = method.signature().toString();
                assertWithMessage(signature).that(toldIn.put(signature, library.file())).isNull();
              });
      for (Library.TypeEntry type : library.types()) {
        if (type.resource().isPresent()) {
          assertWithMessage(type.name()).that(toldIn.put(type.name(), library.file())).isNull();
        }
      }
      library
          .pools()
          .keySet()
          .forEach(pool -> assertWithMessage(pool).that(toldIn.put(pool, library.file())).isNull());
    }
  }

  @Test
  void whatTheBuildCompiledIsWhatTheFilesSay() throws IOException {
    Path built = Path.of("target", "classes", "dev", "acidlint", "catalogue", "compiled.txt");
    assertThat(Files.readString(built)).isEqualTo(StandardFiles.compile(DIRECTORY));
  }

  @Test
  void nothingIsLostInCompiling() throws IOException {
    for (Library library : StandardFiles.libraries(DIRECTORY)) {
      CompiledCatalogue compiled = new CompiledCatalogue(List.of(Compiled.write(library)));
      library.families().forEach(f -> assertThat(compiled.family(f.id())).isEqualTo(f));
      library.pools().forEach((p, e) -> assertThat(compiled.poolCloseEffect(p)).hasValue(e));
      for (Library.TypeEntry type : library.types()) {
        assertThat(compiled.resource(type.name())).isEqualTo(type.resource());
        assertThat(compiled.supertypes(type.name())).containsAtLeastElementsIn(type.supertypes());
      }
      for (Library.MethodEntry method : library.methods()) {
        String name = method.signature().name().replaceFirst("^new$", "<init>");
        assertThat(compiled.methods(name).stream().map(Catalogue.Entry::facts).toList())
            .contains(method.facts());
      }
    }
  }
}
