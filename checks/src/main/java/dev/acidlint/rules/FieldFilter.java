package dev.acidlint.rules;

import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.SourceUnit;

/** Which fields' initialisers are worth lowering: those that call, create or hold a function. */
final class FieldFilter {

  private FieldFilter() {}

  static boolean mayPersist(SourceUnit unit, FieldDecl field) {
    String text = unit.text().slice(field.span());
    int equals = text.indexOf('=');
    if (text.indexOf('(', equals) >= 0 || text.indexOf("->", equals) >= 0) {
      return true;
    }
    // The body of an enum constant is its initialiser, without a sign.
    return equals < 0 && text.indexOf('{') >= 0;
  }
}
