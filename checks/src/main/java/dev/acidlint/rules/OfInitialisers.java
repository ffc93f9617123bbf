package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.TypeDecl;

/** Private methods that only initialisers call: a part of these, written apart. */
final class OfInitialisers {
  private final MethodDecl method;
  private boolean initial;
  private boolean elsewhere;

  private OfInitialisers(MethodDecl method) {
    this.method = method;
  }

  static boolean includes(Observed body) {
    MethodDecl method = body.body().method().orElseThrow();
    if (!method.is(Modifier.PRIVATE) || method.isConstructor()) {
      return false;
    }
    OfInitialisers calls = new OfInitialisers(method);
    body.unit().types().forEach(calls::lookAt);
    return calls.initial && !calls.elsewhere;
  }

  private void lookAt(TypeDecl type) {
    type.fields().stream()
        .flatMap(field -> field.initialiser().get().stream())
        .map(Contents::new)
        .forEach(this::lookAt);
    type.initialisers().stream()
        .flatMap(each -> each.body().stream())
        .map(Contents::new)
        .forEach(this::lookAt);
    elsewhere |=
        type.methods().stream()
            .flatMap(each -> each.body().stream())
            .flatMap(block -> new Contents(block).withFunctions(Expr.class))
            .anyMatch(this::isMeant);
    type.nested().forEach(this::lookAt);
  }

  /** What stands in a function is run whenever somebody likes. */
  private void lookAt(Contents initialiser) {
    long calls = initialiser.expressions(Expr.class).filter(this::isCall).count();
    initial |= calls > 0;
    elsewhere |= initialiser.withFunctions(Expr.class).filter(this::isMeant).count() > calls;
  }

  private boolean isMeant(Expr e) {
    return isCall(e)
        || (e instanceof Expr.MethodReference r && r.method().name().equals(method.name()));
  }

  private boolean isCall(Expr e) {
    return e instanceof Expr.Call call
        && call.method().name().equals(method.name())
        && call.method().declaration().map(method::equals).orElse(true);
  }
}
