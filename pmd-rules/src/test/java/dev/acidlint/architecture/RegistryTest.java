package dev.acidlint.architecture;

import static com.google.common.truth.Truth.assertWithMessage;

import com.google.errorprone.BugPattern;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.RuleRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A rule is found under one name everywhere, and says the same everywhere. */
class RegistryTest {
  private static final String SERVICES =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";
  private static final String RULESETS = "acidlint/pmd/";
  private static final String PAGES = "checks/src/main/resources/dev/acidlint/rules";
  private static final String CASES = "checks/src/test/cases";
  private static final Pattern README_ROW =
      Pattern.compile("(?m)^\\| \\[(\\w+)]\\(([^)]*)\\) \\| (.*?) \\| (\\w+) \\|$");
  private static final List<String> PAGE_SECTIONS =
      List.of("Bad", "Good", "What is not", "Confidence", "Repair", "Suppression");

  /** Surefire runs a module's tests in the module's directory. */
  private final Path checkout = Path.of("").toAbsolutePath().getParent();

  private final Map<String, Rule> rules = new TreeMap<>();
  private final Set<String> breaches = new TreeSet<>();

  @Test
  void everyRuleIsEverywhereUnderOneName() throws Exception {
    for (Rule rule : RuleRegistry.all()) {
      expect(rules.put(rule.name(), rule) == null, rule, "is registered twice");
    }
    for (Rule rule : rules.values()) {
      ownClass(rule);
      bugChecker(rule);
      page(rule);
    }
    sameNames("service file of Error Prone", services());
    sameNames("directory " + PAGES, names(checkout.resolve(PAGES), ".md"));
    sameNames("directory " + CASES, names(checkout.resolve(CASES), ""));
    readme();
    rulesets();

    assertWithMessage(String.join("\n", breaches)).that(breaches).isEmpty();
  }

  private void ownClass(Rule rule) throws ReflectiveOperationException {
    Class<?> type = rule.getClass();
    expect(type.getName().equals("dev.acidlint.rules." + rule.name()), rule, "is " + type);
    expect(type.getField("NAME").get(null).equals(rule.name()), rule, "NAME differs");
    expect(type.getField("SUMMARY").get(null).equals(rule.summary()), rule, "SUMMARY differs");
    expect(type.getField("SEVERITY").get(null).equals(rule.severity()), rule, "SEVERITY differs");
    expect(!rule.summary().endsWith("."), rule, "has a summary that ends in a full stop");
  }

  private void bugChecker(Rule rule) {
    BugPattern pattern;
    try {
      pattern =
          Class.forName("dev.acidlint.errorprone." + rule.name()).getAnnotation(BugPattern.class);
    } catch (ClassNotFoundException e) {
      breaches.add(rule.name() + " has no check for Error Prone");
      return;
    }
    expect(pattern.name().equals(rule.name()), rule, "has a check of another name");
    expect(pattern.summary().equals(rule.summary()), rule, "has a check of another summary");
    expect(
        pattern.severity().name().equals(rule.severity().name()),
        rule,
        "has a check of another severity");
    expect(
        Arrays.asList(pattern.altNames()).contains("acidlint"),
        rule,
        "has a check that is not called acidlint too");
  }

  private void page(Rule rule) throws IOException {
    Path page = checkout.resolve(PAGES).resolve(rule.name() + ".md");
    if (!Files.exists(page)) {
      return;
    }
    String text = Files.readString(page);
    expect(text.startsWith("# " + rule.name() + "\n"), rule, "has a page with another title");
    for (String section : PAGE_SECTIONS) {
      expect(text.contains("\n## " + section + "\n"), rule, "has a page without " + section);
    }
  }

