package dev.acidlint.flow;

import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The if statement (JLS 14.9), and what is believed of cleanup that it guards. */
final class IfStatement {
  private static final Set<Tx.Phase> DISPATCHED =
      Set.of(Tx.Phase.COMMITTED, Tx.Phase.ROLLBACK_ONLY);

  private final Run run;
  private final Evaluator evaluator;
  private final Interpreter interpreter;

  IfStatement(Run run, Evaluator evaluator, Interpreter interpreter) {
    this.run = run;
    this.evaluator = evaluator;
    this.interpreter = interpreter;
  }

  void exec(Stmt.If s, Disjunct d, Outcome out) {
    Set<Disjunct> yes = new LinkedHashSet<>();
    Set<Disjunct> no = new LinkedHashSet<>();
    evaluator.condition(s.condition(), d, out, yes::add, no::add);
    Predicate<Disjunct> unread = unread(s.condition(), yes, no);
    Outcome then = new Outcome();
    Outcome otherwise = new Outcome();
    Runnable both =
        () -> {
          yes.forEach(d2 -> branch(s.then(), d2, unread.test(d2), then));
          for (Disjunct d2 : no) {
            if (s.otherwise().isPresent()) {
              branch(s.otherwise().get(), d2, unread.test(d2), otherwise);
            } else {
              otherwise.add(Completion.NORMAL, d2);
            }
          }
        };
    boolean open = !yes.isEmpty() && !no.isEmpty();
    if (open && !run.typing().asksOnlyForState(s.condition())) {
      run.doubting(both);
    } else {
      both.run();
    }
    then.eachAbrupt(out::add);
    otherwise.eachAbrupt(out::add);
    List<Disjunct> left = then.normal();
    List<Disjunct> right = otherwise.normal();
    boolean dispatch = Conditions.readsState(s.condition());
    Set<ResourceId> unsure =
        yes.isEmpty() || (yes.stream().noneMatch(unread) && !dispatch)
            ? Set.of()
            : doneOnOneSide(yes.iterator().next(), left, right, dispatch);
    Stream.concat(left.stream(), right.stream()).forEach(d2 -> noteClosed(d2, unsure));
    left.forEach(d2 -> out.add(Completion.NORMAL, blur(d2, unsure)));
    right.forEach(d2 -> out.add(Completion.NORMAL, blur(d2, unsure)));
  }

  /** That one from a call that cannot be seen is closed here on some path shows whose it may be. */
  private void noteClosed(Disjunct d, Set<ResourceId> unsure) {
    for (ResourceId id : unsure) {
      d.resource(id)
          .filter(r -> r.isTaken() && r.session() == SessionState.CLOSED)
          .ifPresent(r -> run.listener().closed(id, r, d));
    }
  }

  /** Which states may go either way, for all that we can read; to remember an answer is a guess. */
  private Predicate<Disjunct> unread(Expr condition, Set<Disjunct> yes, Set<Disjunct> no) {
    Optional<String> asked = run.conditions().asked(condition);
    if (asked.isEmpty()) {
      return d -> yes.contains(d) && no.contains(d);
    }
    return d -> {
      Disjunct holds = d.learn(asked.get(), true);
      Disjunct fails = d.learn(asked.get(), false);
      return (yes.contains(holds) && no.contains(fails))
          || (yes.contains(fails) && no.contains(holds));
    };
  }

  private void branch(Stmt s, Disjunct d, boolean unread, Outcome out) {
    if (unread) {
      run.unread(() -> interpreter.exec(s, d, out));
    } else {
      interpreter.exec(s, d, out);
    }
  }

  /**
   * Cleanup under a condition that we cannot read: after it we do not know whether it was run. On
   * the object's own state a commit or a mark depends rightly, too: somebody keeps count there.
   */
  private static Set<ResourceId> doneOnOneSide(
      Disjunct before, List<Disjunct> left, List<Disjunct> right, boolean dispatch) {
    Set<ResourceId> unsure = new LinkedHashSet<>();
    if (left.isEmpty() || right.isEmpty()) {
      return unsure;
    }
    for (ResourceId id : before.resources().keySet()) {
      Predicate<Disjunct> closed = d -> is(d, id, IfStatement::isSessionDone);
      Predicate<Disjunct> ended = d -> is(d, id, r -> isTransactionDone(r, dispatch));
      if (differs(closed, before, left, right) || differs(ended, before, left, right)) {
        unsure.add(id);
      }
    }
    return unsure;
  }

  private static boolean differs(
      Predicate<Disjunct> done, Disjunct before, List<Disjunct> left, List<Disjunct> right) {
    if (done.test(before)) {
      return false;
    }
    boolean inAll = left.stream().allMatch(done) && right.stream().allMatch(done);
    boolean inSome = left.stream().anyMatch(done) || right.stream().anyMatch(done);
    return inSome && !inAll;
  }

  private static boolean is(Disjunct d, ResourceId id, Predicate<Resource> such) {
    return d.resource(id).filter(such).isPresent();
  }

  private static boolean isSessionDone(Resource r) {
    return r.session() == SessionState.CLOSED || r.handedOn();
  }

  private static boolean isTransactionDone(Resource r, boolean dispatch) {
    return r.tx().isUndone()
        || r.tx().handedOn()
        || (dispatch && DISPATCHED.contains(r.tx().phase()));
  }

  private static Disjunct blur(Disjunct d, Set<ResourceId> unsure) {
    Disjunct result = d;
    for (ResourceId id : unsure) {
      result = Effects.loseTrack(result, id);
    }
    return result;
  }
}
