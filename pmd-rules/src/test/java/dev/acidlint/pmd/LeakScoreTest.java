package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.catalogue.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.java.rule.errorprone.CloseResourceRule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Scores the leak rule, and PMD's own, on pairs of real files before and after a leak was mended,
 * without their class path. The material is public, but not ours: it is read in place.
 *
 * <p>{@code leaks.pairs}: a JSON file, {@code {"pairs": [{"id", "bug_file", "fix_file",
 * "bug_method_lines", "fix_method_lines", "key_variable", "joined_classes"}]}}; {@code
 * leaks.material}: the directory that its paths start from.
 */
@EnabledIfSystemProperty(named = "leaks.pairs", matches = ".+")
final class LeakScoreTest {
  private static final String OURS = dev.acidlint.rules.SessionOutsideTryWithResources.NAME;
  private static final String THEIRS = "CloseResource";
  private static final Catalogue CATALOGUE = Catalogues.standard();

  @Test
  void scores() throws IOException {
    Path material = Path.of(System.getProperty("leaks.material"));
    String list = Files.readString(Path.of(System.getProperty("leaks.pairs")));
    JsonArray pairs = JsonParser.parseString(list).getAsJsonObject().getAsJsonArray("pairs");
    Set<String> found = new LinkedHashSet<>();
    for (String side : List.of("bug", "fix")) {
      found.addAll(found(pairs, side, material));
    }
    Score ours = Score.of(OURS, pairs, found);
    Score theirs = Score.of(THEIRS, pairs, found);
    System.out.println(ours);
    System.out.println(theirs);
    JsonArray seen = new JsonArray();
    for (JsonElement pair : pairs) {
      if (isOpenerSeen(pair.getAsJsonObject(), material)) {
        seen.add(pair);
      }
    }
    System.out.println("Where a catalogued method is called for the variable in question:");
    System.out.println(Score.of(OURS, seen, found));
    assertThat(ours.after()).isAtMost(pairs.size() / 10);
    assertThat(ours.flipped()).isAtLeast(theirs.flipped());
  }

  /** Whether the method itself gives the variable what a method of a catalogued name opens. */
  private static boolean isOpenerSeen(JsonObject pair, Path material) throws IOException {
    String[] lines = read(material.resolve(pair.get("bug_file").getAsString())).split("\n", -1);
    JsonArray range = pair.getAsJsonArray("bug_method_lines");
    int last = Math.min(lines.length, range.get(1).getAsInt());
    String method = String.join("\n", List.of(lines).subList(range.get(0).getAsInt() - 1, last));
    for (String variable : pair.get("key_variable").getAsString().split("\\W+")) {
      Matcher given = Pattern.compile("\\b" + variable + "\\s*=(?!=)([^;]*);").matcher(method);
      while (!variable.isEmpty() && given.find()) {
        Matcher call = Pattern.compile("\\.\\s*(\\w+)\\s*\\(").matcher(given.group(1));
        while (call.find()) {
          if (CATALOGUE.methods(call.group(1)).stream()
              .anyMatch(e -> e.facts().role(Role.Opens.class).isPresent())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** How many pairs a rule flags before, still flags after, and tells apart. */
  private record Score(String rule, int pairs, int before, int after, int flipped) {
    static Score of(String rule, JsonArray pairs, Set<String> found) {
      int before = 0;
      int after = 0;
      int flipped = 0;
      for (JsonElement pair : pairs) {
        boolean bug = found.contains(key(rule, pair, "bug"));
        boolean fix = found.contains(key(rule, pair, "fix"));
        before += bug ? 1 : 0;
        after += fix ? 1 : 0;
        flipped += bug && !fix ? 1 : 0;
        System.out.printf(
            "%s %s%s%n", key(rule, pair, ""), bug ? "before " : "", fix ? "after" : "");
      }
      return new Score(rule, pairs.size(), before, after, flipped);
    }

    @Override
    public String toString() {
      return String.format(
          "%s on %d pairs: flagged before %.0f %%, still flagged after %.0f %%, told apart %.0f %%",
          rule, pairs, share(before), share(after), share(flipped));
    }

    private double share(int count) {
      return 100.0 * count / pairs;
    }
  }

  private static String key(String rule, JsonElement pair, String side) {
    return rule + " " + pair.getAsJsonObject().get("id").getAsInt() + " " + side;
  }

  private static Set<String> found(JsonArray pairs, String side, Path material) throws IOException {
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setDefaultLanguageVersion(JavaLanguageModule.getInstance().getVersion("17"));
    configuration.setIgnoreIncrementalAnalysis(true);
    Set<String> found = new LinkedHashSet<>();
    for (JsonElement pair : pairs) {
      JsonObject one = pair.getAsJsonObject();
      String text = read(material.resolve(one.get(side + "_file").getAsString()));
      JsonArray lines = one.getAsJsonArray(side + "_method_lines");
      try (PmdAnalysis pmd = PmdAnalysis.create(configuration)) {
        rules().forEach(rule -> pmd.addRuleSet(RuleSet.forSingleRule(rule)));
        List<String> parts = one.get("joined_classes").getAsBoolean() ? split(text) : List.of(text);
        for (int i = 0; i < parts.size(); i++) {
          String path = "src/main/java/Part" + i + ".java";
          pmd.files().addSourceFile(FileId.fromPathLikeString(path), parts.get(i));
        }
        Report report = pmd.performAnalysisAndCollectReport();
        for (RuleViolation violation : report.getViolations()) {
          int line = violation.getBeginLine();
          if (lines.get(0).getAsInt() <= line && line <= lines.get(1).getAsInt()) {
            found.add(key(violation.getRule().getName(), pair, side));
          }
        }
      }
    }
    return found;
  }

  private static String read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return text.replace("\r\n", "\n");
  }

  static List<Rule> rules() {
    SessionOutsideTryWithResources ours = new SessionOutsideTryWithResources();
    ours.setName(OURS);
    ours.setProperty(AcidlintRule.INCLUDE_TESTS, true);
    CloseResourceRule theirs = new CloseResourceRule();
    theirs.setName(THEIRS);
    for (Rule rule : List.of(ours, theirs)) {
      rule.setLanguage(JavaLanguageModule.getInstance());
      rule.setMessage("{0}");
    }
    return List.of(ours, theirs);
  }

  /** Several files in one: each begins with its package, and keeps the numbers of its lines. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int line = 0;
    boolean packaged = false;
    for (String each : text.split("\n", -1)) {
      if (each.startsWith("package ")) {
        if (packaged) {
          parts.add(part.toString());
          part = new StringBuilder("\n".repeat(line));
        }
        packaged = true;
      }
      part.append(each).append('\n');
      line++;
    }
    parts.add(part.toString());
    return parts;
  }
}
