package dev.acidlint.catalogue;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the catalogue answers. */
class CataloguesTest {
  private final Catalogue standard = Catalogues.standard();

  @TempDir Path directory;

  private static Optional<MethodFacts> find(
      Catalogue catalogue, String owner, String name, List<String> types, Boolean... literals) {
    List<Optional<Boolean>> constants = new ArrayList<>();
    for (Boolean literal : literals) {
      constants.add(Optional.of(literal));
    }
    return catalogue.methods(name).stream()
        .filter(entry -> entry.owner().equals(owner))
        .filter(entry -> entry.accepts(types, constants))
        .map(Catalogue.Entry::facts)
        .findFirst();
  }

  private Catalogue withUserFile(String text) throws IOException {
    Path file = directory.resolve("acme.yaml");
    Files.writeString(file, text);
    return Catalogues.withUserFile(file);
  }

  @Test
  void tellsOverloadsApart() {
    String connection = "java.sql.Connection";
    assertThat(find(standard, connection, "rollback", List.of()).orElseThrow().roles())
        .containsExactly(new Role.RollsBack(new Operand.This(), false, false));
    assertThat(
            find(standard, connection, "rollback", List.of("java.sql.Savepoint"))
                .orElseThrow()
                .roles())
        .containsExactly(new Role.RollsBack(new Operand.This(), false, true));
    assertThat(find(standard, connection, "rollback", List.of("java.lang.String"))).isEmpty();
    assertThat(find(standard, connection, "rollback", List.of("")).orElseThrow().signature())
        .isEqualTo("java.sql.Connection#rollback(java.sql.Savepoint)");
    assertThat(find(standard, connection, "commit", List.of("int"))).isEmpty();
  }

  @Test
  void aConstantArgumentIsMoreSpecificThanAnyOther() throws IOException {
    Catalogue catalogue =
        withUserFile(
            """
            library: acme
            types:
              com.acme.Daos:
                methods:
                  open(_*): {opens: owned}
                  open(_): {opens: owned, begins: result}
                  open(boolean=true): {opens: borrowed}
            """);
    List<String> one = List.of("boolean");
    assertThat(signature(find(catalogue, "com.acme.Daos", "open", one, true)))
        .isEqualTo("com.acme.Daos#open(boolean=true)");
    assertThat(signature(find(catalogue, "com.acme.Daos", "open", one, false)))
        .isEqualTo("com.acme.Daos#open(_)");
    assertThat(signature(find(catalogue, "com.acme.Daos", "open", one)))
        .isEqualTo("com.acme.Daos#open(_)");
    assertThat(signature(find(catalogue, "com.acme.Daos", "open", List.of())))
        .isEqualTo("com.acme.Daos#open(_*)");
  }

  private static String signature(Optional<MethodFacts> facts) {
    return facts.orElseThrow().signature();
  }

  @Test
  void anArgumentMayBeOfATypeBelow() throws IOException {
    Catalogue catalogue =
        withUserFile(
            """
            library: acme
            types:
              com.acme.Closer:
                methods:
                  close(java.sql.Statement): {closes: arg0}
            """);
    assertThat(find(catalogue, "com.acme.Closer", "close", List.of("java.sql.CallableStatement")))
        .isPresent();
    assertThat(find(catalogue, "com.acme.Closer", "close", List.of("java.sql.ResultSet")))
        .isEmpty();
  }

  @Test
  void constructorsAreFoundAsInit() {
    assertThat(
            find(standard, "java.lang.Thread", "<init>", List.of("java.lang.Runnable"))
                .orElseThrow()
                .roles())
        .containsExactly(new Role.Runs(0, true, false, false));
    assertThat(standard.methods("new")).isEmpty();
  }

  @Test
  void supertypesAreNearestFirst() {
    assertThat(standard.supertypes("java.sql.CallableStatement"))
        .containsExactly(
            "java.sql.CallableStatement",
            "java.sql.PreparedStatement",
            "java.sql.Statement",
            "java.sql.Wrapper")
        .inOrder();
    assertThat(standard.supertypes("org.hibernate.Session"))
        .containsAtLeast("javax.persistence.EntityManager", "jakarta.persistence.EntityManager");
    assertThat(standard.supertypes("com.acme.Unknown")).containsExactly("com.acme.Unknown");
  }

  @Test
  void exceptionsBelongToFamilies() {
    assertThat(standard.familiesOf("java.sql.BatchUpdateException")).containsExactly("jdbc");
    assertThat(standard.familiesOf("jakarta.persistence.PersistenceException"))
        .containsAtLeast("jpa", "hibernate");
    assertThat(standard.familiesOf("java.lang.RuntimeException")).isEmpty();
    assertThat(standard.family("jpa").answers()).contains("javax.persistence.NoResultException");
    assertThat(standard.family("jdbc").checked()).isTrue();
    assertThrows(IllegalArgumentException.class, () -> standard.family("no such family"));
  }

