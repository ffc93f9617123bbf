package dev.acidlint.flow;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import java.util.List;

/**
 * A function or class that captures a session may close it whenever it is run: that duty goes with
 * it. The duty to end the transaction does only if the code ends one.
 */
final class Capture {
  /** All functions among the arguments of a call. */
  Disjunct functions(List<Value> args, Disjunct d) {
    Disjunct result = d;
    for (Value v : args) {
      if (v instanceof Value.Function f) {
        result = by(f.lambda(), result);
      }
    }
    return result;
  }

  Disjunct by(Expr.Lambda lambda, Disjunct d) {
    return by(List.of(lambda.body()), d);
  }

  Disjunct by(TypeDecl type, Disjunct d) {
    List<Stmt.Block> bodies = type.methods().stream().flatMap(m -> m.body().stream()).toList();
    return by(bodies, d);
  }

  private Disjunct by(List<Stmt.Block> bodies, Disjunct d) {
    Names names = new Names(d);
    for (Stmt.Block body : bodies) {
      Descent.expressions(body, true, names::see);
    }
    Disjunct result = d;
    for (ResourceId id : names.captured) {
      result = Effects.doubt(result, id);
      if (names.ends) {
        result = Effects.handOnTx(result, id);
      }
    }
    return result;
  }

  private static final class Names {
    private final Disjunct d;
    private final java.util.Set<ResourceId> captured = new java.util.LinkedHashSet<>();
    private boolean ends;

    Names(Disjunct d) {
      this.d = d;
    }

    void see(Expr e) {
      Evaluator.place(e).flatMap(d::value).flatMap(KnownCall::idOf).ifPresent(captured::add);
      if (e instanceof Expr.Call call) {
        ends |= Hints.ends(call.method().name()) || Hints.closes(call.method().name());
      }
    }
  }
}
