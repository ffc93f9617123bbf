package dev.acidlint.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    ShelvedCatalogue catalogue = (ShelvedCatalogue) Catalogues.standard();
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
  void theIndexIsThatOfTheFiles() throws IOException {
    Path built = Path.of("target", "classes", "dev", "acidlint", "catalogue", "index.txt");
    String fromFiles =
        StandardFiles.libraries(DIRECTORY).stream()
            .map(library -> Names.of(library).text())
            .collect(Collectors.joining());
    assertThat(Files.readString(built)).isEqualTo(fromFiles);
    for (Names names : Names.parse(fromFiles)) {
      assertThat(fromFiles).contains(names.text());
    }
  }
}
