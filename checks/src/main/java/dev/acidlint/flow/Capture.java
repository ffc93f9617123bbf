package dev.acidlint.flow;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function or class that captures a session may close it whenever it is run: that duty goes with
 * it. The duty to end the transaction does only if the code ends one.
 */
final class Capture {
  private final Run run;

  Capture(Run run) {
    this.run = run;
  }

  /** All functions among the arguments of a call. */
  Disjunct functions(List<Value> args, Disjunct d) {
    return functions(args, d, false);
  }

  /** All functions among the arguments of what makes an object: that goes on with them. */
  Disjunct keptFunctions(List<Value> args, Disjunct d) {
    return functions(args, d, true);
  }

  private Disjunct functions(List<Value> args, Disjunct d, boolean parameters) {
    Disjunct result = d;
    for (Value v : args) {
      if (v instanceof Value.Function f) {
        result = by(new Names(List.of(f.lambda().body()), result, parameters));
      }
    }
    return result;
  }

  Disjunct by(Expr.Lambda lambda, Disjunct d) {
    return by(new Names(List.of(lambda.body()), d, false));
  }

  /**
   * A function that closes a session exists for that: whoever has the function has the duty. What
   * it gives to a method may be closed there.
   */
  Disjunct closedBy(Expr.Lambda lambda, Disjunct d) {
    Names names = new Names(List.of(lambda.body()), d, false);
    Disjunct result = names.d;
    for (ResourceId id : names.given) {
      result = Effects.doubt(result, id);
    }
    for (ResourceId id : names.closed) {
      result = handOn(result, id);
    }
    return result;
  }

  /** A function that is returned: it goes on with what it captures where this method cannot see. */
  Disjunct returned(Expr.Lambda lambda, Disjunct d) {
    return returned(List.of(lambda.body()), d);
  }

  /** So does an object that is returned. */
  Disjunct returned(TypeDecl type, Disjunct d) {
    return returned(bodies(type), d);
  }

  private Disjunct returned(List<Stmt.Block> bodies, Disjunct d) {
    Names names = new Names(bodies, d, true);
    Disjunct result = names.d;
    for (ResourceId id : names.captured) {
      result = Effects.handOnClose(result, id);
      result = names.ends ? Effects.handOnTx(result, id) : result;
    }
    return result;
  }

  /** {@code session::close}. */
  Disjunct closedBy(Expr.MethodReference reference, Value receiver, Disjunct d) {
    return Hints.closes(reference.method().name()) && KnownCall.idOf(receiver).isPresent()
        ? handOn(d, KnownCall.idOf(receiver).get())
        : endedBy(reference, d);
  }

  /** {@code unit::rollback} of an object that holds a session. */
  private static Disjunct endedBy(Expr.MethodReference reference, Disjunct d) {
    String name = reference.method().name();
    Disjunct result = d;
    if (Hints.ends(name) || Hints.closes(name)) {
      for (ResourceId id : heldBy(reference.receiver(), d)) {
        result = handOn(result, id);
      }
    }
    return result;
  }

  /** What an object that is named holds in its fields. */
  private static List<ResourceId> heldBy(Expr e, Disjunct d) {
    return e instanceof Expr.Name ? Paths.of(e).map(d::heldBy).orElse(List.of()) : List.of();
  }

  private static Disjunct handOn(Disjunct d, ResourceId id) {
    return Effects.handOnTx(Effects.handOnClose(d, id), id);
  }

  /** An object that closes a session exists for that, too. */
  Disjunct by(TypeDecl type, Disjunct d) {
    return by(type, d, false);
  }

  /**
   * What handles the calls on a proxy is made for that: the proxy goes on with what it captures.
   */
  Disjunct byHandler(TypeDecl type, Disjunct d) {
    return by(type, d, true);
  }

  private Disjunct by(TypeDecl type, Disjunct d, boolean parameters) {
    Names names = new Names(bodies(type), d, parameters);
    Disjunct result = by(names);
    for (ResourceId id : names.closed) {
      result = Effects.handOnClose(result, id);
    }
    return result;
  }

  private static List<Stmt.Block> bodies(TypeDecl type) {
    return type.methods().stream().flatMap(m -> m.body().stream()).toList();
  }

  private static Disjunct by(Names names) {
    Disjunct result = names.d;
    for (ResourceId id : names.captured) {
      result = Effects.doubt(result, id);
      if (names.ends) {
        result = Effects.handOnTx(result, id);
      }
    }
    return result;
  }

  private final class Names {
    private final boolean parameters;
    private Disjunct d;
    private final Set<ResourceId> captured = new LinkedHashSet<>();
    private final Set<ResourceId> closed = new LinkedHashSet<>();
    private final Set<ResourceId> given = new LinkedHashSet<>();
    private boolean ends;

    /**
     * @param parameters whether what the method was given, and has not used itself, counts, too
     */
    Names(List<Stmt.Block> bodies, Disjunct d, boolean parameters) {
      this.parameters = parameters;
      this.d = d;
      for (Stmt.Block body : bodies) {
        Descent.expressions(body, true, this::see);
      }
    }

    void see(Expr e) {
      idOf(e).ifPresent(captured::add);
      captured.addAll(heldBy(e, d));
      if (e instanceof Expr.Call call) {
        boolean closes = Hints.closes(call.method().name());
        ends |= closes || Hints.ends(call.method().name());
        if (closes) {
          call.receiver().flatMap(this::idOf).ifPresent(closed::add);
          call.receiver().map(r -> heldBy(r, d)).ifPresent(closed::addAll);
        }
        Set<ResourceId> taken = Hints.seesToClosing(call.method().name()) ? closed : given;
        call.arguments().forEach(a -> idOf(a).ifPresent(taken::add));
      } else if (e instanceof Expr.MethodReference m && Hints.closes(m.method().name())) {
        idOf(m.receiver()).ifPresent(closed::add);
      }
    }

    private Optional<ResourceId> idOf(Expr e) {
      Optional<Object> place = Evaluator.place(e);
      if (parameters
          && place.isPresent()
          && place.get() instanceof Variable.Local local
          && local.kind() == Variable.LocalKind.PARAMETER
          && d.value(local).isEmpty()) {
        ResourceId id = ResourceId.at(Paths.of(local));
        d = run.outside(id.path(), run.typing().nameOf(e), d);
        return Optional.of(id).filter(it -> d.resource(it).isPresent());
      }
      return place.flatMap(d::value).flatMap(KnownCall::idOf);
    }
  }
}
