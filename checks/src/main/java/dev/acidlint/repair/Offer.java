package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.function.Function;

/** Makes a repair of a plan that nothing forbids. */
final class Offer {

  private Offer() {}

  /**
   * The repair, unless the text would then not parse.
   *
   * @param plan computes what to change, given the imports to name types by
   */
  static RepairResult of(
      JavaSource java, String title, Repair.Level level, Function<Imports, Splice> plan) {
    Imports imports = new Imports(java);
    TextEdit edit = holding(java.text(), plan.apply(imports).merged());
    imports.dropUnused(edit);
    Repair repair = new Repair(title, level, edit, imports.edits());
    if (!java.parsesWith(repair)) {
      return new RepairResult.Refused("the text would not parse after the repair");
    }
    return new RepairResult.Offered(repair);
  }

  /**
   * What only inserts takes the token in front of it along. A repair that rewrites what ends there
   * then overlaps, as it should: hosts apply in one go whatever does not.
   */
  private static TextEdit holding(String text, TextEdit edit) {
    int start = edit.span().start();
    if (edit.span().length() > 0) {
      return edit;
    }
    while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    start = Math.max(0, start - 1);
    int end = edit.span().end();
    return new TextEdit(new Span(start, end), text.substring(start, end) + edit.replacement());
  }
}
