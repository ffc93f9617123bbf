package dev.acidlint.pmd.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One call of the command in this process, and what came of it. */
record CommandRun(int exit, byte[] bytes, String err) {

  String out() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  List<String> outLines() {
    return out().lines().toList();
  }

  static CommandRun in(Path directory, String... arguments) {
    return in(directory, false, (catalogues, settings) -> new FakeEngine(settings), arguments);
  }

  static CommandRun in(
      Path directory, boolean watched, Host.EngineFactory engines, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8);
    long[] time = new long[1];
    Host host =
        new Host(output, errors, directory, watched, () -> time[0] += 1_000_000_000L, engines);
    int exit = Acidlint.run(arguments, host);
    return new CommandRun(exit, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /** Writes a Java file whose method body is given. */
  static Path write(Path directory, String name, String body) throws IOException {
    String simple = name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
    return writeText(
        directory, name, "class " + simple + " {\n  void m() {\n    " + body + "\n  }\n}\n");
  }

  static Path writeText(Path directory, String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
