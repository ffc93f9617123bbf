package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options and exit codes, through the command itself. */
class CheckCommandTest {
  @TempDir Path dir;

  @Test
  void cleanSourcesExitWithZero() throws IOException {
    CommandRun.write(dir, "A.java", "good();");
    CommandRun run = CommandRun.in(dir, "check", ".");
    assertThat(run.exit()).isEqualTo(0);
    assertThat(run.out()).isEqualTo("No findings in 1 file.\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void textShowsLineCaretPathRepairAndSummary() throws IOException {
    CommandRun.write(dir, "src/A.java", "bad();\n\tweak(); // tab\n    longStory();");
    CommandRun.write(dir, "src/B.java", "risky();");
    CommandRun run = CommandRun.in(dir, "check", "src", "--min-confidence", "low");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out())
        .isEqualTo(
            """
            src/A.java:3:5: CommitWithoutRollback (HIGH): "bad" is called, and that is no good
               3 |     bad();
                 |     ^^^
              how it happens:
               2 : comes from here    void m() {
               3 : called           bad();
              repair (SAFE): Call good()

            src/A.java:4:2: CommitWithoutRollback (LOW): "weak" is called, and that is no good
               4 | \tweak(); // tab
                 | \t^^^^
              how it happens:
               3 : comes from here  bad();
               4 : called           weak(); // tab
              no repair: too weak to mend

            src/A.java:5:5: CommitWithoutRollback (HIGH): "longStory" is called, and that is no good
               5 |     longStory();
                 |     ^^^^^^^^^
              how it happens:
               4 : comes from here  weak(); // tab
               5 : called           longStory();
              no repair: it is a long story

            src/B.java:3:5: EnginePerCall (MEDIUM): "risky" is called, and that is no good
               3 |     risky();
                 |     ^^^^^
              how it happens:
               2 : comes from here  void m() {
               3 : called           risky();
              repair (REVIEW): Call good()

            4 findings (2 HIGH, 1 MEDIUM, 1 LOW) in 2 of 2 files; 2 can be repaired.
            """
                .replace("comes from here    void", "comes from here  void"));
  }

  @Test
  void longLinesAreCutAroundTheSite() throws IOException {
    CommandRun.write(
        dir, "A.java", "x(" + "1 + ".repeat(100) + "bad() + 2" + " + 3".repeat(90) + ");");
    List<String> lines = CommandRun.in(dir, "check", ".").outLines();
    int caret = lines.get(2).indexOf("^^^");
    assertThat(lines.get(1).substring(caret, caret + 5)).isEqualTo("bad()");
    assertThat(lines.get(1).length()).isLessThan(140);
  }

