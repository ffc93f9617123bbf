package dev.acidlint.flow;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Evaluates conditions: a state that one decides, or learns from, goes one way only. */
final class Branching {
  private final Run run;
  private final Evaluator evaluator;

  Branching(Run run, Evaluator evaluator) {
    this.run = run;
    this.evaluator = evaluator;
  }

  /**
   * Evaluates a condition.
   *
   * @param abrupt takes what is thrown
   * @param yes takes the states in which it may hold
   * @param no takes those in which it may not
   */
  void on(Expr e, Disjunct d, Outcome abrupt, Consumer<Disjunct> yes, Consumer<Disjunct> no) {
    run.budget().step();
    if (e instanceof Expr.Not not) {
      on(not.operand(), d, abrupt, no, yes);
    } else if (e instanceof Expr.And and) {
      on(and.left(), d, abrupt, d2 -> on(and.right(), d2, abrupt, yes, no), no);
    } else if (e instanceof Expr.Or or) {
      on(or.left(), d, abrupt, yes, d2 -> on(or.right(), d2, abrupt, yes, no));
    } else if (e instanceof Expr.Compare compare) {
      compare(compare, d, abrupt, yes, no);
    } else if (e instanceof Expr.InstanceOf test) {
      evaluator.eval(
          test.operand(),
          d,
          true,
          abrupt,
          (d2, v) -> {
            if (!v.equals(Value.NULL)) {
              yes.accept(test.binding().map(b -> evaluator.bind(b, v, d2)).orElse(d2));
            }
            no.accept(d2);
          });
    } else if (NullTests.of(e).isPresent()) {
      compare(NullTests.of(e).get(), d, abrupt, yes, no);
    } else {
      run.typing().noteLookedAt(e);
      evaluator.eval(e, d, true, abrupt, (d2, v) -> decide(e, v, d2, yes, no));
    }
  }

  private void decide(Expr e, Value v, Disjunct d, Consumer<Disjunct> yes, Consumer<Disjunct> no) {
    if (v instanceof Value.Bool b) {
      (b.value() ? yes : no).accept(d);
      return;
    }
    if (v instanceof Value.SavedAutoCommit saved) {
      savedMode(e, saved.id(), d, yes, no);
      return;
    }
    Optional<Object> place = Evaluator.place(e);
    if (place.isPresent()) {
      remembered(
          e,
          d,
          holds -> yes.accept(holds.set(place.get(), Value.TRUE)),
          fails -> no.accept(fails.set(place.get(), Value.FALSE)));
    } else {
      remembered(e, d, yes, no);
    }
  }

  /** {@code if (c.getAutoCommit())}: decided while we know the mode, and never told twice. */
  private void savedMode(
      Expr e, ResourceId id, Disjunct d, Consumer<Disjunct> yes, Consumer<Disjunct> no) {
    Optional<Object> place = Evaluator.place(e);
    if (place.isPresent()) {
      // A saved mode: on means that it was on, and restoring it is restoring that.
      yes.accept(d.set(place.get(), Value.TRUE));
      no.accept(d.set(place.get(), Value.FALSE));
      return;
    }
    Tx tx = d.resource(id).map(Resource::tx).orElse(Tx.UNKNOWN);
    if (Asking.isAutoCommitOff(tx)) {
      no.accept(d);
      return;
    }
    if (run.isSummary() && id.isSymbolic()) {
      // What the helper does not know its caller may.
      yes.accept(d.update(id, r -> r.doing(Resource.Done.FOUND_AUTO_COMMIT_ON)));
      no.accept(d.update(id, r -> r.doing(Resource.Done.FOUND_AUTO_COMMIT_OFF)));
      return;
    }
    Disjunct unsure = tx.presumed() ? Effects.loseTx(d, id) : d;
    yes.accept(unsure);
    no.accept(unsure);
  }

