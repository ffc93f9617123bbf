package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of summaries: how it is written, and what becomes of one that does not fit. */
class SummariesCommandTest {
  private static final Path PROGRAM = Path.of("src/test/programs/helpers").toAbsolutePath();

  @TempDir Path directory;

  @Test
  void theTextDoesNotDependOnThreadsOrOrder() throws IOException {
    String one = written("--threads", "1", "app");
    String other = written("--threads", "2", "app/other", "app/Parts.java", "app");
    assertThat(other).isEqualTo(one);
    assertThat(one).startsWith("{\"acidlintSummaries\": \"4\",\n");
  }

  @Test
  void anOutputIsNeeded() {
    CommandRun run = CommandRun.in(PROGRAM, false, PmdEngine::create, "summaries", "app");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--output");
  }

  @Test
  void whatCannotBeParsedIsTold() throws IOException {
    Files.writeString(directory.resolve("A.java"), "class A {");
    CommandRun run =
        CommandRun.in(directory, false, PmdEngine::create, "summaries", "--output", "s", ".");
    assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("A.java");
    assertThat(Files.exists(directory.resolve("s"))).isTrue();
  }

  @Test
  void oneOfAnotherVersionIsToldOnceAndDoneWithout() throws IOException {
    String later = written("app").replaceFirst("\"4\"", "\"5\"");
    assertDoneWithout(later, "it is of version 5, not 4");
  }

  @Test
  void oneThatIsSomethingElseIsToldOnceAndDoneWithout() throws IOException {
    assertDoneWithout("[1, 2", "it is no file of summaries");
    assertDoneWithout("{\"a\": 1}", "it is no file of summaries");
    assertDoneWithout("", "it is no file of summaries");
    String unknown =
        written("app").replace("\"facts\":\"java.sql.Connection\"", "\"facts\":\"x.Y\"");
    assertDoneWithout(unknown, "x.Y is in no catalogue");
  }

  @Test
  void oneThatIsNotThereIsToldOnceAndDoneWithout() throws IOException {
    assertDoneWithout(directory.resolve("none.json"), "it cannot be read");
  }

  private void assertDoneWithout(String text, String reason) throws IOException {
    assertDoneWithout(
        Files.writeString(Files.createTempFile(directory, "s", ".json"), text), reason);
  }

  /** What is in one file alone is found all the same. */
  private static void assertDoneWithout(Path file, String reason) throws IOException {
    Logger logger = Logger.getLogger("dev.acidlint");
    List<String> told = new ArrayList<>();
    Handler handler = new Told(told);
    logger.addHandler(handler);
    try {
      RulesRun run = RulesRun.over(PROGRAM, file);
      assertThat(run.report().getProcessingErrors()).isEmpty();
      assertThat(run.report().getConfigurationErrors()).isEmpty();
      assertThat(run.violations())
          .contains("app/Orders.java:36 SessionOutsideTryWithResources HIGH");
      assertThat(run.violations())
          .doesNotContain("app/Orders.java:10 SessionOutsideTryWithResources HIGH");
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).contains(reason);
    assertThat(told.get(0)).contains(file.getFileName().toString());
  }

  private String written(String... arguments) throws IOException {
    Path file = directory.resolve("summaries.json");
    List<String> all = new ArrayList<>(List.of("summaries", "--output", file.toString()));
    all.addAll(List.of(arguments));
    CommandRun run = CommandRun.in(PROGRAM, false, PmdEngine::create, all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(ExitCode.CLEAN);
    return Files.readString(file);
  }

  private static final class Told extends Handler {
    private final List<String> told;

    Told(List<String> told) {
      this.told = told;
    }

    @Override
    public void publish(LogRecord entry) {
      told.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
