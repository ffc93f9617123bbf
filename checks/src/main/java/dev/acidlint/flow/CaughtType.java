package dev.acidlint.flow;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.TypeRef;

/** Whether a handler can be for failures of the database, by the type that it names. */
public final class CaughtType {

  private CaughtType() {}

  /** Also where nobody can tell: of a type that is not seen, or above all exceptions. */
  public static boolean mayBeFailure(TypeRef type, Catalogue catalogue) {
    if (!type.isResolved() || catalogue.mayMeanFailure(type.name())) {
      return true;
    }
    for (String above : type.supertypes()) {
      if (!catalogue.familiesOf(above).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
