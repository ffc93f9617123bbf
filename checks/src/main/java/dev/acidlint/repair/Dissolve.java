package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.repair.Lexemes.Lexeme;

/** Puts the statements of a try that has nothing left to do in its place. */
final class Dissolve {

  private Dissolve() {}

  /** Whether its braces stand on lines of their own and its names can go into the outer block. */
  static boolean isPossible(JavaSource java, TryStmt block) {
    Layout layout = java.layout();
    int open = java.start(block.getTryBlock());
    int close = java.end(block.getTryBlock()) - 1;
    int end = java.end(block);
    Node parent = block.getParentNode().orElseThrow();
    boolean clash =
        Locals.declaredIn(block.getTryBlock().getStatements()).keySet().stream()
            .anyMatch(name -> java.lexemes().names(name, end, java.end(parent)));
    return parent instanceof NodeWithStatements<?>
        && !clash
        && layout.startsLine(java.start(block))
        && layout.startsLine(close)
        && java.lexemes().within(java.start(block), open).stream().noneMatch(Lexeme::isComment)
        && endsLine(java, open + 1)
        && endsLine(java, end);
  }

  /** Whether only comments, whole ones, follow on a line. */
  private static boolean endsLine(JavaSource java, int offset) {
    int end = java.layout().withTrailingComments(offset);
    return java.layout().sameLine(offset, end)
        && java.text().substring(end, java.layout().lineEnd(end)).isBlank();
  }

  static void move(JavaSource java, Reindent reindent, TryStmt block) {
    reindent.moveOut(java.start(block.getTryBlock()) + 1, java.end(block.getTryBlock()));
  }

  /**
   * Takes away all around its statements, handlers and finalizer included. What is said behind the
   * opening brace stays, on a line of its own.
   */
  static void apply(JavaSource java, Splice splice, TryStmt block) {
    Layout layout = java.layout();
    int open = java.start(block.getTryBlock()) + 1;
    int end = java.end(block.getTryBlock());
    if (layout.withTrailingComments(open) > open) {
      int comment = java.lexemes().all().get(java.lexemes().firstFrom(open)).start();
      splice.delete(java.start(block), comment);
    } else {
      Removal.lines(java, splice, java.start(block), open);
    }
    int last = layout.withTrailingComments(java.end(block));
    splice.delete(layout.afterCodeBefore(end - 1), last);
  }
}
