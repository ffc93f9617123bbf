package dev.acidlint.repair;

import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.acidlint.model.Span;
import java.util.List;

/** Adds lines to an existing block, which may be empty or on one line. */
final class BlockText {

  private final JavaSource java;
  private final BlockStmt block;
  private final String outer;

  /**
   * @param owner offset of what the block belongs to, whose line sets the indent unless the brace
   *     has a line of its own
   */
  BlockText(JavaSource java, BlockStmt block, int owner) {
    this.java = java;
    this.block = block;
    boolean ownLine = java.layout().startsLine(java.start(block));
    this.outer = java.layout().indent(ownLine ? java.start(block) : owner);
  }

  /** The indent of its statements. */
  String indent() {
    List<Statement> statements = block.getStatements();
    boolean known =
        !statements.isEmpty() && java.layout().startsLine(java.start(statements.get(0)));
    return known
        ? java.layout().indent(java.start(statements.get(0)))
        : outer + java.layout().unit(outer);
  }

  /**
   * Inserts lines behind a place in the block.
   *
   * @param place after the opening brace or a statement
   * @param lines each with a line end before it
   */
  void insert(Splice splice, int place, String lines) {
    Layout layout = java.layout();
    int close = java.end(block) - 1;
    breakAfterOpen(splice, place);
    int at = layout.withTrailingComments(place);
    int next = java.lexemes().all().get(java.lexemes().firstFrom(at)).start();
    if (!layout.sameLine(at, next)) {
      splice.insert(at, lines);
      return;
    }
    splice.replace(at, next, lines + "\n" + (next == close ? outer : indent()));
    breakBeforeClose(splice, next);
  }

  private void breakAfterOpen(Splice splice, int place) {
    int open = java.start(block) + 1;
    int first = java.lexemes().all().get(java.lexemes().firstFrom(open)).start();
    if (place > first && java.layout().sameLine(open, first)) {
      splice.replace(open, first, "\n" + indent());
    }
  }

  private void breakBeforeClose(Splice splice, int next) {
    int close = java.end(block) - 1;
    int before = java.layout().afterCodeBefore(close);
    if (next != close && java.layout().sameLine(before, close)) {
      splice.replace(before, close, "\n" + outer);
    }
  }

  /** Replaces one of its statements by lines, the first of which takes the statement's place. */
  void replace(Splice splice, Statement statement, String lines) {
    replace(splice, java.span(statement), lines);
  }

  /** As above, for whatever stands there by itself. */
  void replace(Splice splice, Span what, String lines) {
    int start = what.start();
    int end = what.end();
    if (java.layout().startsLine(start)) {
      splice.replace(start, end, lines.strip());
    } else {
      splice.replace(java.layout().afterCodeBefore(start), end, lines);
    }
    int close = java.end(block) - 1;
    if (java.layout().sameLine(end, close)) {
      splice.replace(java.layout().afterCodeBefore(close), close, "\n" + outer);
    }
  }
}
