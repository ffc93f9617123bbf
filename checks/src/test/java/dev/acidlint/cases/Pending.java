package dev.acidlint.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cases that are ahead of the analysis, see {@code src/test/cases/PENDING.txt}. */
final class Pending {

  private Pending() {}

  static Set<String> ids() {
    try (Stream<String> lines = Files.lines(ClassPathGroup.cases().resolve("PENDING.txt"))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2)[0])
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
