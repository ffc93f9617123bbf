package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.TypeDecl;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call of a method in the class it stands in.
 *
 * @param caller the method of the class that calls it, perhaps in a function
 * @param inside what that holds
 */
record OwnCall(MethodDecl caller, Contents inside, Expr.Call call) {

  /** All such calls of a method of the class. */
  static List<OwnCall> of(TypeDecl type, MethodDecl method) {
    return type.methods().stream().flatMap(caller -> in(caller, type, method)).toList();
  }

  private static Stream<OwnCall> in(MethodDecl caller, TypeDecl type, MethodDecl method) {
    return caller.body().stream()
        .map(Contents::new)
        .flatMap(
            inside ->
                inside
                    .withFunctions(Expr.Call.class)
                    .filter(call -> isOf(call, type, method))
                    .map(call -> new OwnCall(caller, inside, call)));
  }

  /** By its name alone where nobody knows which is called: then it must be the object's own. */
  private static boolean isOf(Expr.Call call, TypeDecl type, MethodDecl method) {
    return call.method().name().equals(method.name())
        && call.method()
            .declaration()
            .map(method::equals)
            .orElseGet(() -> isOwn(call) || call.method().owner().name().equals(type.name()));
  }

  private static boolean isOwn(Expr.Call call) {
    return call.receiver().isEmpty() || call.receiver().get() instanceof Expr.This;
  }
}