  private void readme() throws IOException {
    Set<String> rows = new TreeSet<>();
    Matcher row = README_ROW.matcher(Files.readString(checkout.resolve("README.md")));
    while (row.find()) {
      rows.add(row.group(1));
      Rule rule = rules.get(row.group(1));
      if (rule != null) {
        String link = PAGES + "/" + rule.name() + ".md";
        expect(row.group(2).equals(link), rule, "has a README row that does not link to " + link);
        expect(row.group(3).equals(rule.summary()), rule, "has a README row with another summary");
        String severity = rule.severity().name().toLowerCase(Locale.ROOT);
        expect(row.group(4).equals(severity), rule, "has a README row that says " + row.group(4));
      }
    }
    sameNames("README", rows);
  }

  private void rulesets() throws Exception {
    Map<String, Element> entries = rulesetEntries("all.xml", "name");
    sameNames("ruleset all.xml", entries.keySet());
    sameNames("ruleset strict.xml", rulesetEntries("strict.xml", "ref").keySet());
    sameNames("ruleset recommended.xml", rulesetEntries("recommended.xml", "ref").keySet());
    for (Rule rule : rules.values()) {
      Element entry = entries.get(rule.name());
      if (entry != null) {
        expect(
            entry.getAttribute("class").equals("dev.acidlint.pmd." + rule.name()),
            rule,
            "has a ruleset entry of another class");
        expect(
            entry.getAttribute("message").equals(rule.summary()),
            rule,
            "has a ruleset entry with another message");
        String description =
            entry.getElementsByTagName("description").item(0).getTextContent().strip();
        expect(
            description.replaceAll("\\s+", " ").equals(rule.summary()),
            rule,
            "has a ruleset entry with another description");
        try {
          Class.forName(entry.getAttribute("class"));
        } catch (ClassNotFoundException e) {
          breaches.add(rule.name() + " has no rule class for PMD");
        }
      }
    }
  }

  /** By the rule's name, which is the last part of a reference. */
  private static Map<String, Element> rulesetEntries(String file, String attribute)
      throws Exception {
    Map<String, Element> entries = new TreeMap<>();
    try (InputStream in = resource(RULESETS + file)) {
      NodeList found =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName("rule");
      for (int i = 0; i < found.getLength(); i++) {
        Element entry = (Element) found.item(i);
        String name = entry.getAttribute(attribute);
        entries.put(name.substring(name.lastIndexOf('/') + 1), entry);
      }
    }
    return entries;
  }

  private void sameNames(String where, Set<String> found) {
    for (String name : rules.keySet()) {
      if (!found.contains(name)) {
        breaches.add(name + " is missing in: " + where);
      }
    }
    for (String name : found) {
      if (!rules.containsKey(name) && !isBeingBuilt(name, where)) {
        breaches.add(name + " is no rule but in: " + where);
      }
    }
  }

  /** Cases and pages come before a rule is registered; its class is there then. */
  private static boolean isBeingBuilt(String name, String where) {
    if (!where.startsWith("directory ")) {
      return false;
    }
    try {
      return Rule.class.isAssignableFrom(Class.forName("dev.acidlint.rules." + name));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private void expect(boolean holds, Rule rule, String breach) {
    if (!holds) {
      breaches.add(rule.name() + " " + breach);
    }
  }

  private static Set<String> services() throws IOException {
    String prefix = "dev.acidlint.errorprone.";
    Set<String> names = new TreeSet<>();
    for (URL file : Collections.list(RegistryTest.class.getClassLoader().getResources(SERVICES))) {
      try (InputStream in = file.openStream()) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(prefix))
            .forEach(line -> names.add(line.substring(prefix.length())));
      }
    }
    return names;
  }

  /** Of files with that ending, without it; of directories for an empty one. */
  private static Set<String> names(Path directory, String ending) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> Files.isDirectory(entry) == ending.isEmpty())
          .map(entry -> entry.getFileName().toString())
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static InputStream resource(String name) {
    InputStream in = RegistryTest.class.getClassLoader().getResourceAsStream(name);
    assertWithMessage(name).that(in).isNotNull();
    return in;
  }
}
