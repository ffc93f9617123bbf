package dev.acidlint.repair;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A source text with the syntax tree around one place of it.
 *
 * <p>JavaParser 3.28.2 rejects a whole file for one local enum, so where it cannot read the file
 * the tree is that of the largest member around the place that it can read. Positions are those of
 * the file in either case: the rest of the file is blanked out, not cut off.
 */
final class JavaSource {

  private final SourceText source;
  private final Lexemes lexemes;
  private final Layout layout;
  private final Node root;
  private final boolean whole;

  private JavaSource(SourceText source, Lexemes lexemes, Node root, boolean whole) {
    this.source = source;
    this.lexemes = lexemes;
    this.layout = new Layout(source, lexemes);
    this.root = root;
    this.whole = whole;
  }

  /** Reads the text around an offset; empty if neither the file nor a member can be parsed. */
  static Optional<JavaSource> around(SourceText source, int offset) {
    Lexemes lexemes = new Lexemes(source.text());
    Optional<Node> file = parsed(parser().parse(source.text()));
    if (file.isPresent()) {
      return Optional.of(new JavaSource(source, lexemes, file.get(), true));
    }
    for (Span member : members(lexemes, offset)) {
      Optional<Node> node = parsed(parser().parseBodyDeclaration(alone(source.text(), member)));
      if (node.isPresent()) {
        return Optional.of(new JavaSource(source, lexemes, node.get(), false));
      }
    }
    return Optional.empty();
  }

  private static JavaParser parser() {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.RAW)
            .setPreprocessUnicodeEscapes(true)
            .setAttributeComments(false);
    return new JavaParser(configuration);
  }

  private static <N extends Node> Optional<Node> parsed(ParseResult<N> result) {
    return result.isSuccessful() ? result.getResult().map(node -> node) : Optional.empty();
  }

  /** Parses an expression that is not from the file. */
  static Optional<Expression> expression(String text) {
    ParseResult<Expression> result = parser().parseExpression(text);
    return result.isSuccessful() ? result.getResult() : Optional.empty();
  }

  /** Spans that may be members around an offset, the outermost first. */
  private static List<Span> members(Lexemes lexemes, int offset) {
    List<Span> found = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (Lexemes.Lexeme lexeme : lexemes.all()) {
      if (lexeme.is("{")) {
        open.add(starts.get(starts.size() - 1));
        starts.add(lexeme.end());
      } else if (lexeme.is("}") && !open.isEmpty()) {
        int start = open.remove(open.size() - 1);
        starts.remove(starts.size() - 1);
        if (start <= offset && offset < lexeme.end()) {
          found.add(0, new Span(start, lexeme.end()));
        }
        starts.set(starts.size() - 1, lexeme.end());
      } else if (lexeme.is(";")) {
        starts.set(starts.size() - 1, lexeme.end());
      }
    }
    return found;
  }

  private static String alone(String text, Span member) {
    StringBuilder out = new StringBuilder(member.end());
    for (int i = 0; i < member.start(); i++) {
      out.append(text.charAt(i) == '\n' ? '\n' : ' ');
    }
    return out.append(text, member.start(), member.end()).toString();
  }

  SourceText source() {
    return source;
  }

  String text() {
    return source.text();
  }

  Lexemes lexemes() {
    return lexemes;
  }

  Layout layout() {
    return layout;
  }

  Node root() {
    return root;
  }

  int start(Node node) {
    return offset(node.getRange().orElseThrow().begin);
  }

  int end(Node node) {
    return offset(node.getRange().orElseThrow().end) + 1;
  }

  Span span(Node node) {
    return new Span(start(node), end(node));
  }

  String slice(Node node) {
    return source.slice(span(node));
  }

  private int offset(Position position) {
    return source.lineStart(position.line) + position.column - 1;
  }

  /** The innermost node that holds an offset. */
  Optional<Node> at(int offset) {
    if (!span(root).contains(offset)) {
      return Optional.empty();
    }
    Node node = root;
    Node next = root;
    while (next != null) {
      node = next;
      next = null;
      for (Node child : node.getChildNodes()) {
        if (child.getRange().isPresent() && span(child).contains(offset)) {
          next = child;
        }
      }
    }
    return Optional.of(node);
  }

  /** Whether the text with a repair in it can be read as this one could, at the same place. */
  boolean parsesWith(Repair repair) {
    SourceText edited = SourceText.of(Splice.apply(text(), repair));
    int shift = repair.imports().stream().mapToInt(edit -> edit.replacement().length()).sum();
    Optional<JavaSource> again = around(edited, repair.edit().span().start() + shift);
    return again.isPresent() && again.get().whole == whole;
  }
}
