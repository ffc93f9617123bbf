package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Evaluates statements by structural recursion, in the terms of JLS chapter 14: a statement in a
 * state yields a state for each way that it can complete.
 */
final class Interpreter {
  private static final int LOOP_ROUNDS = 6;

  private static final Pattern STATEMENT = Pattern.compile("get\\w*Statement");

  private final Run run;
  private final Evaluator evaluator;

  Interpreter(Run run) {
    this.run = run;
    this.evaluator = new Evaluator(run);
  }

  Outcome exec(Stmt s, Disjunct d) {
    Outcome out = new Outcome();
    exec(s, d, out);
    return out;
  }

  void exec(Stmt s, Disjunct d, Outcome out) {
    run.budget().step();
    if (s instanceof Stmt.Block block) {
      block(block, d, out);
    } else if (s instanceof Stmt.Expression e) {
      evaluator.eval(e.expression(), d, false, out, (d2, v) -> out.add(Completion.NORMAL, d2));
    } else if (s instanceof Stmt.LocalVariable local) {
      declare(local, d, out);
    } else if (s instanceof Stmt.If i) {
      new IfStatement(run, evaluator, this).exec(i, d, out);
    } else if (s instanceof Stmt.Try t) {
      new TryStatement(run, evaluator, this).exec(t, d, out);
    } else if (s instanceof Stmt.Return r) {
      returns(r, d, out);
    } else if (s instanceof Stmt.Throw t) {
      throwing(t, d, out);
    } else if (s instanceof Stmt.Loop loop) {
      loop(loop, Set.of(), d, out);
    } else if (s instanceof Stmt.Labelled labelled) {
      labelled(labelled, d, out);
    } else if (s instanceof Stmt.Break b) {
      out.add(new Completion.Break(b.label()), d);
    } else if (s instanceof Stmt.Continue c) {
      out.add(new Completion.Continue(c.label()), d);
    } else if (s instanceof Stmt.Yield y) {
      evaluator.eval(y.value(), d, true, out, (d2, v) -> out.add(new Completion.Yield(v), d2));
    } else if (s instanceof Stmt.Switch w) {
      evaluator.eval(
          w.selector(),
          d,
          true,
          out,
          (d2, v) -> arms(w.arms(), d2, false).each((c, d3) -> endSwitch(c, d3, out)));
    } else if (s instanceof Stmt.Synchronized y) {
      evaluator.eval(y.lock(), d, true, out, (d2, v) -> exec(y.body(), d2, out));
    } else if (s instanceof Stmt.Other o) {
      evaluator.all(o.children(), d, out, (d2, v) -> out.add(Completion.NORMAL, d2));
    } else {
      // Assertions are off in production; a class declared here is a thing of its own.
      out.add(Completion.NORMAL, d);
    }
  }

  private void block(Stmt.Block block, Disjunct d, Outcome out) {
    List<Disjunct> states = List.of(d);
    List<Variable.Local> declared = new ArrayList<>();
    List<Variable.Local> dead = run.liveness().dyingIn(block);
    for (Stmt s : block.statements()) {
      Outcome step = new Outcome();
      for (Disjunct state : states) {
        exec(s, state, step);
      }
      step.eachAbrupt((c, d2) -> out.add(c, leave(d2, declared, dead)));
      if (s instanceof Stmt.LocalVariable local) {
        declared.add(local.variable());
      }
      states = withoutDead(s, step);
      if (states.isEmpty()) {
        return;
      }
    }
    states.forEach(d2 -> out.add(Completion.NORMAL, leave(d2, declared, dead)));
  }

  /**
   * Past the end of their block variables are gone, and with them what makes states differ; dead
   * ones go on every way out, or states would differ in whether they went.
   */
  private Disjunct leave(Disjunct d, List<Variable.Local> declared, List<Variable.Local> dead) {
    return run.collect(d.forget(declared).forgetPlain(dead));
  }