  private void compare(
      Expr.Compare c, Disjunct d, Outcome abrupt, Consumer<Disjunct> yes, Consumer<Disjunct> no) {
    boolean equality =
        c.operator() == Expr.Comparison.EQUAL || c.operator() == Expr.Comparison.NOT_EQUAL;
    Consumer<Disjunct> same = c.operator() == Expr.Comparison.EQUAL ? yes : no;
    Consumer<Disjunct> different = c.operator() == Expr.Comparison.EQUAL ? no : yes;
    run.typing().noteLookedAt(c.left());
    run.typing().noteLookedAt(c.right());
    evaluator.all(
        List.of(c.left(), c.right()),
        d,
        abrupt,
        (d2, values) -> {
          Value left = values.get(0);
          Value right = values.get(1);
          if (equality && (left.equals(Value.NULL) || right.equals(Value.NULL))) {
            boolean leftIsNull = left.equals(Value.NULL);
            nullTest(
                leftIsNull ? c.right() : c.left(), leftIsNull ? right : left, d2, same, different);
          } else if (equality && left instanceof Value.Bool a && right instanceof Value.Bool b) {
            (a.value() == b.value() ? same : different).accept(d2);
          } else if (equality && left instanceof Value.Status status) {
            Asking.status(status.id(), c.right(), d2, same, different);
          } else if (equality && right instanceof Value.Status status) {
            Asking.status(status.id(), c.left(), d2, same, different);
          } else {
            remembered(c, d2, yes, no);
          }
        });
  }

  /** Whether a value cannot be null: opened here, or used already. */
  static boolean isSurelyThere(Value v, Disjunct d) {
    if (v instanceof Value.Ref ref) {
      return d.isThere(ref.id())
          || (!Conditions.isFoundNull(ref.id(), d)
              && d.resource(ref.id()).filter(r -> !r.done().isEmpty()).isPresent());
    }
    return v instanceof Value.Handle
        || v instanceof Value.Caught
        || v instanceof Value.Function
        || v.equals(Value.NON_NULL)
        || v.equals(Value.ITSELF)
        || v instanceof Value.Bool;
  }

  private void nullTest(
      Expr e, Value v, Disjunct d, Consumer<Disjunct> isNull, Consumer<Disjunct> isNot) {
    if (v.equals(Value.NULL)) {
      isNull.accept(d);
      return;
    }
    if (isSurelyThere(v, d)) {
      isNot.accept(d);
      return;
    }
    Optional<Object> place = Evaluator.place(e);
    if (place.isEmpty()) {
      isNull.accept(d);
      isNot.accept(d);
      return;
    }
    Optional<String> key =
        run.conditions()
            .nullness(e)
            .or(() -> KnownCall.idOf(v).flatMap(id -> run.conditions().nullness(id)));
    Optional<Boolean> known = key.flatMap(d::condition);
    if (known.orElse(true)) {
      Disjunct none = v instanceof Value.Ref ref ? absent(e, ref.id(), d).nowhere(ref.id()) : d;
      Disjunct learned = key.map(k -> none.learn(k, true)).orElse(none);
      isNull.accept(learned.set(place.get(), Value.NULL));
    }
    if (known.orElse(false)) {
      return;
    }
    Disjunct learned = key.map(k -> d.learn(k, false)).orElse(d);
    if (v instanceof Value.Ref ref) {
      isNot.accept(learned.there(ref.id()).set(place.get(), v));
    } else {
      Value there = v instanceof Value.SavedAutoCommit ? v : Value.NON_NULL;
      isNot.accept(learned.set(place.get(), there));
    }
  }

  /** For a summary whether it was there is its caller's to know; of an argument guards tell. */
  private Disjunct absent(Expr e, ResourceId id, Disjunct d) {
    Disjunct none = Effects.absent(d, id);
    boolean argument =
        e instanceof Expr.Name name
            && name.variable() instanceof Variable.Local local
            && local.kind() == Variable.LocalKind.PARAMETER;
    return run.isSummary() && id.isSymbolic() && !argument
        ? none.update(id, r -> r.doing(Resource.Done.FOUND_ABSENT))
        : none;
  }

  private void remembered(
      Expr condition, Disjunct d, Consumer<Disjunct> yes, Consumer<Disjunct> no) {
    Optional<String> key = run.conditions().repeated(condition);
    Optional<Boolean> known = key.flatMap(d::condition);
    if (known.isPresent()) {
      (known.get() ? yes : no).accept(d);
    } else {
      yes.accept(key.map(k -> d.learn(k, true)).orElse(d));
      no.accept(key.map(k -> d.learn(k, false)).orElse(d));
    }
  }
}
