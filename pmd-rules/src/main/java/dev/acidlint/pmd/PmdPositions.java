package dev.acidlint.pmd;

import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.pmd.lang.ast.GenericToken;
import net.sourceforge.pmd.lang.ast.impl.javacc.JavaccToken;
import net.sourceforge.pmd.lang.document.FileLocation;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.document.TextRegion;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.ast.ModifierOwner;

/**
 * Turns PMD's regions into spans of the normalised text.
 *
 * <p>PMD's offsets count a Unicode escape as the one character that it stands for, so in a file
 * that has any they are not offsets in the text; lines and columns are (TextDocument's Javadoc).
 * Such files take the way through lines and columns, all others need none.
 */
final class PmdPositions {
  private final TextDocument document;
  private final SourceText text;
  private final boolean escapes;

  private PmdPositions(TextDocument document) {
    this.document = document;
    // Not the unit's own text: that begins at its first token and so lacks the licence header.
    this.text = SourceText.of(document.sliceOriginalText(document.getEntireRegion()));
    this.escapes = text.text().length() != document.getLength();
  }

  static PmdPositions of(ASTCompilationUnit unit) {
    return new PmdPositions(unit.getTextDocument());
  }

  /** The whole file, normalised. */
  SourceText text() {
    return text;
  }

  Span span(JavaNode node) {
    JavaccToken first = firstToken(node);
    return first == node.getFirstToken()
        ? span(node.getTextRegion())
        : span(first, node.getLastToken());
  }

  /** Where a node begins, its Javadoc left out, which PMD counts in. */
  static JavaccToken firstToken(JavaNode node) {
    JavaccToken first = node.getFirstToken();
    boolean comment = first.getImageCs().startsWith("/");
    return comment && node instanceof ModifierOwner declaration
        ? declaration.getModifiers().getFirstToken()
        : first;
  }

  Span span(JavaccToken token) {
    return span(token.getRegion());
  }

  Span span(TextRegion region) {
    if (!escapes) {
      return new Span(region.getStartOffset(), region.getEndOffset());
    }
    FileLocation location = document.toLocation(region);
    int start = offset(location.getStartLine(), location.getStartColumn());
    int end = offset(location.getEndLine(), location.getEndColumn());
    return new Span(start, Math.max(start, end));
  }

  /** From the beginning of one token to the end of another. */
  Span span(JavaccToken first, JavaccToken last) {
    Span start = span(first);
    Span end = span(last);
    return new Span(start.start(), Math.max(start.end(), end.end()));
  }

  private int offset(int line, int column) {
    return Math.min(text.lineStart(line) + column - 1, text.text().length());
  }

  /**
   * The first token from {@code from} to {@code last} that reads so; {@code from} if there is none.
   */
  static JavaccToken find(JavaccToken from, JavaccToken last, String image) {
    for (JavaccToken token : GenericToken.range(from, last)) {
      if (token.imageEquals(image)) {
        return token;
      }
    }
    return from;
  }

  /** The token just before another, looked for from {@code from} on. */
  static JavaccToken before(JavaccToken from, JavaccToken next) {
    JavaccToken last = from;
    for (JavaccToken token = from; token != null && token != next; token = token.getNext()) {
      last = token;
    }
    return last;
  }

  /** The expression without the parentheses around it, which PMD counts in. */
  Span span(ASTExpression expression) {
    int depth = expression.getParenthesisDepth();
    if (depth == 0) {
      return span((JavaNode) expression);
    }
    List<JavaccToken> tokens = new ArrayList<>();
    for (JavaccToken each :
        GenericToken.range(expression.getFirstToken(), expression.getLastToken())) {
      tokens.add(each);
    }
    return span(tokens.get(depth), tokens.get(tokens.size() - 1 - depth));
  }
}
