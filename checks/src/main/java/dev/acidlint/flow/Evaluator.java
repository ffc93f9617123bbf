package dev.acidlint.flow;

import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Evaluates expressions, in the order of JLS 15.7. What a statement is to do with each value is
 * passed in, so that an expression may have several outcomes; what it throws goes to an outcome.
 */
final class Evaluator {

  /** Goes on with a value. */
  @FunctionalInterface
  interface Then {
    void with(Disjunct d, Value value);
  }

  /** Goes on with all arguments. */
  @FunctionalInterface
  interface ThenAll {
    void with(Disjunct d, List<Value> values);
  }

  private final Run run;
  private final Capture capture;
  private final Calls calls;
  private final Branching branching;
  private final Origins origins = new Origins();

  Evaluator(Run run) {
    this.run = run;
    this.capture = new Capture(run);
    this.calls = new Calls(run, this, capture);
    this.branching = new Branching(run, this);
  }

  /**
   * Evaluates an expression.
   *
   * @param used whether anything is done with its value
   * @param abrupt takes what is thrown
   */
  void eval(Expr e, Disjunct d, boolean used, Outcome abrupt, Then then) {
    run.budget().step();
    if (e instanceof Expr.Name name) {
      then.with(define(name, name.variable(), d), lookUp(name, name.variable(), d));
    } else if (e instanceof Expr.Literal literal) {
      then.with(d, literal(literal));
    } else if (e instanceof Expr.Call call) {
      calls.call(call, d, used, abrupt, then);
    } else if (e instanceof Expr.New creation) {
      calls.create(creation, d, used, abrupt, then);
    } else if (e instanceof Expr.FieldAccess access) {
      eval(
          access.receiver(),
          d,
          true,
          abrupt,
          (d2, v) ->
              then.with(define(access, access.field(), d2), lookUp(access, access.field(), d2)));
    } else if (e instanceof Expr.Assign assign) {
      assign(assign, d, abrupt, then);
    } else if (e instanceof Expr.Cast cast) {
      run.typing().expect(cast.operand(), cast.type());
      eval(cast.operand(), d, used, abrupt, then);
    } else if (e instanceof Expr.Conditional c) {
      condition(
          c.condition(),
          d,
          abrupt,
          yes -> eval(c.whenTrue(), yes, used, abrupt, then),
          no -> eval(c.whenFalse(), no, used, abrupt, then));
    } else if (isLogical(e)) {
      condition(e, d, abrupt, yes -> then.with(yes, Value.TRUE), no -> then.with(no, Value.FALSE));
    } else if (e instanceof Expr.Lambda lambda) {
      then.with(d, new Value.Function(lambda));
    } else if (e instanceof Expr.MethodReference reference) {
      eval(
          reference.receiver(),
          d,
          true,
          abrupt,
          (d2, v) -> then.with(capture.closedBy(reference, v, d2), Value.NON_NULL));
    } else if (e instanceof Expr.SwitchExpression s) {
      run.interpreter().switchExpression(s, d, abrupt, then);
    } else if (e instanceof Expr.Other other) {
      boolean text = isText(e);
      if (text) {
        other.children().forEach(run.typing()::noteLookedAt);
      }
      all(
          other.children(),
          d,
          abrupt,
          (d2, values) -> then.with(text ? d2 : stored(d2, values), Value.UNKNOWN));
    } else if (e instanceof Expr.This) {
      then.with(d, Value.ITSELF);
    } else {
      then.with(d, Value.UNKNOWN);
    }
  }

  /** A concatenation or other arithmetic, which keeps nothing of its operands. */
  private static boolean isText(Expr e) {
    String type = e.type().name();
    return type.equals("java.lang.String") || (!type.isEmpty() && !type.contains("."));
  }

  /** In an array or another unfamiliar construct a resource is out of our sight. */
  private Disjunct stored(Disjunct d, List<Value> values) {
    Disjunct result = d;
    for (Value v : values) {
      result = v instanceof Value.Ref ref ? Effects.share(result, ref.id()) : kept(v, result);
    }
    return result;
  }

  /** A function that is not run here and now, but kept for later. */
  Disjunct kept(Value v, Disjunct d) {
    return v instanceof Value.Function f ? capture.closedBy(f.lambda(), d) : d;
  }

  /** What an expression was made as, where it names a variable that is there. */
  Expr origin(Expr e, Value v) {
    return v.equals(Value.NULL) ? e : origins.of(e);
  }

  /** A function, or an object of a class of its own, that goes to the caller. */
  Disjunct returned(Expr from, Value v, Disjunct d) {
    if (v instanceof Value.Function f) {
      return capture.returned(f.lambda(), d);
    }
    return from instanceof Expr.New creation && creation.body().isPresent()
        ? capture.returned(creation.body().get(), d)
        : d;
  }

  void all(List<Expr> expressions, Disjunct d, Outcome abrupt, ThenAll then) {
    all(expressions, 0, d, new ArrayList<>(), abrupt, then);
  }

  private void all(
      List<Expr> rest, int at, Disjunct d, List<Value> done, Outcome abrupt, ThenAll then) {
    if (at == rest.size()) {
      then.with(d, List.copyOf(done));
      return;
    }
    eval(
        rest.get(at),
        d,
        true,
        abrupt,
        (d2, v) -> {
          List<Value> next = new ArrayList<>(done);
          next.add(v);
          all(rest, at + 1, d2, next, abrupt, then);
        });
  }

  private static Value literal(Expr.Literal literal) {
    if (literal.value().isEmpty()) {
      return Value.NULL;
    }
    Object value = literal.value().get();
    if (value instanceof Boolean b) {
      return Value.of(b);
    }
    // Nobody asks of a number whether it is null, and states should not differ in it.
    return value instanceof String ? Value.NON_NULL : Value.UNKNOWN;
  }