  @Test
  void theOpenerKnowsBestWhatCloseDoes() {
    Role.Opens opens =
        find(standard, "java.sql.DriverManager", "getConnection", List.of("java.lang.String"))
            .orElseThrow()
            .role(Role.Opens.class)
            .orElseThrow();
    assertThat(opens.closeEffect()).hasValue(CloseEffect.BY_DRIVER);
    assertThat(standard.resource("java.sql.Connection").orElseThrow().closeEffect())
        .isEqualTo(CloseEffect.UNDEFINED);
    assertThat(standard.resource("java.sql.PreparedStatement")).isEmpty();
  }

  @Test
  void namesThatAreEverywhereSayNothing() {
    assertThat(standard.knowsType("org.hibernate.Session")).isTrue();
    assertThat(standard.knowsType("java.sql.SQLTimeoutException")).isTrue();
    assertThat(standard.knowsPackage("java.sql")).isTrue();
    assertThat(standard.knowsMethod("prepareStatement")).isTrue();
    assertThat(standard.knowsType("java.lang.Iterable")).isFalse();
    assertThat(standard.knowsPackage("java.util")).isFalse();
    assertThat(standard.knowsMethod("forEachRemaining")).isFalse();
    assertThat(standard.methods("forEachRemaining")).isNotEmpty();
  }

  @Test
  void aUsersFileIsHeardFirst() throws IOException {
    Catalogue catalogue =
        withUserFile(
            """
            library: acme
            pools: {acme: commits}
            types:
              javax.sql.DataSource:
                methods:
                  getConnection(_*): {opens: borrowed}
              java.sql.Connection:
                kind: session
                family: jdbc
                close-effect: rolls-back
                closer: close
            """);
    assertThat(
            find(catalogue, "javax.sql.DataSource", "getConnection", List.of())
                .orElseThrow()
                .roles())
        .containsExactly(new Role.Opens(Role.Ownership.BORROWED, false));
    assertThat(catalogue.resource("java.sql.Connection").orElseThrow().closeEffect())
        .isEqualTo(CloseEffect.ROLLS_BACK);
    assertThat(find(catalogue, "java.sql.Connection", "commit", List.of())).isPresent();
    assertThat(catalogue.poolCloseEffect("Acme")).hasValue(CloseEffect.COMMITS);
    assertThat(standard.poolCloseEffect("acme")).isEmpty();
  }

  @Test
  void aUsersFileMustFitTheOthers() {
    assertThat(
            assertThrows(
                CatalogueException.class,
                () ->
                    withUserFile(
                        "library: acme\ntypes:\n  a.Dao:\n    methods:\n"
                            + "      x(): {works: read, family: acme}\n")))
        .hasMessageThat()
        .isEqualTo("acme.yaml:5: a.Dao#x(): unknown family \"acme\"");
    assertThat(
            assertThrows(
                CatalogueException.class,
                () -> withUserFile("library: acme\nfamilies:\n  jdbc: {roots: [a.Failure]}\n")))
        .hasMessageThat()
        .isEqualTo("acme.yaml: family jdbc: is already in jdbc.yaml");
    assertThat(
            assertThrows(
                CatalogueException.class,
                () -> Catalogues.withUserFile(directory.resolve("missing.yaml"))))
        .hasMessageThat()
        .contains("missing.yaml: cannot be read");
  }

  @Test
  void theReadmesExampleIsAValidFile() throws IOException {
    String readme =
        Files.readString(Path.of("src/main/resources/dev/acidlint/catalogue/README.md"));
    int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
    Catalogue catalogue = withUserFile(readme.substring(start, readme.indexOf("```", start)));
    assertThat(find(catalogue, "com.acme.dao.Dao", "abort", List.of()).orElseThrow().roles())
        .containsExactly(new Role.RollsBack(new Operand.This(), false, false));
  }

  @Test
  void anyThreadMayAskFirst() throws Exception {
    Catalogue fresh = new CompiledCatalogue(List.of(StandardFiles.compiled()));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<MethodFacts>>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(
            threads.submit(
                () -> fresh.methods("commit").stream().map(Catalogue.Entry::facts).toList()));
      }
      List<MethodFacts> expected =
          standard.methods("commit").stream().map(Catalogue.Entry::facts).toList();
      for (Future<List<MethodFacts>> answer : answers) {
        assertThat(answer.get()).containsExactlyElementsIn(expected).inOrder();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
