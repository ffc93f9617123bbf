package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may name, or have lying about: each tells in one line, and the run goes on. */
class InputsTest {
  @TempDir Path dir;

  @Test
  void whatCannotBeReadIsToldAndTheRestIsChecked() throws IOException {
    CommandRun.write(dir, "src/Bad.java", "bad();");
    CommandRun.writeText(dir, "src/Broken.java", "class Broken {\n  void m( { }\n");
    CommandRun.writeText(dir, "src/Empty.java", "");
    Files.write(
        dir.resolve("src/Latin.java"),
        "class Latin {\n  // \u00fc\n}\n".getBytes(StandardCharsets.ISO_8859_1));
    CommandRun.writeText(dir, "notes.txt", "bad()");
    CommandRun.writeText(dir, "broken.jar", "no archive");
    Files.createDirectory(dir.resolve("none"));
    CommandRun run = CommandRun.in(dir, "check", "gone", "notes.txt", "broken.jar", "none", "src");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err().lines().toList())
        .containsExactly(
            "acidlint: none: no Java files in it",
            "acidlint: broken.jar: not a readable archive: zip END header not found",
            "acidlint: gone: no such file or directory",
            "acidlint: notes.txt: neither a Java file nor a directory, jar or zip",
            "acidlint: src/Broken.java: cannot be parsed at line 2, column 11:"
                + " Encountered \"{\".",
            "acidlint: src/Latin.java: cannot be read: line 2 is not UTF-8 text; see --encoding")
        .inOrder();
    assertThat(run.out()).contains("src/Bad.java:3:5");
    assertThat(run.out()).contains("1 finding (1 HIGH) in 1 of 2 files");
    assertThat(run.out()).endsWith("; 5 not read.\n");
  }

  @Test
  void unreadableFilesAreIncompleteEvenWithoutFindings() {
    CommandRun run = CommandRun.in(dir, "check", "gone.java");
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.out()).isEqualTo("No findings in 0 files; 1 not read.\n");
  }

  @Test
  void anEmptyDirectoryIsANoteOnly() {
    CommandRun run = CommandRun.in(dir, "check", ".");
    assertThat(run.exit()).isEqualTo(0);
    assertThat(run.err()).isEqualTo("acidlint: .: no Java files in it\n");
  }

  @Test
  void filesWithoutPermissionAreTold() throws IOException {
    Path file = CommandRun.write(dir, "A.java", "bad();");
    Path inner = Files.createDirectory(dir.resolve("inner"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "a superuser reads everything");
    CommandRun run = CommandRun.in(dir, "check", ".");
    Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwx------"));
    assertThat(run.exit()).isEqualTo(5);
    assertThat(run.err())
        .isEqualTo("acidlint: A.java: permission denied\nacidlint: inner: permission denied\n");
  }

  @Test
  void aFileThatVanishesIsTold() throws IOException {
    Path file = CommandRun.write(dir, "A.java", "bad();");
    Host.EngineFactory engines = (catalogues, settings) -> new FakeEngine(settings);
    try (SourceFinder finder = new SourceFinder(false, dir)) {
      finder.add(".");
      Files.delete(file);
      AnalysisEngine engine =
          engines.create(java.util.List.of(), dev.acidlint.rules.Settings.DEFAULT);
      PmdSetup setup =
          new PmdSetup(PmdSetup.defaultVersion(), StandardCharsets.UTF_8, java.util.List.of(), 1);
      try (Trees trees = new Trees(setup)) {
        CheckResult result =
            new Check(engine, trees, java.util.Set.of()).run(finder.sources(), () -> {});
        assertThat(result.unreadable())
            .containsExactly(new Problem("A.java", "no such file or directory"));
        assertThat(result.filesRead()).isEqualTo(0);
      }
    }
  }

  @Test
  void whatIsNestedTooDeeplyForPmdIsReadAllTheSame() throws IOException {
    String deep = "(".repeat(20_000) + "1" + ")".repeat(20_000);
    CommandRun.writeText(dir, "Deep.java", "class Deep { int i = " + deep + "; }");
    CommandRun.write(dir, "Ok.java", "bad();");
    CommandRun run = CommandRun.in(dir, "check", ".");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.out()).contains("Ok.java:3:5");
  }

  @Test
  void archivesAreReadInPlace() throws IOException {
    try (OutputStream file = Files.newOutputStream(dir.resolve("x-sources.jar"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : new String[] {"org/x/B.java", "org/x/A.java", "META-INF/MANIFEST.MF"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("class A { void m() { bad(); } }".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    CommandRun run = CommandRun.in(dir, "check", "x-sources.jar", "--format=csv");
    assertThat(run.exit()).isEqualTo(4);
    assertThat(run.outLines().get(1)).startsWith("x-sources.jar!/org/x/A.java,1,22,");
    assertThat(run.outLines().get(2)).startsWith("x-sources.jar!/org/x/B.java,1,22,");
    assertThat(run.outLines()).hasSize(3);
  }

  @Test
  void testAndGeneratedAndHiddenSourcesAreLeftOut() throws IOException {
    CommandRun.write(dir, "src/main/java/A.java", "bad();");
    CommandRun.write(dir, "src/test/java/B.java", "bad();");
    CommandRun.write(dir, "src/integrationTest/java/C.java", "bad();");
    CommandRun.write(dir, "target/generated-sources/D.java", "bad();");
    CommandRun.write(dir, ".git/E.java", "bad();");
    CommandRun run = CommandRun.in(dir, "check", ".", "--format=csv");
    assertThat(run.outLines()).hasSize(2);
    CommandRun all = CommandRun.in(dir, "check", ".", "--format=csv", "--include-tests");
    assertThat(all.outLines()).hasSize(4);
    assertThat(CommandRun.in(dir, "check", ".").out())
        .endsWith("; 3 test or generated files left out.\n");
  }

  @Test
  void aFileNamedTwiceIsCheckedOnce() throws IOException {
    CommandRun.write(dir, "src/A.java", "bad();");
    CommandRun run =
        CommandRun.in(dir, "check", "src", "src/A.java", "./src/", dir.toString(), "--format=csv");
    assertThat(run.outLines()).hasSize(2);
  }

  @Test
  void orderIsThatOfThePathsWhateverTheThreads() throws IOException {
    for (int i = 0; i < 300; i++) {
      CommandRun.write(dir, "p" + i % 7 + "/F" + i + ".java", "bad(); bad(); risky();");
    }
    CommandRun one = CommandRun.in(dir, "check", ".", "--threads=1");
    CommandRun four = CommandRun.in(dir, "check", ".", "--threads=4");
    CommandRun again = CommandRun.in(dir, "check", ".", "--threads=4");
    assertThat(one.out()).contains("900 findings (600 HIGH, 300 MEDIUM) in 300 of 300 files");
    assertThat(four.out()).isEqualTo(one.out());
    assertThat(again.out()).isEqualTo(one.out());
    var paths =
        CommandRun.in(dir, "check", ".", "--format=csv").outLines().stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .distinct()
            .toList();
    assertThat(paths).hasSize(300);
    assertThat(paths).isInOrder();
  }

  @Test
  void progressIsForWatchersOnly() throws IOException {
    for (int i : IntStream.range(0, 10).toArray()) {
      CommandRun.write(dir, "F" + i + ".java", "good();");
    }
    Host.EngineFactory engines = (catalogues, settings) -> new FakeEngine(settings);
    CommandRun watched = CommandRun.in(dir, true, engines, "check", ".");
    assertThat(watched.err()).contains("\r4 of 10 files");
    assertThat(watched.err()).endsWith("\r" + " ".repeat(14) + "\r");
    assertThat(watched.out()).isEqualTo("No findings in 10 files.\n");
    assertThat(CommandRun.in(dir, false, engines, "check", ".").err()).isEmpty();
  }
}