  private List<Disjunct> withoutDead(Stmt s, Outcome step) {
    List<Variable.Local> dead = run.liveness().dyingIn(s);
    if (dead.isEmpty()) {
      return step.normal();
    }
    Outcome fewer = new Outcome();
    step.normal().forEach(d -> fewer.add(Completion.NORMAL, d.forgetPlain(dead)));
    return fewer.normal();
  }

  private void declare(Stmt.LocalVariable local, Disjunct d, Outcome out) {
    Variable.Local variable = local.variable();
    if (local.initialiser().isEmpty()) {
      out.add(Completion.NORMAL, d.setUnknown(variable));
      return;
    }
    Expr initialiser = local.initialiser().get();
    run.typing().infer(variable, initialiser);
    run.typing().expect(initialiser, variable.type());
    evaluator.eval(
        initialiser,
        d,
        true,
        out,
        (d2, v) -> out.add(Completion.NORMAL, evaluator.bind(variable, initialiser, v, d2)));
  }

  private void returns(Stmt.Return r, Disjunct d, Outcome out) {
    if (r.value().isEmpty()) {
      out.add(new Completion.Return(Value.UNKNOWN), d.step(Trail.Kind.RETURNS, keyword(r, 6)));
      return;
    }
    evaluator.eval(
        r.value().get(),
        d,
        true,
        out,
        (d2, v) -> {
          Expr made = evaluator.origin(r.value().get(), v);
          Disjunct given = Made.returned(r.value().get(), v, held(made, d2));
          out.add(
              new Completion.Return(v),
              handOver(made, v, given).step(Trail.Kind.RETURNS, keyword(r, 6)));
        });
  }

  /**
   * A transaction in a new object that the caller gets: it is the caller's to end. Whoever gets a
   * result set's statement closes both with it (java.sql.Statement#close).
   */
  private Disjunct held(Expr returned, Disjunct d) {
    if (returned instanceof Expr.Call call
        && call.receiver().isPresent()
        && STATEMENT.matcher(call.method().name()).matches()) {
      Expr rows = call.receiver().get();
      Optional<ResourceId> id =
          rows instanceof Expr.Call opener
              ? Optional.of(ResourceId.opened(opener.anchor().start()))
              : Evaluator.place(rows).flatMap(d::value).flatMap(KnownCall::idOf);
      return id.filter(it -> d.resource(it).isPresent())
          .map(it -> Effects.handOnClose(d, it))
          .orElse(d);
    }
    if (!(inOptional(returned) instanceof Expr.New creation)) {
      return d;
    }
    // What the caller can close may close with it what it was made of.
    boolean closes = creation.type().isA("java.lang.AutoCloseable");
    Disjunct result = d;
    for (Expr e : creation.arguments()) {
      Optional<ResourceId> id =
          Evaluator.place(e)
              .flatMap(d::value)
              .filter(v -> v instanceof Value.Handle || isTransaction(v, d))
              .flatMap(KnownCall::idOf);
      result = id.isPresent() ? Effects.handOnTx(result, id.get()) : result;
      Optional<ResourceId> kept =
          closes
              ? Evaluator.place(madeOf(e)).flatMap(d::value).flatMap(KnownCall::idOf)
              : Optional.empty();
      result = kept.isPresent() ? Effects.handOnClose(result, kept.get()) : result;
    }
    return result;
  }

  private static Expr inOptional(Expr returned) {
    return returned instanceof Expr.Call call
            && call.method().owner().name().equals("java.util.Optional")
            && call.arguments().size() == 1
        ? call.arguments().get(0)
        : returned;
  }

  /** What a stream comes from that it gives; of a plain value nobody asks. */
  private static Expr madeOf(Expr e) {
    String type = e.type().name();
    boolean plain = type.startsWith("java.lang.") || !(type.isEmpty() || type.contains("."));
    return e instanceof Expr.Call call && !plain ? call.receiver().orElse(e) : e;
  }

