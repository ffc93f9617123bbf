package dev.acidlint.flow;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.Optional;

/** Access paths: text that names the same object wherever it stands in one method. */
public final class Paths {

  private Paths() {}

  /** The path of an expression; empty if it is not a plain chain of names and getters. */
  public static Optional<String> of(Expr e) {
    if (e instanceof Expr.This) {
      return Optional.of("this");
    }
    if (e instanceof Expr.TypeName type) {
      return Optional.of(type.type().name());
    }
    if (e instanceof Expr.Name name) {
      return Optional.of(of(name.variable()));
    }
    if (e instanceof Expr.FieldAccess access) {
      return access.field().isStatic()
          ? Optional.of(of(access.field()))
          : of(access.receiver()).map(p -> p + "." + access.field().name());
    }
    if (e instanceof Expr.Cast cast) {
      return of(cast.operand());
    }
    if (e instanceof Expr.Call call && call.arguments().isEmpty()) {
      Optional<String> receiver =
          call.receiver().isPresent() ? of(call.receiver().get()) : Optional.of("this");
      return receiver.map(p -> p + "." + call.method().name() + "()");
    }
    return Optional.empty();
  }

  static String of(Variable variable) {
    if (variable instanceof Variable.Local local) {
      return local.name() + "@" + local.declaration().start();
    }
    Variable.Field field = (Variable.Field) variable;
    return (field.isStatic() ? field.owner() : "this") + "." + field.name();
  }

  /** The text by which conditions mention what is assigned; empty if they cannot. */
  static Optional<String> assigned(Expr target) {
    return target instanceof Expr.Name || target instanceof Expr.FieldAccess
        ? of(target)
        : Optional.empty();
  }
}
