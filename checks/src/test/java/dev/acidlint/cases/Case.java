package dev.acidlint.cases;

import dev.acidlint.rules.Confidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One case: {@code src/test/cases/<Rule>/<group>/<Name>.java}, a real Java file whose first line is
 * a comment that says what it shows, and its trap if it is one. A line on which a finding is due
 * ends in {@code // finding: <Rule> <CONFIDENCE>}, several separated by commas; where its repair
 * refuses, {@code ; no repair: <part of the reason>} follows. These marks are taken out before
 * anything sees the text, so that a repair meets what a user would have written.
 *
 * <p>Of the directory's own rule every finding counts, of the other rules those that a user would
 * see by default. Beside the file: {@code <Name>.repaired.java}, the file once every repair of its
 * own rule is applied, and {@code <Name>.messages.txt}, what a user is told.
 *
 * @param rule the rule whose directory it is in
 * @param text without the marks
 * @param expected in order of the text
 */
public record Case(
    String rule,
    ClassPathGroup group,
    String name,
    Path file,
    String text,
    List<Expectation> expected) {

  private static final Pattern MARK = Pattern.compile("\\s*// finding: (.*)");
  private static final Pattern ITEM = Pattern.compile("(\\w+) (HIGH|MEDIUM|LOW)");
  private static final String NO_REPAIR = "; no repair: ";

  /**
   * A finding that is due.
   *
   * @param line 1-based
   * @param noRepair part of the reason why there is no repair, where there is none
   */
  public record Expectation(
      int line, String rule, Confidence confidence, Optional<String> noRepair) {

    @Override
    public String toString() {
      return "line " + line + ": " + rule + " " + confidence;
    }
  }

  /**
   * All cases, by rule, group and name.
   *
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalArgumentException if one is not in this form
   */
  public static List<Case> all() {
    try (Stream<Path> files = Files.walk(ClassPathGroup.cases(), 3)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().endsWith(".repaired.java"))
          .sorted()
          .map(Case::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All cases whose id contains a text, by group. */
  public static Map<ClassPathGroup, List<Case>> byGroup(String only) {
    Map<ClassPathGroup, List<Case>> groups = new TreeMap<>();
    for (Case one : all()) {
      if (one.id().contains(only)) {
        groups.computeIfAbsent(one.group(), key -> new ArrayList<>()).add(one);
      }
    }
    return groups;
  }

  private static Case read(Path file) {
    String fileName = file.getFileName().toString();
    Path directory = file.getParent();
    List<Expectation> expected = new ArrayList<>();
    String[] lines = text(file).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      if (mark.find()) {
        expected.addAll(expectations(i + 1, mark.group(1), file));
        lines[i] = lines[i].substring(0, mark.start());
      }
    }
    return new Case(
        directory.getParent().getFileName().toString(),
        new ClassPathGroup(directory.getFileName().toString()),
        fileName.substring(0, fileName.length() - ".java".length()),
        file,
        String.join("\n", lines),
        List.copyOf(expected));
  }

  private static List<Expectation> expectations(int line, String mark, Path file) {
    int at = mark.indexOf(NO_REPAIR);
    Optional<String> noRepair =
        at < 0 ? Optional.empty() : Optional.of(mark.substring(at + NO_REPAIR.length()));
    List<Expectation> expected = new ArrayList<>();
    for (String item : (at < 0 ? mark : mark.substring(0, at)).split(", ")) {
      Matcher matcher = ITEM.matcher(item);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(file + ":" + line + ": not a mark: " + mark);
      }
      expected.add(
          new Expectation(line, matcher.group(1), Confidence.valueOf(matcher.group(2)), noRepair));
    }
    return expected;
  }

  /** The file's path, as a test calls it. */
  public String id() {
    return rule + "/" + group + "/" + name;
  }

  String firstLine() {
    return text.substring(0, text.indexOf('\n'));
  }

  boolean expectsRepair() {
    return expected.stream().anyMatch(e -> e.rule().equals(rule) && e.noRepair().isEmpty());
  }

  Path repairedFile() {
    return file.resolveSibling(name + ".repaired.java");
  }

  Path messagesFile() {
    return file.resolveSibling(name + ".messages.txt");
  }

  /** The text once repaired, if the file is there. */
  Optional<String> repaired() {
    return Files.exists(repairedFile()) ? Optional.of(text(repairedFile())) : Optional.empty();
  }

  /** What a user is told, if the file is there. */
  Optional<String> messages() {
    return Files.exists(messagesFile()) ? Optional.of(text(messagesFile())) : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return id();
  }
}
