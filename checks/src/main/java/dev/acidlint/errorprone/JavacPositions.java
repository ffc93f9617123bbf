package dev.acidlint.errorprone;

import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;

/**
 * Turns javac's positions, which count the file's own characters, into spans of the normalised
 * text, and finds the tokens that javac does not tell the position of.
 */
final class JavacPositions {
  private final JCCompilationUnit unit;
  private final SourcePositions positions;
  private final SourceText source;
  private final String text;

  JavacPositions(Context context, JCCompilationUnit unit, SourceText source) {
    this.unit = unit;
    this.positions = JavacTrees.instance(context).getSourcePositions();
    this.source = source;
    this.text = source.text();
  }

  /** Of the file, normalised. */
  String text() {
    return text;
  }

  /** The whole of a tree; empty where javac made it up. */
  Span span(JCTree tree) {
    return new Span(start(tree), end(tree));
  }

  /** From the start of the one to the end of the other. */
  Span span(int start, JCTree last) {
    return new Span(start, Math.max(start, end(last)));
  }

  int start(JCTree tree) {
    return normal(positions.getStartPosition(unit, tree));
  }

  /** Offset after the last character; the start where javac does not know. */
  int end(JCTree tree) {
    return Math.max(start(tree), normal(positions.getEndPosition(unit, tree)));
  }

  /** Whether the tree stands in the file: trees that javac makes up have no end. */
  boolean isWritten(JCTree tree) {
    return positions.getEndPosition(unit, tree) >= 0;
  }

  /** Normalised offset of the tree's own position, which javac's error messages point at. */
  int preferred(JCTree tree) {
    return normal(tree.pos);
  }

  private int normal(long original) {
    return original <= 0 ? 0 : Math.min(source.fromOriginal((int) original), text.length());
  }

  /**
   * The name of a variable. javac's position is that of the name, but of an enum constant that of
   * its annotations, and of a compact constructor's parameter that of its type.
   */
  Span name(JCVariableDecl tree) {
    int from = preferred(tree);
    for (JCTree annotation : tree.mods.annotations) {
      from = Math.max(from, end(annotation));
    }
    Span first = wordFrom(from);
    if (tree.name.contentEquals(text(first))) {
      return first;
    }
    Span found = find(tree.name.toString(), from);
    // A parameter that javac makes up for a compact constructor ends with its type.
    boolean typeOnly = tree.vartype != null && end(tree) <= end(tree.vartype);
    return found.length() > 0 && (typeOnly || found.end() <= end(tree)) ? found : first;
  }

  /** The opening brace of an initialiser. */
  int brace(JCBlock tree) {
    int start = start(tree);
    Span word = wordFrom(start);
    return word.start() == start ? skipBlanks(word.end()) : start;
  }

  /** The first identifier or keyword at or after an offset, comments and others skipped. */
  Span wordFrom(int offset) {
    int at = offset;
    while (at < text.length()) {
      at = skipBlanks(at);
      int end = wordEnd(at);
      if (end > at) {
        return new Span(at, end);
      }
      at++;
    }
    return new Span(offset, offset);
  }

  /** The last identifier in a range of code that has no literals; empty at its start if none. */
  Span lastWord(int from, int to) {
    Span last = new Span(from, from);
    int at = from;
    while (true) {
      Span word = wordFrom(at);
      if (word.length() == 0 || word.end() > to) {
        return last;
      }
      last = word;
      at = word.end();
    }
  }

  /** The first occurrence of that word at or after an offset; empty there if there is none. */
  Span find(String wanted, int from) {
    int at = from;
    while (true) {
      Span word = wordFrom(at);
      if (word.length() == 0) {
        return new Span(from, from);
      }
      if (word.length() == wanted.length() && text.startsWith(wanted, word.start())) {
        return word;
      }
      at = word.end();
    }
  }

  String text(Span span) {
    return source.slice(span);
  }

  boolean reads(String wanted, int offset) {
    return text.startsWith(wanted, offset);
  }

  private int skipBlanks(int offset) {
    int at = offset;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '/') {
        if (!Character.isWhitespace(c)) {
          return at;
        }
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /** The end of the word that begins there; the offset itself if none does. */
  private int wordEnd(int offset) {
    int at = offset;
    while (at < text.length()) {
      if (isAsciiLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int length = 1;
      int c = text.codePointAt(at);
      if (c == '\\' && text.startsWith("u", at + 1)) {
        int digits = at + 2;
        while (text.startsWith("u", digits)) {
          digits++;
        }
        length = digits + 4 - at;
        c = escaped(digits);
      } else {
        length = Character.charCount(c);
      }
      if (at == offset ? !Character.isJavaIdentifierStart(c) : !Character.isJavaIdentifierPart(c)) {
        return at;
      }
      at += length;
    }
    return at;
  }

  /** Nearly all of what is in names, and quicker told than by Unicode. */
  private static boolean isAsciiLetter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }

  private int escaped(int digits) {
    if (digits + 4 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = digits; i < digits + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
