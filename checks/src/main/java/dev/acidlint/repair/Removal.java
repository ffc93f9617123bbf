package dev.acidlint.repair;

/** Takes whole statements out of a text, with their lines. */
final class Removal {

  private Removal() {}

  /** The range to delete for a piece of code; with its line where it has it for itself. */
  static void lines(JavaSource java, Splice splice, int start, int end) {
    Layout layout = java.layout();
    int last = layout.withTrailingComments(end);
    boolean alone = layout.startsLine(start) && layout.lineEnd(last) == lastOfLine(java, last);
    if (!alone || layout.lineStart(start) == 0) {
      splice.delete(start, end);
      return;
    }
    int from = layout.lineStart(start) - 1;
    boolean tidy = opensAfterBlank(java, from, last);
    splice.deleteLines(tidy ? layout.afterCodeBefore(from) : from, layout.lineEnd(last));
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
