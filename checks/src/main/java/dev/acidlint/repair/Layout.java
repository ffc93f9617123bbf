package dev.acidlint.repair;

import dev.acidlint.model.SourceText;
import dev.acidlint.repair.Lexemes.Lexeme;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a file is laid out: its lines, and the indent that it uses. */
final class Layout {

  private static final String USUAL_UNIT = "    ";

  private final SourceText source;
  private final String text;
  private final Lexemes lexemes;
  private String unit;
  private String unitAfterTab;
  private Braces braces;

  Layout(SourceText source, Lexemes lexemes) {
    this.source = source;
    this.text = source.text();
    this.lexemes = lexemes;
  }

  /** One step of the file's own indent: what most lines after an opening brace add to its line. */
  String unit() {
    if (unit == null) {
      unit = mostVoted("").orElseGet(this::leastIndent);
    }
    return unit;
  }

  /**
   * One step of indent as it goes with a line that has some already: tabs with tabs, unless the
   * file puts blanks behind them.
   */
  String unit(String indent) {
    if (indent.startsWith("\t")) {
      if (unitAfterTab == null) {
        unitAfterTab = mostVoted("\t").orElseGet(() -> hasBlanksAfterTabs() ? unit() : "\t");
      }
      return unitAfterTab;
    }
    return indent.startsWith(" ") && unit().equals("\t") ? USUAL_UNIT : unit();
  }

  private boolean hasBlanksAfterTabs() {
    return !unit().startsWith("\t")
        && lexemes.all().stream()
            .filter(lexeme -> !lexeme.isComment() && startsLine(lexeme.start()))
            .anyMatch(lexeme -> indent(lexeme.start()).matches("\t+" + unit()));
  }

  /** What most lines after an opening brace add to its line, among those that begin in a way. */
  private Optional<String> mostVoted(String beginning) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Lexeme lexeme : lexemes.all()) {
      Lexeme next =
          lexeme.index() + 1 < lexemes.all().size() ? lexemes.all().get(lexeme.index() + 1) : null;
      if (lexeme.is("{") && next != null && !next.is("}") && startsLine(next.start())) {
        String outer = indent(lexeme.start());
        String inner = indent(next.start());
        if (outer.startsWith(beginning)
            && inner.length() > outer.length()
            && inner.startsWith(outer)) {
          votes.merge(inner.substring(outer.length()), 1, Integer::sum);
        }
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey);
  }

  private String leastIndent() {
    return lexemes.all().stream()
        .filter(lexeme -> !lexeme.isComment() && startsLine(lexeme.start()))
        .map(lexeme -> indent(lexeme.start()))
        .filter(indent -> !indent.isEmpty())
        .min(Comparator.comparingInt(String::length))
        .orElse(USUAL_UNIT);
  }

  /** How the file sets braces. */
  Braces braces() {
    if (braces == null) {
      braces = new Braces(this, lexemes.all());
    }
    return braces;
  }

  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Offset of the line end, or of the end of the text. */
  int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }

  /** Leading white space of the line that holds an offset. */
  String indent(int offset) {
    int start = lineStart(offset);
    int end = start;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Where the tabs that a line begins with end, and its blanks begin. */
  int afterTabs(int line) {
    int at = line;
    while (at < text.length() && text.charAt(at) == '\t') {
      at++;
    }
    return at;
  }

  /** Whether nothing but white space is before an offset on its line. */
  boolean startsLine(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  boolean sameLine(int first, int second) {
    return source.line(first) == source.line(second);
  }

  /** The end of the white space before an offset, on its line and those above: after some code. */
  int afterCodeBefore(int offset) {
    int at = offset;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** End of a piece of code together with the comments that trail it on its last line. */
  int withTrailingComments(int end) {
    int found = end;
    for (int i = lexemes.firstFrom(end); i < lexemes.all().size(); i++) {
      Lexeme next = lexemes.all().get(i);
      if (!sameLine(found, next.start())) {
        return found;
      }
      if (!next.isComment()) {
        return end;
      }
      found = next.end();
    }
    return found;
  }

  /**
   * Start of a piece of code together with the comments before it, but not before a limit, and
   * without those in the first column, which do not move along.
   */
  int withLeadingComments(int start, int limit) {
    int found = start;
    for (int i = lexemes.firstFrom(start) - 1; i >= 0; i--) {
      Lexeme before = lexemes.all().get(i);
      if (!before.isComment() || before.start() < limit || isLeft(before, start)) {
        return found;
      }
      found = before.start();
    }
    return found;
  }

  private boolean isLeft(Lexeme comment, int code) {
    return lexemes.isAtMargin(comment) && lineStart(code) < code;
  }

  /**
   * Moves the lines of a range one step in, its first line excepted; blank lines, those of text
   * blocks and of comments in the first column stay as they are.
   */
  void moveIn(Splice splice, int start, int end) {
    int line = text.indexOf('\n', start) + 1;
    while (line > 0 && line < end) {
      boolean blank = text.substring(line, lineEnd(line)).isBlank();
      if (!blank && !lexemes.keepsPlace(line)) {
        splice.insert(afterTabs(line), braces().step(unit(indent(line))));
      }
      line = text.indexOf('\n', line) + 1;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }
}
