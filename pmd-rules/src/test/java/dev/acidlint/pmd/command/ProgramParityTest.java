package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.RuleRegistry;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs of several files: the command, without a class path, finds in them what javac does in
 * one compilation, and so do PMD's rules with a file of summaries. Each directory of {@code
 * src/test/programs} is one; a line on which a finding is due ends in {@code // finding: <Rule>
 * <CONFIDENCE>}.
 */
final class ProgramParityTest {
  private static final Catalogue CATALOGUE = Catalogues.standard();
  private static final Settings SETTINGS =
      new Settings(Confidence.MEDIUM, false, java.util.Optional.empty());

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> sameFindings() throws IOException {
    try (Stream<Path> programs = Files.list(Path.of("src/test/programs"))) {
      return programs.filter(Files::isDirectory).sorted().toList().stream()
          .map(
              program ->
                  DynamicTest.dynamicTest(program.getFileName().toString(), () -> check(program)));
    }
  }

  private void check(Path program) throws IOException {
    Map<String, String> texts = texts(program);
    List<String> due = due(texts);
    texts.replaceAll((name, text) -> text.replaceAll("\\s*// finding: .*", ""));
    assertWithMessage("javac").that(javac(texts)).containsExactlyElementsIn(due);
    for (int threads = 1; threads <= 2; threads++) {
      assertWithMessage("command").that(command(program, threads)).containsExactlyElementsIn(due);
    }
    assertWithMessage("rules").that(rules(program)).containsExactlyElementsIn(due);
  }

  private static List<String> due(Map<String, String> texts) {
    List<String> due = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          List<String> lines = text.lines().toList();
          for (int i = 0; i < lines.size(); i++) {
            int mark = lines.get(i).indexOf("// finding: ");
            if (mark >= 0) {
              for (String each : lines.get(i).substring(mark + 12).split(", ")) {
                due.add(name + ":" + (i + 1) + " " + each);
              }
            }
          }
        });
    return due;
  }

  private static List<String> javac(Map<String, String> texts) {
    Analyzer analyzer = Analyzer.ofProgram(CATALOGUE, SETTINGS, RuleRegistry.all());
    List<String> found = new ArrayList<>();
    new JavacHarness(List.of(), CATALOGUE)
        .lower(texts)
        .forEach((name, unit) -> found.addAll(told(name, unit, analyzer)));
    return found;
  }

  private static List<String> told(String name, SourceUnit unit, Analyzer analyzer) {
    return analyzer.analyze(unit).findings().stream().map(f -> told(name, unit, f)).toList();
  }

  private static String told(String name, SourceUnit unit, Finding finding) {
    int line = unit.text().line(finding.site().start());
    return name + ":" + line + " " + finding.rule() + " " + finding.confidence();
  }

  private static List<String> command(Path program, int threads) {
    CommandRun run =
        CommandRun.in(
            program.toAbsolutePath(),
            false,
            PmdEngine::create,
            "check",
            "--format",
            "csv",
            "--threads",
            String.valueOf(threads),
            ".");
    List<String> found = new ArrayList<>();
    run.out()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(row -> found.add(row[0] + ":" + row[1] + " " + row[3] + " " + row[4]));
    return found;
  }

  private List<String> rules(Path program) throws IOException {
    Path file = directory.resolve(program.getFileName() + ".json");
    CommandRun written =
        CommandRun.in(
            program.toAbsolutePath(),
            false,
            PmdEngine::create,
            "summaries",
            "--output",
            file.toString(),
            ".");
    assertWithMessage(written.err()).that(written.exit()).isEqualTo(ExitCode.CLEAN);
    return RulesRun.over(program, file).violations();
  }

  private static Map<String, String> texts(Path program) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        texts.put(program.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
