package dev.acidlint.rules;

import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import java.util.Optional;

/**
 * A piece of code that is interpreted on its own: of a method, an initialiser, or a function.
 *
 * @param type the class that it is in
 * @param method the method that it is, or is in; empty in a field's initialiser
 * @param isFunction whether it is the body of a lambda
 * @param around the body that it stands in, if it is of a lambda or of a class declared there
 */
public record Body(
    SourceUnit unit,
    TypeDecl type,
    Optional<MethodDecl> method,
    Stmt.Block block,
    boolean isFunction,
    Optional<Body> around) {

  /** The method that it is all of; empty of a function, and of an initialiser. */
  Optional<MethodDecl> ownMethod() {
    return isFunction ? Optional.empty() : method;
  }
}