  private static boolean isTransaction(Value v, Disjunct d) {
    return v instanceof Value.Ref ref
        && d.resource(ref.id())
            .filter(r -> r.facts().kind() == ResourceFacts.Kind.TRANSACTION)
            .isPresent();
  }

  private static Span keyword(Stmt s, int length) {
    return new Span(s.span().start(), s.span().start() + length);
  }

  /**
   * Returned: both duties go to the caller; a child takes those that it hangs on with it. To a
   * caller this is no deed: that it gets the session, the summary's result says.
   */
  private Disjunct handOver(Expr from, Value v, Disjunct d) {
    if (v instanceof Value.Handle handle) {
      return Effects.handOnTx(d, handle.id());
    }
    return v instanceof Value.Ref ref
        ? Effects.handOver(d, ref.id())
        : evaluator.returned(from, v, d);
  }

  private void throwing(Stmt.Throw t, Disjunct d, Outcome out) {
    evaluator.eval(
        t.value(),
        d,
        true,
        out,
        (d2, v) -> {
          if (v instanceof Value.Caught caught) {
            out.add(new Completion.Throw(caught.thrown()), d2);
            return;
          }
          String type = run.typing().nameOf(t.value());
          Thrown thrown =
              new Thrown(
                  Kind.NAMED,
                  type.isEmpty() ? "java.lang.RuntimeException" : type,
                  Work.OTHER,
                  false,
                  false,
                  keyword(t, 5));
          out.add(new Completion.Throw(Set.of(thrown)), d2);
        });
  }

  private void labelled(Stmt.Labelled labelled, Disjunct d, Outcome out) {
    Optional<String> label = Optional.of(labelled.label());
    Outcome body = new Outcome();
    if (labelled.body() instanceof Stmt.Loop loop) {
      loop(loop, Set.of(labelled.label()), d, body);
    } else {
      exec(labelled.body(), d, body);
    }
    body.each(
        (c, d2) -> {
          boolean here = c instanceof Completion.Break b && b.label().equals(label);
          out.add(here ? Completion.NORMAL : c, d2);
        });
  }

  // ---- loops

  private void loop(Stmt.Loop loop, Set<String> labels, Disjunct d, Outcome out) {
    List<Disjunct> states = List.of(d);
    for (Stmt init : loop.initialisers()) {
      Outcome step = new Outcome();
      states.forEach(d2 -> exec(init, d2, step));
      step.eachAbrupt(out::add);
      states = step.normal();
    }
    if (loop.iterable().isPresent()) {
      Outcome step = new Outcome();
      states.forEach(
          d2 ->
              evaluator.eval(
                  loop.iterable().get(),
                  d2,
                  true,
                  step,
                  (d3, v) -> step.add(Completion.NORMAL, d3)));
      step.eachAbrupt(out::add);
      states = step.normal();
    }
    Set<String> flags = Conditions.flags(states);
    if (loop.kind() == Stmt.LoopKind.DO_WHILE) {
      states = body(loop, labels, flags, states, out);
    }
    Set<Disjunct> seen = new LinkedHashSet<>();
    for (int round = 0; round < LOOP_ROUNDS && !states.isEmpty(); round++) {
      List<Disjunct> fresh = new ArrayList<>();
      for (Disjunct state : states) {
        if (seen.add(state)) {
          fresh.add(state);
        }
      }
      states = body(loop, labels, flags, test(loop, fresh, out), out);
    }
  }

