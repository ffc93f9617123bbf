package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases that have a repair once more as editors and years leave files behind: other line ends,
 * tabs, a byte order mark, no end to the last line, Unicode escapes, comments at every turn. Made
 * from the cases here, since editors and version control would put such files right.
 */
public final class EdgeTexts {
  /** What a text looks like has nothing to do with its libraries: one group is enough. */
  private static final ClassPathGroup GROUP = ClassPathGroup.JDK;

  private static final Pattern INDENT = Pattern.compile("(?m)^(?:  )+");
  private static final Pattern PLAIN_END = Pattern.compile("(?m)([;{}])$");

  /**
   * A way to write a file.
   *
   * @param write changes the text of a case; its lines stay what they are
   * @param repaired what that makes of the expected repaired text
   */
  private record Style(String name, UnaryOperator<String> write, UnaryOperator<String> repaired) {}

  private static final List<Style> STYLES =
      List.of(
          new Style("CRLF", text -> text.replace("\n", "\r\n"), UnaryOperator.identity()),
          new Style("CR", text -> text.replace('\n', '\r'), UnaryOperator.identity()),
          new Style("no final newline", EdgeTexts::chop, EdgeTexts::chop),
          new Style("tabs", EdgeTexts::tabs, EdgeTexts::tabs),
          new Style("unicode escapes", EdgeTexts::escape, EdgeTexts::escape));

  /** Only for hosts that read such files; javac does not. */
  private static final Style MARK =
      new Style("byte order mark", text -> "\uFEFF" + text, UnaryOperator.identity());

  private EdgeTexts() {}

  /** One test for each style; with the byte order mark or without. */
  public static Stream<DynamicTest> tests(Host host, Catalogue catalogue, boolean mark) {
    return Stream.concat(STYLES.stream(), mark ? Stream.of(MARK) : Stream.of())
        .map(
            style ->
                DynamicTest.dynamicTest(
                    style.name, () -> check(new CaseRunner(host, catalogue), style)));
  }

  /**
   * Every comment is there once after the repair, one at the end of every line that can have it.
   */
  public static void checkComments(Host host, Catalogue catalogue) {
    List<Case> cases = rewritten(EdgeTexts::comment);
    new CaseRunner(host, catalogue).run(GROUP, cases).forEach(EdgeTexts::checkComments);
  }

  private static void check(CaseRunner runner, Style style) {
    for (CaseRun run : runner.run(GROUP, rewritten(style.write))) {
      Case subject = run.subject();
      assertSameFindings(run);
      assertWithMessage("%s, repaired", subject)
          .that(run.repaired())
          .isEqualTo(subject.repaired().map(style.repaired));
    }
  }

  private static void checkComments(CaseRun run) {
    assertSameFindings(run);
    run.repaired().ifPresent(text -> assertEveryCommentOnce(run.subject(), text));
    assertWithMessage("%s, repaired", run.subject()).that(run.compileErrors()).isEmpty();
    assertWithMessage("%s, repaired", run.subject()).that(run.endless()).isFalse();
    assertWithMessage("%s, repaired", run.subject())
        .that(run.repaired().isPresent())
        .isEqualTo(run.subject().repaired().isPresent());
  }

  /** What stands behind a statement that the repair takes away goes with it. */
  private static void assertEveryCommentOnce(Case subject, String repaired) {
    List<String> wrong = new ArrayList<>();
    List<String> lines = subject.text().lines().toList();
    for (int line = 1; line <= lines.size(); line++) {
      String comment = "// at " + line + ".";
      int times = repaired.split(Pattern.quote(comment), -1).length - 1;
      String code = lines.get(line - 1).replaceFirst("//.*", "").strip();
      boolean brace = code.equals("}");
      boolean fewer = count(code, repaired) < count(code, subject.text());
      boolean gone = times == 0 && !code.isEmpty() && (brace || fewer);
      if (subject.text().contains(comment) && times != 1 && !gone) {
        wrong.add(comment + " is there " + times + " times");
      }
    }
    assertWithMessage("%s", subject).that(wrong).isEmpty();
  }

  private static int count(String code, String text) {
    return text.split(Pattern.quote(code), -1).length;
  }

  private static void assertSameFindings(CaseRun run) {
    assertWithMessage("%s", run.subject())
        .that(run.found())
        .containsExactlyElementsIn(run.due(CasesTest.BUILT));
    assertThat(run.problems()).isEmpty();
  }

  private static List<Case> rewritten(UnaryOperator<String> write) {
    List<Case> rewritten = new ArrayList<>();
    for (Case one : Case.byGroup("/" + GROUP + "/").get(GROUP)) {
      if (one.repaired().isEmpty()) {
        continue;
      }
      String text = write.apply(one.text());
      rewritten.add(
          new Case(one.rule(), one.group(), one.name(), one.file(), text, one.expected()));
    }
    return rewritten;
  }

  private static String chop(String text) {
    return text.substring(0, text.length() - 1);
  }

  /** Tabs for indentation; the lines of a text block are indented alike, or it would change. */
  private static String tabs(String text) {
    return INDENT.matcher(text).replaceAll(indent -> "\t".repeat(indent.group().length() / 2));
  }

  private static String escape(String text) {
    return text.replace("commit(", "c\\u006fmmit(").replace("class ", "cl\\u0061ss ");
  }

  private static String comment(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = PLAIN_END.matcher(lines[i]).replaceAll("$1 // at " + (i + 1) + ".");
    }
    return String.join("\n", lines);
  }
}