  @Test
  void csvIsQuotedWhereItMustBe() throws IOException {
    CommandRun.write(dir, "A,b/C.java", "bad();");
    CommandRun run = CommandRun.in(dir, "check", ".", "--format=csv");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out())
        .isEqualTo(
            "File,Line,Column,Rule,Confidence,Message\n"
                + "\"A,b/C.java\",3,5,CommitWithoutRollback,HIGH,"
                + "\"\"\"bad\"\" is called, and that is no good\"\n");
  }

  @Test
  void rulesNarrowTheResult() throws IOException {
    CommandRun.write(dir, "A.java", "bad(); risky();");
    CommandRun run = CommandRun.in(dir, "check", ".", "--rules", "EnginePerCall", "--format=CSV");
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.out()).contains("EnginePerCall");
    CommandRun both =
        CommandRun.in(
            dir, "check", ".", "--rules=EnginePerCall,CommitWithoutRollback", "--format=csv");
    assertThat(both.outLines()).hasSize(3);
  }

  @Test
  void failOnDecidesTheExitCode() throws IOException {
    CommandRun.write(dir, "A.java", "risky();");
    assertThat(CommandRun.in(dir, "check", ".").exit()).isEqualTo(4);
    assertThat(CommandRun.in(dir, "check", ".", "--fail-on", "medium").exit()).isEqualTo(4);
    assertThat(CommandRun.in(dir, "check", ".", "--fail-on", "HIGH").exit()).isEqualTo(0);
    assertThat(CommandRun.in(dir, "check", ".", "--fail-on", "never").exit()).isEqualTo(0);
  }

  @Test
  void settingsAndCataloguesReachTheEngine() throws IOException {
    CommandRun.write(dir, "A.java", "good();");
    List<Settings> seen = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    Host.EngineFactory engines =
        (catalogues, settings) -> {
          seen.add(settings);
          files.addAll(catalogues);
          return new FakeEngine(settings);
        };
    CommandRun.in(
        dir,
        false,
        engines,
        "check",
        "A.java",
        "--min-confidence=HIGH",
        "--pool",
        "hikari",
        "--include-tests",
        "--catalogue",
        "one.yaml",
        "--catalogue=two.yaml");
    assertThat(seen).containsExactly(new Settings(Confidence.HIGH, true, Optional.of("hikari")));
    assertThat(files).containsExactly(dir.resolve("one.yaml"), dir.resolve("two.yaml")).inOrder();
    CommandRun.in(dir, false, engines, "check", "A.java");
    assertThat(seen.get(1)).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void wrongUsageExitsWithTwo() throws IOException {
    CommandRun.write(dir, "A.java", "good();");
    assertUsage("Missing required parameter: 'PATH'", "check");
    assertUsage("Unknown option: '--nonsense'", "check", ".", "--nonsense");
    assertUsage("no rule EnginePerCal; there are CommitWith", "check", ".", "--rules=EnginePerCal");
    assertUsage("--java-version: one of", "check", ".", "--java-version", "seventeen");
    assertUsage("--encoding: latin-99 is not known", "check", ".", "--encoding", "latin-99");
    assertUsage("--encoding: no such! is not known", "check", ".", "--encoding", "no such!");
    assertUsage("--threads: at least 1", "check", ".", "--threads", "0");
    assertUsage("'--min-confidence'", "check", ".", "--min-confidence", "SURE");
    assertUsage("'--format'", "check", ".", "--format", "html");
    assertUsage("cannot write no/such/report", "check", ".", "--output", "no/such/report");
    assertUsage("not for sources in UTF-16", "check", ".", "--format=patch", "--encoding=UTF-16");
    assertUsage("Usage: acidlint");
  }

  private void assertUsage(String message, String... arguments) {
    CommandRun run = CommandRun.in(dir, arguments);
    assertWithMessage(run.err()).that(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aMalformedCatalogueIsWrongUsage() throws IOException {
    CommandRun.write(dir, "A.java", "good();");
    Host.EngineFactory engines =
        (catalogues, settings) -> {
          throw new CatalogueException("mine.yaml:3: begins: no such role");
        };
    CommandRun run = CommandRun.in(dir, false, engines, "check", ".", "--catalogue=mine.yaml");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("mine.yaml:3: begins: no such role");
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    CommandRun help = CommandRun.in(dir, "check", "--help");
    assertThat(help.exit()).isEqualTo(0);
    for (String option :
        List.of("--class-path", "--rules", "--fail-on", "--pool", "--stats", "--include-review")) {
      assertThat(help.out()).contains(option);
    }
    assertThat(help.out()).contains("Exit codes");
    CommandRun version = CommandRun.in(dir, "--version");
    assertThat(version.exit()).isEqualTo(0);
    assertThat(version.out()).contains("PMD 7");
  }

  @Test
  void outputGoesToAFile() throws IOException {
    CommandRun.write(dir, "A.java", "bad(); // \u00e4");
    CommandRun run = CommandRun.in(dir, "check", ".", "--output", "report.txt");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
    String report = Files.readString(dir.resolve("report.txt"), StandardCharsets.UTF_8);
    assertThat(report).contains("bad(); // \u00e4");
    assertThat(report).contains("1 finding (1 HIGH)");
  }

  @Test
  void otherEncodingsAreReadAsAsked() throws IOException {
    Files.write(
        dir.resolve("A.java"),
        "class A { void m() { s(\"\u00fc\"); bad(); } }".getBytes(StandardCharsets.ISO_8859_1));
    CommandRun run = CommandRun.in(dir, "check", ".", "--encoding=ISO-8859-1");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("s(\"\u00fc\"); bad()");
  }

  @Test
  void javaVersionIsObeyed() throws IOException {
    CommandRun.writeText(dir, "A.java", "record A(int bad) { A { bad(); } }");
    assertThat(CommandRun.in(dir, "check", ".", "--java-version=17").exit()).isEqualTo(4);
    CommandRun old = CommandRun.in(dir, "check", ".", "--java-version=1.8");
    assertThat(old.exit()).isEqualTo(5);
    assertThat(old.err()).contains("A.java: cannot be parsed");
  }

  @Test
  void classPathResolvesTypesAndMissingEntriesAreTold() throws IOException {
    CommandRun.write(dir, "A.java", "bad();");
    Files.createDirectory(dir.resolve("lib"));
    CommandRun.writeText(dir, "parent.pom", "<project/>");
    String path = String.join(java.io.File.pathSeparator, "lib/*", "gone.jar", "parent.pom");
    CommandRun run = CommandRun.in(dir, "check", "A.java", "--class-path", path);
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err())
        .isEqualTo(
            "acidlint: gone.jar: not found; left out of the class path\n"
                + "acidlint: parent.pom: no archive; left out of the class path\n");
  }

  @Test
  void statsAreCounted() throws IOException {
    CommandRun.write(dir, "A.java", "giveUp(); bad();");
    CommandRun.write(dir, "B.java", "slip();");
    CommandRun.write(dir, "src/test/java/C.java", "bad();");
    CommandRun run = CommandRun.in(dir, "check", ".", "--stats");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.err())
        .matches(
            """
            acidlint: B.java: internal error: A#m/0: java.lang.NullPointerException
            files read: 2
            files not read: 0
            test and generated files left out: 1
            findings: 1
            methods given up: 1
              A.java: A#m/0
            internal errors: 1
            look at all files first: \\d+ milliseconds of CPU, keeps \\d+ kilobytes with trees
            milliseconds: \\d+
            """);
  }

  @Test
  void whatTheEngineThrowsIsContained() throws IOException {
    CommandRun.write(dir, "A.java", "crash();");
    CommandRun.write(dir, "B.java", "deep();");
    CommandRun.write(dir, "C.java", "bad();");
    CommandRun run = CommandRun.in(dir, "check", ".", "--stats", "--threads=2");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("C.java:3:5");
    assertThat(run.err())
        .contains(
            "A.java: internal error: java.lang.IllegalStateException: crashed on purpose at ");
    assertThat(run.err()).contains("B.java: internal error: java.lang.StackOverflowError");
    assertThat(run.err()).contains("internal errors: 2\n");
  }
}
