package dev.acidlint.flow;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Optional;

/** A method that does nothing but return a field of its own object or class: it throws nothing. */
public final class Accessor {

  private Accessor() {}

  /** The field that a call gives, if nothing but an override of the method could say otherwise. */
  public static Optional<Variable> field(MethodRef method) {
    return method.declaration().flatMap(Accessor::field);
  }

  static Optional<Variable> field(MethodDecl method) {
    return method
        .body()
        .map(Stmt.Block::statements)
        .filter(all -> all.size() == 1 && all.get(0) instanceof Stmt.Return)
        .flatMap(all -> ((Stmt.Return) all.get(0)).value())
        .flatMap(Accessor::named);
  }

  private static Optional<Variable> named(Expr e) {
    boolean plain =
        e instanceof Expr.Name
            || (e instanceof Expr.FieldAccess access && access.receiver() instanceof Expr.This);
    return plain ? e.named().filter(Variable.Field.class::isInstance) : Optional.empty();
  }
}
