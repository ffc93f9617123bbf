package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.TryStmt;

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
        && java.text().substring(open + 1, layout.lineEnd(open)).isBlank()
        && java.text().substring(end, layout.lineEnd(end)).isBlank();
  }

  /** Takes away all around its statements, handlers and finalizer included. */
  static void apply(JavaSource java, Splice splice, Reindent reindent, TryStmt block) {
    int open = java.start(block.getTryBlock()) + 1;
    int end = java.end(block.getTryBlock());
    Removal.lines(java, splice, java.start(block), open);
    reindent.moveOut(open, end);
    splice.delete(java.layout().afterCodeBefore(end - 1), java.end(block));
  }
}
