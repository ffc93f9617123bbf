package dev.acidlint.pmd;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.reporting.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Scores the leak rule, and PMD's own, on code that others have labelled, without its class path.
 * The material is public, but not ours: it is read in place.
 *
 * <p>{@code leaks.labelled}: the XML file with the tests of a PMD rule, of which those count that
 * name {@code java.sql}, {@code javax.sql} or JMS and set no property but {@code types} (others are
 * about an option of that rule); or a directory with the test cases of SpotBugs, of which the
 * methods of files that name {@code java.sql} count that {@code @ExpectWarning} or
 * {@code @NoWarning} say something of open resources; wishes ({@code @Desire…}) do not.
 */
@EnabledIfSystemProperty(named = "leaks.labelled", matches = ".+")
final class LabelledLeaksTest {
  private static final Pattern DATABASE =
      Pattern.compile("\\b(?:java\\.sql|javax\\.sql|javax\\.jms|jakarta\\.jms)\\b");
  private static final Pattern MARK =
      Pattern.compile("@(ExpectWarning|NoWarning)\\(.*\\b(?:ODR|OBL)(?:_|\\b)");

  /** Lines of a text that leak, or do not. */
  private record Labelled(String id, String text, int first, int last, boolean leaks) {}

  @Test
  void scores() throws Exception {
    Path material = Path.of(System.getProperty("leaks.labelled"));
    List<Labelled> all = Files.isDirectory(material) ? marked(material) : tests(material);
    Map<String, int[]> flagged = new LinkedHashMap<>();
    int leaks = 0;
    for (Labelled one : all) {
      leaks += one.leaks() ? 1 : 0;
      Set<String> rules = flagged(one);
      for (Rule rule : LeakScoreTest.rules()) {
        int[] counts = flagged.computeIfAbsent(rule.getName(), name -> new int[2]);
        boolean says = rules.contains(rule.getName());
        counts[one.leaks() ? 0 : 1] += says ? 1 : 0;
        if (says != one.leaks()) {
          System.out.printf(
              "%s %s %s%n", rule.getName(), says ? "wrongly flags" : "misses", one.id());
        }
      }
    }
    int clean = all.size() - leaks;
    for (Map.Entry<String, int[]> e : flagged.entrySet()) {
      System.out.printf(
          "%s: flags %d of %d that leak, %d of %d that do not%n",
          e.getKey(), e.getValue()[0], leaks, e.getValue()[1], clean);
    }
    assertThat(flagged.values().iterator().next()[1]).isAtMost(clean / 10);
  }

  private static List<Labelled> tests(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    Map<String, String> fragments = new LinkedHashMap<>();
    for (Element e : elements(root, "code-fragment")) {
      fragments.put(e.getAttribute("id"), e.getTextContent());
    }
    List<Labelled> all = new ArrayList<>();
    for (Element test : elements(root, "test-code")) {
      String text =
          elements(test, "code").stream()
              .map(Element::getTextContent)
              .findFirst()
              .orElseGet(() -> fragments.get(elements(test, "code-ref").get(0).getAttribute("id")));
      boolean plain =
          elements(test, "rule-property").stream()
              .allMatch(property -> property.getAttribute("name").equals("types"));
      if (plain && DATABASE.matcher(text).find()) {
        String problems = elements(test, "expected-problems").get(0).getTextContent().trim();
        String id = elements(test, "description").get(0).getTextContent().trim();
        all.add(new Labelled(id, text.strip(), 1, Integer.MAX_VALUE, !problems.equals("0")));
      }
    }
    return all;
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  private static List<Labelled> marked(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(directory)) {
      files = found.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
    List<Labelled> all = new ArrayList<>();
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      if (DATABASE.matcher(text).find()) {
        all.addAll(marked(file.getFileName().toString(), text.replace("\r\n", "\n")));
      }
    }
    return all;
  }

  /** A method goes from its marks to the next line that is but a brace indented as they are. */
  private static List<Labelled> marked(String name, String text) {
    List<Labelled> all = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int first = i;
      boolean marked = false;
      boolean leaks = false;
      for (; i < lines.length && lines[i].strip().startsWith("@"); i++) {
        Matcher mark = MARK.matcher(lines[i]);
        if (mark.find()) {
          marked = true;
          leaks |= mark.group(1).equals("ExpectWarning");
        }
      }
      if (marked) {
        String end = " ".repeat(lines[first].indexOf('@')) + "}";
        int last = first;
        while (last < lines.length && !lines[last].stripTrailing().equals(end)) {
          last++;
        }
        all.add(new Labelled(name + ":" + (first + 1), text, first + 1, last + 1, leaks));
      }
    }
    return all;
  }

  private static Set<String> flagged(Labelled one) {
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setDefaultLanguageVersion(JavaLanguageModule.getInstance().getVersion("17"));
    configuration.setIgnoreIncrementalAnalysis(true);
    Set<String> rules = new LinkedHashSet<>();
    try (PmdAnalysis pmd = PmdAnalysis.create(configuration)) {
      LeakScoreTest.rules().forEach(rule -> pmd.addRuleSet(RuleSet.forSingleRule(rule)));
      FileId id = FileId.fromPathLikeString("src/main/java/Labelled.java");
      pmd.files().addSourceFile(id, one.text());
      for (RuleViolation violation : pmd.performAnalysisAndCollectReport().getViolations()) {
        if (one.first() <= violation.getBeginLine() && violation.getBeginLine() <= one.last()) {
          rules.add(violation.getRule().getName());
        }
      }
    }
    return rules;
  }
}
