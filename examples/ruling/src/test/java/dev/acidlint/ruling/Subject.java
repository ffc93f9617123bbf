package dev.acidlint.ruling;

import dev.acidlint.ruling.Ruling.Entry;
import dev.acidlint.ruling.Ruling.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A jar of sources, and the command run over it as a user would, without a class path. */
record Subject(Path jar) {

  static List<Subject> all(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith("-sources.jar"))
          .sorted()
          .map(Subject::new)
          .toList();
    }
  }

  String artifact() {
    return jar.getFileName().toString().replaceAll("-sources\\.jar$", "");
  }

  /** Everything that is said with confidence MEDIUM or HIGH. */
  List<Entry> findings() throws IOException, InterruptedException {
    Path report = jar.resolveSibling(artifact() + ".csv");
    Path log = jar.resolveSibling(artifact() + ".log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "dev.acidlint.pmd.command.Acidlint",
            "check",
            "--format",
            "csv",
            "--fail-on",
            "never",
            "--stats",
            "--output",
            report.toString(),
            jar.toString());
    Files.deleteIfExists(report);
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String said = Files.readString(log, StandardCharsets.UTF_8);
    if (exit != 0 || !said.contains("internal errors: 0")) {
      throw new AssertionError("the command ended with " + exit + ":\n" + said);
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(report, StandardCharsets.UTF_8)) {
      String[] field = line.split(",", 6);
      int entry = field[0].indexOf("!/");
      if (entry >= 0) {
        entries.add(
            new Entry(
                field[3],
                field[0].substring(entry + 2),
                Integer.parseInt(field[1]),
                field[4],
                Label.UNREVIEWED,
                ""));
      }
    }
    return entries;
  }
}
