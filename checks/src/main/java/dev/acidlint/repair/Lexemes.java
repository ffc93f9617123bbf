package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens and comments of a text, in order. Reads any text, also one that no parser accepts; the
 * parts of Java that it tells apart are those of JLS 3.5 to 3.12.
 */
final class Lexemes {

  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    TEXT_BLOCK,
    SYMBOL,
    LINE_COMMENT,
    BLOCK_COMMENT
  }

  /** One token or comment; {@code index} is its place in the list. */
  record Lexeme(int index, Kind kind, Span span, String text) {

    int start() {
      return span.start();
    }

    int end() {
      return span.end();
    }

    boolean is(String other) {
      return text.equals(other);
    }

    boolean isComment() {
      return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }
  }

  private final String text;
  private final List<Lexeme> all = new ArrayList<>();

  Lexemes(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      Kind kind = kindAt(text, at);
      int end = endOf(kind, text, at);
      all.add(new Lexeme(all.size(), kind, new Span(at, end), text.substring(at, end)));
      at = end;
    }
  }

  List<Lexeme> all() {
    return all;
  }

  /** All that lie in a range wholly. */
  List<Lexeme> within(int start, int end) {
    int from = firstFrom(start);
    int to = from;
    while (to < all.size() && all.get(to).end() <= end) {
      to++;
    }
    return all.subList(from, to);
  }

  /** Index of the first one that starts at or after an offset. */
  int firstFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether the line that begins at an offset is to stay where it is: it goes on with a text block,
   * or is of a comment in the first column, where code goes that is commented out.
   */
  boolean keepsPlace(int line) {
    int at = firstFrom(line + 1) - 1;
    if (at < 0 || !all.get(at).span().contains(line)) {
      return false;
    }
    Lexeme there = all.get(at);
    return there.kind() == Kind.TEXT_BLOCK ? there.start() < line : isAtMargin(there);
  }

  /** Whether it is a comment that begins in the first column of a line. */
  boolean isAtMargin(Lexeme lexeme) {
    return lexeme.isComment() && lexeme.start() > 0 && text.charAt(lexeme.start() - 1) == '\n';
  }

  /** The next token from an index on that is no comment; null at the end. */
  Lexeme codeFrom(int index) {
    for (int i = index; i < all.size(); i++) {
      if (!all.get(i).isComment()) {
        return all.get(i);
      }
    }
    return null;
  }

  /** The last token before an offset that is no comment; null at the start. */
  Lexeme codeBefore(int offset) {
    for (int i = firstFrom(offset) - 1; i >= 0; i--) {
      if (!all.get(i).isComment() && all.get(i).end() <= offset) {
        return all.get(i);
      }
    }
    return null;
  }

  /** Whether a name occurs in a range as a name of its own, not as a member or a call. */
  boolean names(String name, int start, int end) {
    for (Lexeme lexeme : within(start, end)) {
      if (lexeme.kind() == Kind.WORD && lexeme.is(name) && standsAlone(lexeme)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAlone(Lexeme word) {
    Lexeme before = codeBefore(word.start());
    Lexeme after = codeFrom(word.index() + 1);
    return (before == null || !before.is(".")) && (after == null || !after.is("("));
  }

  private static Kind kindAt(String text, int at) {
    char c = text.charAt(at);
    if (text.startsWith("//", at)) {
      return Kind.LINE_COMMENT;
    }
    if (text.startsWith("/*", at)) {
      return Kind.BLOCK_COMMENT;
    }
    if (text.startsWith("\"\"\"", at)) {
      return Kind.TEXT_BLOCK;
    }
    if (c == '"' || c == '\'') {
      return Kind.TEXT;
    }
    if (Character.isJavaIdentifierStart(c) || c == '\\' || Character.isSurrogate(c)) {
      return Kind.WORD;
    }
    return Character.isDigit(c) ? Kind.NUMBER : Kind.SYMBOL;
  }

  private static int endOf(Kind kind, String text, int at) {
    return switch (kind) {
      case LINE_COMMENT -> find(text, "\n", at, 0);
      case BLOCK_COMMENT -> find(text, "*/", at + 2, 2);
      case TEXT_BLOCK -> closing(text, "\"\"\"", at + 3);
      case TEXT -> closing(text, text.substring(at, at + 1), at + 1);
      case WORD -> wordEnd(text, at);
      case NUMBER -> numberEnd(text, at);
      case SYMBOL -> text.startsWith("->", at) || text.startsWith("::", at) ? at + 2 : at + 1;
    };
  }

  private static int find(String text, String mark, int from, int add) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + add;
  }

  private static int closing(String text, String quote, int from) {
    int at = from;
    while (at < text.length() && !text.startsWith(quote, at)) {
      boolean brokenLine = quote.length() == 1 && text.charAt(at) == '\n';
      if (brokenLine) {
        return at;
      }
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + quote.length());
  }

  private static int wordEnd(String text, int at) {
    int end = at + 1;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '\\' || Character.isSurrogate(c);
  }

  private static int numberEnd(String text, int at) {
    int end = at + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean fraction =
          c == '.' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
      if (!Character.isJavaIdentifierPart(c) && !fraction) {
        break;
      }
      end++;
    }
    return end;
  }
}
