package dev.acidlint.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sources to measure on.
 *
 * @param name the directory that they are in
 * @param leftOut what files say that need classes of no public registry
 */
record Subject(String name, String leftOut) {
  static final Subject HIBERNATE = new Subject("hibernate-core", "oracle\\.(jdbc|sql)");
  static final Subject QUARTZ =
      new Subject(
          "quartz", "commonj\\.work|org\\.jboss\\.(system|naming)|weblogic\\.jdbc|oracle\\.sql\\.");
  static final Subject ACTIVITI =
      new Subject(
          "activiti-engine",
          "com\\.fasterxml\\.uuid|javax\\.(enterprise|persistence|transaction)|junit|"
              + "package org\\.activiti\\.engine\\.impl\\.test");

  /** Seventeen files, many transactions. */
  static final Subject JAMES = new Subject("james-server-data-jpa", "(?!)");

  /** Small, too, and without a database. */
  static final Subject COMMONS_CLI = new Subject("commons-cli", "(?!)");

  /** Those to take the share of a host's time on. */
  static final List<Subject> LARGE = List.of(HIBERNATE, QUARTZ, ACTIVITI);

  /** Those to start cold on. */
  static final List<Subject> SMALL = List.of(JAMES, COMMONS_CLI);

  static Subject named(String name) {
    return Stream.concat(LARGE.stream(), SMALL.stream())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Its files below a directory, in the order of their names. */
  List<Path> files(Path directory) throws IOException {
    Predicate<String> out = Pattern.compile(leftOut).asPredicate();
    try (Stream<Path> found = Files.walk(directory.resolve(name))) {
      return found
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .filter(file -> !out.test(text(file)))
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
