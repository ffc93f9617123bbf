package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patches as git takes them. */
class PatchTest {
  @TempDir Path dir;

  @BeforeEach
  void gitIsThere() {
    assumeTrue(git("--version") == 0, "no git here");
    assertThat(git("init", "-q")).isEqualTo(0);
  }

  @Test
  void roundsGoOnUntilNothingIsLeft() throws IOException {
    Path file = CommandRun.writeText(dir, "A.java", "class A { void m() { chain(); } }\n");
    CommandRun run = applied("check", ".", "--format=patch");
    assertThat(Files.readString(file))
        .isEqualTo("import java.util.List;\nclass A { void m() { good(); } }\n");
    assertThat(run.err()).isEqualTo("acidlint: 1 finding; 1 file repaired, 0 left over\n");
    CommandRun after = CommandRun.in(dir, "check", ".", "--format=patch");
    assertThat(after.exit()).isEqualTo(0);
    assertThat(after.out()).isEmpty();
  }

  @Test
  void aPatchHoldsOnlySafeRepairsUnlessAsked() throws IOException {
    Path file = CommandRun.write(dir, "A.java", "risky(); longStory();");
    String before = Files.readString(file);
    CommandRun safe = CommandRun.in(dir, "check", ".", "--format=patch");
    assertThat(safe.exit()).isEqualTo(4);
    assertThat(safe.out()).isEmpty();
    assertThat(safe.err())
        .isEqualTo(
            "acidlint: 2 findings; 0 files repaired, 2 left over\n"
                + "acidlint: 1 could be repaired with --include-review\n");
    applied("check", ".", "--format=patch", "--include-review");
    assertThat(Files.readString(file)).isEqualTo(before.replace("risky", "good"));
  }

  @Test
  void aRoundThatSpoilsTheFileIsUndone() throws IOException {
    Path file = CommandRun.write(dir, "A.java", "chain(); spoilt();");
    String before = Files.readString(file);
    CommandRun.write(dir, "B.java", "bad();");
    applied("check", ".", "--format=patch");
    assertThat(Files.readString(file)).isEqualTo(before.replace("chain", "bad"));
    assertThat(Files.readString(dir.resolve("B.java"))).contains("good");
  }

  @Test
  void carriageReturnsStayAsTheyAre() throws IOException {
    String text = "class A {\r\n  void m() {\r\n    bad();\r\n  }\r\n}\r\n";
    assertRepaired(text, "import java.util.List;\r\n" + text.replace("bad", "good"));
  }

  @Test
  void aMissingLastLineEndStaysMissing() throws IOException {
    assertRepaired(
        "class A {\n  void m() { bad(); } }",
        "import java.util.List;\nclass A {\n  void m() { good(); } }");
    String far = "class A { void m() { bad(); }\n" + "//\n".repeat(20) + "}";
    assertRepaired(far, "import java.util.List;\n" + far.replace("bad", "good"));
    String near = "class A {\n void m() { bad(); }\n\n\n}";
    assertRepaired(near, "import java.util.List;\n" + near.replace("bad", "good"));
  }

  @Test
  void aByteOrderMarkStaysFirst() throws IOException {
    String text = "class A {\r\n  void m() { bad(); }\r\n}";
    assertRepaired(
        "\uFEFF" + text, "\uFEFFimport java.util.List;\r\n" + text.replace("bad", "good"));
  }

  @Test
  void distantChangesAreHunksOfTheirOwn() throws IOException {
    String text =
        "import java.util.List;\nclass A { void m() {\n"
            + ("bad();\n" + "//\n".repeat(6) + "bad();\n" + "//\n".repeat(7)).repeat(3)
            + "} }\n";
    CommandRun run = assertRepaired(text, text.replace("bad", "good"));
    assertThat(run.outLines().stream().filter(line -> line.startsWith("@@")).count()).isEqualTo(3);
  }

  @Test
  void linesKeepTheirEncoding() throws IOException {
    Charset latin = StandardCharsets.ISO_8859_1;
    Path file = dir.resolve("A.java");
    String text = "class A { // \u00fc\n  void m() { bad(); } // \u00e4\n}\n";
    Files.write(file, text.getBytes(latin));
    applied("check", ".", "--format=patch", "--encoding=ISO-8859-1");
    assertThat(Files.readString(file, latin))
        .isEqualTo("import java.util.List;\n" + text.replace("bad", "good"));
  }

  @Test
  void oddNamesAreWrittenAsGitReadsThem() throws IOException {
    for (String name : List.of("a b/C.java", "\u00fc/C.java", "q\"uote/C.java", "b\\s/C.java")) {
      Path file = CommandRun.writeText(dir, name, "class C { void m() { bad(); } }\n");
      applied("check", name, "--format=patch");
      assertWithMessage(name).that(Files.readString(file)).contains("good()");
    }
  }

  @Test
  void pathsAreRelativeToTheWorkingDirectory() throws IOException {
    CommandRun.write(dir, "x/A.java", "bad();");
    String absolute = dir.resolve("x").toString();
    CommandRun run = CommandRun.in(dir, "check", absolute, "--format=patch");
    assertThat(run.out()).startsWith("--- a/x/A.java\n+++ b/x/A.java\n@@ -1,5 +1,6 @@\n+import");
    Path elsewhere = Files.createDirectory(dir.resolve("elsewhere"));
    CommandRun other = CommandRun.in(elsewhere, "check", "../x", "--format=patch");
    assertThat(other.out()).startsWith("--- a/A.java\n");
  }

  @Test
  void archivesGivePatchesOfTheirEntries() throws IOException {
    try (OutputStream out = Files.newOutputStream(dir.resolve("x-sources.jar"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("org/x/A.java"));
      zip.write("class A { void m() { bad(); } }".getBytes(StandardCharsets.UTF_8));
    }
    CommandRun run = CommandRun.in(dir, "check", "x-sources.jar", "--format=patch");
    assertThat(run.out()).startsWith("--- a/org/x/A.java\n+++ b/org/x/A.java\n");
  }

  @Test
  void manyFilesGoIntoOnePatch() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      files.add(CommandRun.write(dir, "F" + i + ".java", "chain(); bad(); risky();"));
    }
    CommandRun run = applied("check", ".", "--format=patch", "--include-review");
    assertThat(run.err()).contains("60 findings; 20 files repaired, 0 left over");
    for (Path file : files) {
      assertThat(Files.readString(file)).contains("good(); good(); good();");
    }
  }

  private CommandRun assertRepaired(String before, String after) throws IOException {
    Path file = CommandRun.writeText(dir, "A.java", before);
    CommandRun run = applied("check", "A.java", "--format=patch");
    assertThat(Files.readString(file)).isEqualTo(after);
    return run;
  }

  private CommandRun applied(String... arguments) throws IOException {
    CommandRun run = CommandRun.in(dir, arguments);
    assertThat(run.exit()).isEqualTo(4);
    Files.write(dir.resolve("the.patch"), run.bytes());
    assertWithMessage(run.out()).that(git("apply", "--check", "the.patch")).isEqualTo(0);
    assertThat(git("apply", "the.patch")).isEqualTo(0);
    return run;
  }

  private int git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor();
    } catch (IOException e) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }
}
