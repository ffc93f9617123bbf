package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A file as it is to be seen from one place of it: the member around is there, and what its classes
 * declare, but the blocks of all other members are empty. A repair looks at little more, and most
 * of the text of a file is in such blocks.
 */
final class Surroundings {
  private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");

  private final String text;

  /** In the order of the text: comments, and the blocks that stand in a class itself. */
  private final List<Hideable> hideables;

  /**
   * What need not be seen.
   *
   * @param isBlock without its braces; else a comment
   */
  private record Hideable(Span span, boolean isBlock) {

    boolean isAround(int offset) {
      return isBlock && span.start() - 1 <= offset && offset <= span.end();
    }
  }

  Surroundings(String text, Lexemes lexemes) {
    this.text = text;
    this.hideables = blocks(lexemes);
    for (Lexemes.Lexeme each : lexemes.all()) {
      if (each.isComment()) {
        hideables.add(new Hideable(each.span(), false));
      }
    }
    hideables.sort(Comparator.comparingInt(each -> each.span().start()));
  }

  /** The text of the file from an offset, each character that is still there at its place. */
  String from(int offset) {
    StringBuilder seen = new StringBuilder();
    int at = 0;
    for (Hideable each : hideables) {
      if (each.span().start() >= at && !each.isAround(offset)) {
        seen.append(text, at, each.span().start());
        hide(text, each.span(), seen);
        at = each.span().end();
      }
    }
    return seen.append(text, at, text.length()).toString();
  }

  /** The text up to the end of a member, of which only that is there, at its place. */
  static String alone(String text, Span member) {
    StringBuilder seen = new StringBuilder();
    hide(text, new Span(0, member.start()), seen);
    return seen.append(text, member.start(), member.end()).toString();
  }

  /** To a parser each blank is a token: none is left but before what is still there. */
  private static void hide(String text, Span hidden, StringBuilder seen) {
    int line = hidden.start();
    for (int end = text.indexOf('\n', line);
        end >= 0 && end < hidden.end();
        end = text.indexOf('\n', line)) {
      withoutBlanks(seen).append('\n');
      line = end + 1;
    }
    if (hidden.end() == text.length() || text.charAt(hidden.end()) == '\n') {
      withoutBlanks(seen);
    } else {
      seen.append(" ".repeat(hidden.end() - line));
    }
  }

  private static StringBuilder withoutBlanks(StringBuilder seen) {
    int end = seen.length();
    while (end > 0 && seen.charAt(end - 1) == ' ') {
      end--;
    }
    seen.setLength(end);
    return seen;
  }

  private static List<Hideable> blocks(Lexemes lexemes) {
    List<Hideable> found = new ArrayList<>();
    Deque<Brace> open = new ArrayDeque<>();
    List<Lexemes.Lexeme> header = new ArrayList<>();
    for (Lexemes.Lexeme each : lexemes.all()) {
      if (each.isComment()) {
        continue;
      }
      if (each.is("{")) {
        boolean inType = open.isEmpty() || open.peek().isType();
        open.push(new Brace(each.end(), inType && isType(header), inType));
        header.clear();
      } else if (each.is("}") && !open.isEmpty()) {
        Brace brace = open.pop();
        if (brace.isInType() && !brace.isType()) {
          found.add(new Hideable(new Span(brace.end(), each.start()), true));
        }
        header.clear();
      } else if (each.is(";")) {
        header.clear();
      } else {
        header.add(each);
      }
    }
    return found;
  }

  /**
   * @param isInType whether it stands in the body of a type, or of the file, itself
   */
  private record Brace(int end, boolean isType, boolean isInType) {}

  /** Whether what stands before a brace declares a class, interface, enum or record. */
  private static boolean isType(List<Lexemes.Lexeme> header) {
    for (int i = 0; i + 1 < header.size(); i++) {
      boolean selected = i > 0 && header.get(i - 1).is(".");
      boolean named = header.get(i + 1).kind() == Lexemes.Kind.WORD;
      if (header.get(i).is("=")) {
        return false;
      }
      if (!selected && named && TYPES.contains(header.get(i).text())) {
        return true;
      }
    }
    return false;
  }
}
