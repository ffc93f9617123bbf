package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes whole statements out of a text, with their lines. */
final class Removal {

  private Removal() {}

  /** The range to delete for a piece of code; with its line where it has it for itself. */
  static void lines(JavaSource java, Splice splice, int start, int end) {
    lines(java, splice, start, end, end);
  }

  /**
   * @param after where what goes along with it, right below, ends
   */
  private static void lines(JavaSource java, Splice splice, int start, int end, int after) {
    Layout layout = java.layout();
    int last = layout.withTrailingComments(end);
    boolean alone = layout.startsLine(start) && layout.lineEnd(last) == lastOfLine(java, last);
    if (!alone || layout.lineStart(start) == 0) {
      splice.delete(start, end);
      return;
    }
    int from = layout.lineStart(start) - 1;
    boolean tidy = opensAfterBlank(java, from, Math.max(last, after));
    splice.deleteLines(tidy ? layout.afterCodeBefore(from) : from, layout.lineEnd(last));
  }

  /** The blank lines below a piece of code, which would follow an opening brace. */
  static void blankLinesBelow(JavaSource java, Splice splice, int end) {
    Layout layout = java.layout();
    int from = layout.lineEnd(layout.withTrailingComments(end));
    int to = from;
    int next = java.text().indexOf('\n', to + 1);
    while (next > 0 && java.text().substring(to, next).isBlank()) {
      to = next;
      next = java.text().indexOf('\n', to + 1);
    }
    if (to > from) {
      splice.delete(from, to);
    }
  }

  /** A finalizer, with the blank lines that parted it from what it followed. */
  static void finalizer(JavaSource java, Splice splice, TryStmt block) {
    List<? extends Node> handlers = block.getCatchClauses();
    Node before = handlers.isEmpty() ? block.getTryBlock() : handlers.get(handlers.size() - 1);
    int brace = java.end(before) - 1;
    int code = java.layout().afterCodeBefore(brace);
    int line = java.layout().lineStart(brace) - 1;
    if (java.layout().startsLine(brace) && code < line) {
      splice.delete(code, line);
    }
    splice.delete(java.end(before), java.end(block));
  }

  /** As {@link #lines}, for each of some nodes; those that share a line go as one. */
  static void all(JavaSource java, Splice splice, List<? extends Node> nodes) {
    List<Node> ordered = new ArrayList<>(nodes);
    ordered.sort(Comparator.comparingInt(java::start));
    for (int i = 0; i < ordered.size(); i++) {
      int start = java.start(ordered.get(i));
      while (i + 1 < ordered.size() && adjoin(java, ordered.get(i), ordered.get(i + 1))) {
        i++;
      }
      lines(java, splice, start, java.end(ordered.get(i)), afterAll(java, ordered, i));
    }
  }

  /** Where the last of those ends that follow one another with nothing but blank between. */
  private static int afterAll(JavaSource java, List<Node> ordered, int first) {
    int last = first;
    while (last + 1 < ordered.size() && isBlankBetween(java, ordered, last)) {
      last++;
    }
    return java.end(ordered.get(last));
  }

  private static boolean isBlankBetween(JavaSource java, List<Node> ordered, int index) {
    int end = java.layout().withTrailingComments(java.end(ordered.get(index)));
    int start = java.start(ordered.get(index + 1));
    return end <= start && java.text().substring(end, start).isBlank();
  }

  private static boolean adjoin(JavaSource java, Node first, Node second) {
    int end = java.end(first);
    int start = java.start(second);
    return java.layout().sameLine(end, start) && java.text().substring(end, start).isBlank();
  }

  private static int lastOfLine(JavaSource java, int end) {
    int lineEnd = java.layout().lineEnd(end);
    return java.text().substring(end, lineEnd).isBlank() ? lineEnd : -1;
  }

  /** Whether what stays is a blank line before a closing brace. */
  private static boolean opensAfterBlank(JavaSource java, int lineBreak, int end) {
    Lexemes.Lexeme next = java.lexemes().codeFrom(java.lexemes().firstFrom(end));
    boolean blank = lineBreak > 0 && java.text().charAt(java.layout().lineStart(lineBreak)) == '\n';
    return blank && next != null && next.is("}");
  }
}
