package dev.acidlint.ruling;

import static com.google.common.truth.Truth.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Scores the rules on faults that the histories of public projects tell of, each file by itself and
 * without a class path, and holds them to what was noted in {@code mined/faults.json}: facts, and
 * no code. They are those that were read, and so no measure of how many there are. Where a
 * project's own helpers matter, they are in the same directory, and the fault is {@code together}:
 * its directory's files are looked at as one program.
 *
 * <p>{@code mined.material}: a directory that holds, for each fault, the file of its fixing commit
 * and of the commit before, as {@code <owner>+<name>@<first ten digits>/fix/<path>} and {@code
 * …/bug/<path>}.
 */
class MinedFaultsTest {
  private static final Path FAULTS =
      Path.of(System.getProperty("ruling.findings")).resolveSibling("mined").resolve("faults.json");

  /** What is said of the programs of single faults, by directory. */
  private static final Map<Path, Map<String, List<String[]>>> TOGETHER = new HashMap<>();

  private enum Verdict {
    TOLD_APART,
    STILL_FLAGGED,
    LOW,
    MISSED
  }

  private static List<JsonObject> faults() throws IOException {
    JsonArray all =
        JsonParser.parseString(Files.readString(FAULTS)).getAsJsonObject().getAsJsonArray("faults");
    List<JsonObject> faults = new ArrayList<>();
    for (JsonElement one : all) {
      faults.add(one.getAsJsonObject());
    }
    return faults;
  }

  @Test
  void everyOtherVerdictHasItsReason() throws IOException {
    List<String> bare = new ArrayList<>();
    for (JsonObject fault : faults()) {
      boolean plain = verdict(fault) == Verdict.TOLD_APART;
      if (fault.get("fix").getAsString().length() != 40 || (!plain && !fault.has("reason"))) {
        bare.add(fault.toString());
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "mined.material", matches = ".+")
  void scores() throws Exception {
    Path material = Path.of(System.getProperty("mined.material"));
    List<JsonObject> faults = faults();
    Map<String, List<String[]>> said = said(alone(faults, material), "--per-file");
    Map<String, int[]> scores = new TreeMap<>();
    List<String> changed = new ArrayList<>();
    for (JsonObject fault : faults) {
      String before = strongest(fault, "bug", "before", said, material);
      String after = strongest(fault, "fix", "after", said, material);
      Verdict now = verdict(before, after);
      int[] score = scores.computeIfAbsent(fault.get("rule").getAsString(), rule -> new int[4]);
      score[0]++;
      score[1] += isFlagged(before) ? 1 : 0;
      score[2] += isFlagged(after) ? 1 : 0;
      score[3] += now == Verdict.TOLD_APART ? 1 : 0;
      if (now != verdict(fault)) {
        changed.add(now + " now: " + fault);
      }
    }
    scores.forEach(
        (rule, score) ->
            System.out.printf(
                "%s on %d faults: flagged before %d, still flagged after %d, told apart %d%n",
                rule, score[0], score[1], score[2], score[3]));
    assertThat(changed).isEmpty();
  }

  private static Verdict verdict(JsonObject fault) {
    return Verdict.valueOf(fault.get("verdict").getAsString());
  }

  private static Verdict verdict(String before, String after) {
    if (!isFlagged(before)) {
      return before.equals("LOW") ? Verdict.LOW : Verdict.MISSED;
    }
    return isFlagged(after) ? Verdict.STILL_FLAGGED : Verdict.TOLD_APART;
  }

  private static boolean isFlagged(String confidence) {
    return Set.of("HIGH", "MEDIUM").contains(confidence);
  }

  /** The most that the fault's rule says of its method; empty if nothing. */
  private static String strongest(
      JsonObject fault,
      String side,
      String lines,
      Map<String, List<String[]>> said,
      Path material) {
    Path program = program(fault, side, material);
    Path file = program.resolve(fault.get("path").getAsString());
    assertThat(Files.exists(file)).isTrue();
    Map<String, List<String[]>> heard =
        fault.has("together")
            ? TOGETHER.computeIfAbsent(program, MinedFaultsTest::saidTogether)
            : said;
    JsonArray range = fault.getAsJsonArray(lines);
    String most = "";
    for (String[] finding : heard.getOrDefault(file.toString(), List.of())) {
      int line = Integer.parseInt(finding[1]);
      boolean ours =
          finding[3].equals(fault.get("rule").getAsString())
              && range.get(0).getAsInt() <= line
              && line <= range.get(1).getAsInt();
      if (ours && (most.isEmpty() || !isFlagged(most))) {
        most = finding[4];
      }
    }
    return most;
  }

  /** The files that are looked at by themselves: their neighbours are many more. */
  private static List<Path> alone(List<JsonObject> faults, Path material) {
    return faults.stream()
        .filter(fault -> !fault.has("together"))
        .flatMap(
            fault ->
                Stream.of("bug", "fix")
                    .map(side -> program(fault, side, material))
                    .map(program -> program.resolve(fault.get("path").getAsString())))
        .distinct()
        .toList();
  }

  private static Path program(JsonObject fault, String side, Path material) {
    String commit =
        fault.get("repository").getAsString().replace('/', '+')
            + "@"
            + fault.get("fix").getAsString().substring(0, 10);
    return material.resolve(commit).resolve(side);
  }

  private static Map<String, List<String[]>> saidTogether(Path program) {
    try {
      return said(List.of(program));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** All findings, by file. */
  private static Map<String, List<String[]>> said(List<Path> sources, String... options)
      throws Exception {
    Path listed = Files.createTempFile("mined", ".txt");
    Files.write(listed, sources.stream().map(path -> "\"" + path + "\"").toList());
    Path report = Files.createTempFile("mined", ".csv");
    Path log = Files.createTempFile("mined", ".log");
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "dev.acidlint.pmd.command.Acidlint",
        "check",
        "--format",
        "csv",
        "--include-tests",
        "--min-confidence",
        "LOW",
        "--fail-on",
        "never",
        "--output",
        report.toString(),
        "@" + listed);
    Collections.addAll(command, options);
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    Map<String, List<String[]>> said = new LinkedHashMap<>();
    for (String line : Files.readAllLines(report, StandardCharsets.UTF_8)) {
      String[] field = line.split(",", 6);
      said.computeIfAbsent(field[0], file -> new ArrayList<>()).add(field);
    }
    Files.delete(report);
    Files.delete(log);
    Files.delete(listed);
    return said;
  }
}
