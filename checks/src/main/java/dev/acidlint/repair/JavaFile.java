package dev.acidlint.repair;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A source text, of which no more is parsed than its repairs ask for, and not before the first.
 *
 * <p>The tree is that of the file as it is seen {@linkplain Surroundings from a place}: to parse a
 * large file for each finding in it is dear. JavaParser 3.28.2 rejects a whole file for one local
 * enum, so where it cannot read the file the tree is that of the largest member around a place that
 * it can read. Positions are those of the file in either case: the rest of it is blanked out, not
 * cut off.
 */
final class JavaFile {

  /** As many as are together as long as the file, for most files. */
  private static final int MOST_PLACES = 3;

  private final SourceText source;
  private Lexemes lexemes;
  private Layout layout;
  private Surroundings surroundings;

  /** What was seen from the last place. */
  private String near;

  private int places;

  private Optional<Node> seen;
  private Optional<Node> file;

  JavaFile(SourceText source) {
    this.source = source;
  }

  SourceText source() {
    return source;
  }

  /** The tree of the file with all that is in it; empty if it cannot be parsed. */
  synchronized Optional<Node> whole() {
    if (file == null) {
      file = parsed(source.text(), JavaParser::parse);
    }
    return file;
  }

  /** The text around an offset; empty if neither the file nor a member can be parsed. */
  synchronized Optional<JavaSource> around(int offset) {
    if (lexemes == null) {
      lexemes = new Lexemes(source.text());
      layout = new Layout(source, lexemes);
      surroundings = new Surroundings(source.text(), lexemes);
    }
    Optional<Node> tree = seenFrom(offset);
    if (tree.isPresent()) {
      return Optional.of(new JavaSource(this, lexemes, layout, tree.get(), true));
    }
    for (Span member : members(lexemes, offset)) {
      String text = Surroundings.alone(source.text(), member);
      Optional<Node> node = parsed(text, JavaParser::parseBodyDeclaration);
      if (node.isPresent()) {
        return Optional.of(new JavaSource(this, lexemes, layout, node.get(), false));
      }
    }
    return Optional.empty();
  }

  /** Once it was looked at from some places the whole file is, and then from all. */
  private Optional<Node> seenFrom(int offset) {
    if (file != null && file.isPresent()) {
      return file;
    }
    String text = surroundings.from(offset);
    if (!text.equals(near)) {
      if (places == MOST_PLACES && whole().isPresent()) {
        return file;
      }
      places++;
      near = text;
      seen = parsed(text, JavaParser::parse);
    }
    return seen.or(this::whole);
  }

  /** Looks for escapes only where there may be any: each character goes through that. */
  private static JavaParser parser(LanguageLevel level, boolean escapes) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(level)
            .setPreprocessUnicodeEscapes(escapes)
            .setDetectOriginalLineSeparator(false)
            .setAttributeComments(false);
    return new JavaParser(configuration);
  }

  /**
   * Parses at no language level, which forbids nothing that was allowed at some time, but knows no
   * {@code yield} (JavaParser 3.28.2); if that fails, at the newest.
   */
  private static Optional<Node> parsed(
      String text, BiFunction<JavaParser, String, ParseResult<? extends Node>> parse) {
    return parsed(text, parse, LanguageLevel.RAW)
        .or(() -> parsed(text, parse, LanguageLevel.BLEEDING_EDGE));
  }

  private static Optional<Node> parsed(
      String text,
      BiFunction<JavaParser, String, ParseResult<? extends Node>> parse,
      LanguageLevel level) {
    ParseResult<? extends Node> result = parse.apply(parser(level, text.contains("\\u")), text);
    return result.isSuccessful() ? result.getResult().map(node -> node) : Optional.empty();
  }

  /** Whether a text is one member of a class. */
  static boolean isMember(String text) {
    return parsed(text, JavaParser::parseBodyDeclaration).isPresent();
  }

  /** Parses an expression that is not from a file. */
  static Optional<Expression> expression(String text) {
    return parsed(text, JavaParser::parseExpression).map(Expression.class::cast);
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
}