  private static boolean isLogical(Expr e) {
    return e instanceof Expr.Not
        || e instanceof Expr.And
        || e instanceof Expr.Or
        || e instanceof Expr.Compare
        || e instanceof Expr.InstanceOf;
  }

  // ---- variables

  /** Runs a call without arguments if it is at hand what it does; else says that it is not. */
  boolean byItsSummary(Expr.Call call, Disjunct d, Outcome abrupt, Then then) {
    return calls.byItsSummary(call, d, abrupt, then);
  }

  private static Object place(Variable variable) {
    return variable instanceof Variable.Local ? variable : Paths.of(variable);
  }

  /** The place that an expression names; empty if it is none of which we keep the value. */
  static Optional<Object> place(Expr e) {
    if (e instanceof Expr.Name name) {
      return Optional.of(place(name.variable()));
    }
    return e instanceof Expr.FieldAccess ? Paths.of(e).map(p -> p) : Optional.empty();
  }

  /** A session from outside comes into view when it is first named. */
  private Disjunct define(Expr e, Variable variable, Disjunct d) {
    Object place = place(e).orElse(place(variable));
    if (d.value(place).isPresent()) {
      return d;
    }
    return run.outside(Paths.of(e).orElse(Paths.of(variable)), run.typing().nameOf(e), d);
  }

  private Value lookUp(Expr e, Variable variable, Disjunct d) {
    Object place = place(e).orElse(place(variable));
    Optional<Value> known = d.value(place);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<Boolean> constant = Typing.booleanConstant(e);
    if (constant.isPresent()) {
      return Value.of(constant.get());
    }
    String path = Paths.of(e).orElse(Paths.of(variable));
    return run.isResource(run.typing().nameOf(e))
        ? new Value.Ref(ResourceId.at(path))
        : Value.UNKNOWN;
  }

  private void assign(Expr.Assign assign, Disjunct d, Outcome abrupt, Then then) {
    Expr target = assign.target();
    run.typing().expect(assign.value(), target.type());
    Then store =
        (d2, v) -> {
          Value value = assign.compound() ? Value.UNKNOWN : v;
          then.with(store(target, assign.value(), value, d2), value);
        };
    if (isFlagByAnother(assign)) {
      // What its object does at the end hangs on it: one way for each.
      condition(
          assign.value(),
          d,
          abrupt,
          yes -> store.with(yes, Value.TRUE),
          no -> store.with(no, Value.FALSE));
    } else if (target instanceof Expr.Name) {
      eval(assign.value(), d, true, abrupt, store);
    } else {
      List<Expr> before =
          target instanceof Expr.FieldAccess f
              ? List.of(f.receiver())
              : dev.acidlint.model.Descent.children(target);
      all(before, d, abrupt, (d2, vs) -> eval(assign.value(), d2, true, abrupt, store));
    }
  }

  /** {@code this.reading = reading}, to one of this object's own flags. */
  private boolean isFlagByAnother(Expr.Assign assign) {
    return !assign.compound()
        && assign.value() instanceof Expr.Name
        && place(assign.target()).filter(run::isOwnFlag).isPresent();
  }

  private Disjunct store(Expr target, Expr from, Value value, Disjunct d) {
    Optional<Object> place = place(target);
    Disjunct result = d;
    Optional<String> mentioned = Paths.assigned(target);
    if (mentioned.isPresent()) {
      result = result.unlearn("<" + mentioned.get() + ">");
    }
    boolean local = place.isPresent() && place.get() instanceof Variable.Local;
    if (!local) {
      boolean field = place.isPresent() && target instanceof Expr.Name;
      field |= target instanceof Expr.FieldAccess f && f.receiver() instanceof Expr.This;
      result =
          field && value instanceof Value.Ref ref
              ? Effects.keepInField(result, ref.id())
              : stored(result, List.of(value));
    }
    if (place.isEmpty()) {
      return result;
    }
    Optional<Value> old = result.value(place.get());
    result = bind(place.get(), from, value, result);
    if (old.isPresent() && old.get() instanceof Value.Ref ref && !old.get().equals(value)) {
      result = run.noteIfLost(ref.id(), result, target.span());
    }
    return result;
  }

  /** As below; what an object holds goes with it. */
  Disjunct bind(Object place, Expr from, Value value, Disjunct d) {
    origins.note(place, from);
    return Made.bound(place, from, value, bind(place, value, d));
  }

  Disjunct bind(Object place, Value value, Disjunct d) {
    Disjunct fresh =
        place instanceof Variable.Local local
            ? d.forgetBelow(Paths.of(local) + ".").renameOwner(Paths.of(local), "")
            : d;
    return value instanceof Value.Unknown
        ? fresh.setUnknown(place)
        : kept(value, fresh).set(place, value);
  }

  /** Evaluates a condition, as {@link Branching#on} says. */
  void condition(
      Expr e, Disjunct d, Outcome abrupt, Consumer<Disjunct> yes, Consumer<Disjunct> no) {
    branching.on(e, d, abrupt, yes, no);
  }

  /** Any exception of other code, in the given state. */
  void mayThrow(Outcome abrupt, Disjunct d, Set<Thrown> thrown) {
    Set<Thrown> seen = thrown;
    if (run.inCleanup()) {
      seen = new LinkedHashSet<>();
      for (Thrown t : thrown) {
        boolean primary =
            t.work() == Work.COMMIT || SqlTexts.stores(t.work()) || t.work() == Work.OPEN;
        seen.add(primary && t.kind() != Kind.ERROR ? t : t.asSecondary());
      }
    }
    abrupt.add(new Completion.Throw(seen), d);
  }
}
