package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
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

  private Surroundings() {}

  /**
   * The text of the file, each character that is still there at its line and column.
   *
   * @param offset the place
   */
  static String of(String text, Lexemes lexemes, int offset) {
    BitSet hidden = new BitSet(text.length());
    for (Span block : blocks(lexemes, offset)) {
      hidden.set(block.start() + 1, block.end() - 1);
    }
    for (Lexemes.Lexeme each : lexemes.all()) {
      if (each.isComment()) {
        hidden.set(each.start(), each.end());
      }
    }
    return without(hidden, text);
  }

  /** To a parser each blank is a token: none is left but before what is still there. */
  static String without(BitSet hidden, String text) {
    StringBuilder seen = new StringBuilder();
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        blanks = 0;
        seen.append(c);
      } else if (c == ' ' || hidden.get(i)) {
        blanks++;
      } else {
        seen.append(" ".repeat(blanks)).append(c);
        blanks = 0;
      }
    }
    return seen.toString();
  }

  /** The blocks that stand in a class itself and not around the offset, braces included. */
  private static List<Span> blocks(Lexemes lexemes, int offset) {
    List<Span> found = new ArrayList<>();
    Deque<Brace> open = new ArrayDeque<>();
    List<Lexemes.Lexeme> header = new ArrayList<>();
    for (Lexemes.Lexeme each : lexemes.all()) {
      if (each.isComment()) {
        continue;
      }
      if (each.is("{")) {
        boolean inType = open.isEmpty() || open.peek().isType();
        open.push(new Brace(each.start(), inType && isType(header), inType));
        header.clear();
      } else if (each.is("}") && !open.isEmpty()) {
        Brace brace = open.pop();
        boolean around = brace.start() <= offset && offset < each.end();
        if (brace.isInType() && !brace.isType() && !around) {
          found.add(new Span(brace.start(), each.end()));
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
  private record Brace(int start, boolean isType, boolean isInType) {}

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