  /** Runs the condition; who leaves completes normally, who stays is returned. */
  private List<Disjunct> test(Stmt.Loop loop, List<Disjunct> states, Outcome out) {
    Outcome staying = new Outcome();
    List<Variable.Local> declared = new ArrayList<>();
    for (Stmt init : loop.initialisers()) {
      if (init instanceof Stmt.LocalVariable local) {
        declared.add(local.variable());
      }
    }
    loop.element().ifPresent(declared::add);
    Consumer<Disjunct> leaves = d -> out.add(Completion.NORMAL, d.forget(declared));
    Consumer<Disjunct> stays = d -> staying.add(Completion.NORMAL, d);
    for (Disjunct d : states) {
      if (loop.condition().isPresent()) {
        evaluator.condition(loop.condition().get(), d, out, stays, leaves);
      } else if (loop.kind() == Stmt.LoopKind.FOR_EACH) {
        leaves.accept(d);
        stays.accept(loop.element().map(e -> evaluator.bind(e, Value.UNKNOWN, d)).orElse(d));
      } else {
        stays.accept(d);
      }
    }
    return staying.normal();
  }

  /**
   * One round. Which flags were set is remembered if it was known before the loop: the next round
   * may find others set anew.
   */
  private List<Disjunct> body(
      Stmt.Loop loop, Set<String> labels, Set<String> flags, List<Disjunct> states, Outcome out) {
    Outcome once = new Outcome();
    states.forEach(d -> exec(loop.body(), d, once));
    Outcome next = new Outcome();
    once.each(
        (c, d) -> {
          if (c instanceof Completion.Normal
              || (c instanceof Completion.Continue k && isOurs(k.label(), labels))) {
            evaluator.all(
                loop.update(),
                d,
                out,
                (d2, v) -> next.add(Completion.NORMAL, Conditions.keep(flags, d2)));
          } else if (c instanceof Completion.Break b && b.label().isEmpty()) {
            out.add(Completion.NORMAL, d);
          } else {
            out.add(c, d);
          }
        });
    return next.normal();
  }

  private static boolean isOurs(Optional<String> label, Set<String> labels) {
    return label.isEmpty() || labels.contains(label.get());
  }

  // ---- switch

  void switchExpression(Expr.SwitchExpression s, Disjunct d, Outcome abrupt, Evaluator.Then then) {
    evaluator.eval(
        s.selector(),
        d,
        true,
        abrupt,
        (d2, v) ->
            arms(s.arms(), d2, true)
                .each(
                    (c, d3) -> {
                      if (c instanceof Completion.Yield y) {
                        then.with(d3, y.value());
                      } else if (!(c instanceof Completion.Normal)) {
                        abrupt.add(c, d3);
                      }
                    }));
  }

  private static void endSwitch(Completion c, Disjunct d, Outcome out) {
    boolean ends = c instanceof Completion.Break b && b.label().isEmpty();
    out.add(ends ? Completion.NORMAL : c, d);
  }

  /** Any arm may be taken; without a default, none. */
  private Outcome arms(List<Stmt.Arm> arms, Disjunct d, boolean exhaustive) {
    Outcome out = new Outcome();
    List<Disjunct> falling = List.of();
    for (Stmt.Arm arm : arms) {
      List<Disjunct> states = new ArrayList<>(falling);
      Disjunct entered = d;
      for (Variable.Local binding : arm.bindings()) {
        entered = entered.setUnknown(binding);
      }
      if (arm.guard().isPresent()) {
        evaluator.condition(arm.guard().get(), entered, out, states::add, no -> {});
      } else {
        states.add(entered);
      }
      Outcome body = new Outcome();
      Stmt.Block block = new Stmt.Block(arm.span(), arm.body());
      run.unread(() -> states.forEach(d2 -> exec(block, d2, body)));
      body.eachAbrupt(out::add);
      falling = arm.arrow() ? List.of() : body.normal();
      if (arm.arrow()) {
        body.normal().forEach(d2 -> out.add(Completion.NORMAL, d2));
      }
    }
    falling.forEach(d2 -> out.add(Completion.NORMAL, d2));
    if (!exhaustive && arms.stream().noneMatch(Stmt.Arm::isDefault)) {
      out.add(Completion.NORMAL, d);
    }
    return out;
  }
}
