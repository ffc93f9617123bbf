package dev.acidlint.errorprone;

import com.google.errorprone.fixes.SuggestedFix;
import dev.acidlint.model.SourceText;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.TextEdit;

/** Turns repairs into what Error Prone can apply to the file's own text. */
final class RepairFix {

  private RepairFix() {}

  /** One replacement, and the insertions of the imports that it needs. */
  static SuggestedFix of(Repair repair, SourceText text) {
    String title =
        repair.level() == Repair.Level.REVIEW ? repair.title() + " (to review)" : repair.title();
    SuggestedFix.Builder fix = SuggestedFix.builder().setShortDescription(title);
    add(fix, repair.edit(), text);
    for (TextEdit each : repair.imports()) {
      add(fix, each, text);
    }
    return fix.build();
  }

  private static void add(SuggestedFix.Builder fix, TextEdit edit, SourceText text) {
    fix.replace(
        text.toOriginal(edit.span().start()),
        text.toOriginal(edit.span().end()),
        edit.replacement().replace("\n", text.lineEnd()));
  }
}
