package dev.acidlint.repair;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import java.util.Optional;

/** A source text with the syntax tree around one place of it, positions being those of the file. */
final class JavaSource {

  private final JavaFile file;
  private final SourceText source;
  private final Lexemes lexemes;
  private final Layout layout;
  private final Node root;
  private final boolean whole;

  /**
   * @param layout that of the file, for all places of it
   * @param root what of the file can be seen from the place
   * @param whole whether that is a file, and not a member
   */
  JavaSource(JavaFile file, Lexemes lexemes, Layout layout, Node root, boolean whole) {
    this.file = file;
    this.source = file.source();
    this.lexemes = lexemes;
    this.layout = layout;
    this.root = root;
    this.whole = whole;
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

  /** All of the file, what cannot be seen from the place too; dear, and seldom needed. */
  Node all() {
    return file.whole().orElse(root);
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

  /** The innermost method, constructor or initialiser whose first and last tokens stay. */
  private Optional<Span> memberAround(Span edited) {
    Node node = at(edited.start()).orElse(null);
    while (node != null) {
      boolean member =
          node instanceof MethodDeclaration
              || node instanceof ConstructorDeclaration
              || node instanceof InitializerDeclaration;
      if (member && start(node) < edited.start() && edited.end() < end(node)) {
        return Optional.of(span(node));
      }
      node = node.getParentNode().orElse(null);
    }
    return Optional.empty();
  }

  /**
   * Whether the text with a repair in it can be read as this one could, at the same place. Where
   * the edit is within one member, and that is still a member, so is the file still a file: only
   * the member is read again. An import is a line of its own.
   */
  boolean parsesWith(Repair repair) {
    Optional<Span> member = whole ? memberAround(repair.edit().span()) : Optional.empty();
    if (member.isPresent()) {
      Span edited = repair.edit().span();
      String now =
          text().substring(member.get().start(), edited.start())
              + repair.edit().replacement()
              + text().substring(edited.end(), member.get().end());
      return JavaFile.isMember(now);
    }
    SourceText edited = SourceText.of(Splice.apply(text(), repair));
    int shift =
        repair.imports().stream()
            .mapToInt(edit -> edit.replacement().length() - edit.span().length())
            .sum();
    Optional<JavaSource> again = new JavaFile(edited).around(repair.edit().span().start() + shift);
    return again.isPresent() && again.get().whole == whole;
  }
}
