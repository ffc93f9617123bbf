package dev.acidlint.flow;

import dev.acidlint.flow.Catching.Answer;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The try statement (JLS 14.20): resources, body, handlers, finalizer, in that order. */
final class TryStatement {
  private final Run run;
  private final Evaluator evaluator;
  private final Interpreter interpreter;

  TryStatement(Run run, Evaluator evaluator, Interpreter interpreter) {
    this.run = run;
    this.evaluator = evaluator;
    this.interpreter = interpreter;
  }

  void exec(Stmt.Try t, Disjunct d, Outcome out) {
    Outcome guarded = new Outcome();
    run.in(run.context().within(t.handlers()), () -> resources(t, 0, d, guarded));
    Outcome handled = new Outcome();
    Set<Thrown> proven =
        run.unresolved().isEmpty()
            ? Set.of()
            : new ProvenFailure(run.catching(), run.inCleanup()).of(t, run.unresolved(), guarded);
    guarded.each(
        (c, d2) -> {
          if (c instanceof Completion.Throw thrown) {
            dispatch(t, ProvenFailure.with(proven, thrown.thrown()), d2, handled);
          } else {
            handled.add(c, d2);
          }
        });
    if (t.finalizer().isEmpty()) {
      out.addAll(handled);
      return;
    }
    run.enterCleanup();
    handled.each(
        (c, d2) -> {
          Stmt.Block finalizer = t.finalizer().get();
          Optional<Span> before = run.failing(ledInto(finalizer.span(), c));
          Failing context =
              c instanceof Completion.Throw thrown
                  ? Failing.in(finalizer, thrown.thrown())
                  : run.context();
          run.in(
              context,
              () ->
                  interpreter
                      .exec(finalizer, d2)
                      .each(
                          (c2, d3) -> {
                            if (c instanceof Completion.Throw thrown
                                && c2 instanceof Completion.Return) {
                              run.listener().discarded(t, thrown.thrown());
                            }
                            out.add(c2 instanceof Completion.Normal ? c : c2, outlived(c, c2, d3));
                          }));
          run.failing(before);
        });
    run.leaveCleanup();
  }

  private static Optional<Span> ledInto(Span cleanup, Completion c) {
    return c instanceof Completion.Throw ? Optional.of(cleanup) : Optional.empty();
  }

  /** A path that goes on although something was thrown takes what that took. */
  private static Disjunct outlived(Completion before, Completion after, Disjunct d) {
    boolean goesOn = !(after instanceof Completion.Normal || after instanceof Completion.Throw);
    Optional<Thrown> strongest =
        goesOn && before instanceof Completion.Throw t ? strongest(t.thrown()) : Optional.empty();
    return strongest.map(t -> d.weaken(t.strength()).step(Trail.Kind.THROWS, t.source())).orElse(d);
  }

  // ---- try-with-resources (JLS 14.20.3)

  private void resources(Stmt.Try t, int at, Disjunct d, Outcome out) {
    if (at == t.resources().size()) {
      out.addAll(interpreter.exec(t.body(), d));
      return;
    }
    Stmt.Resource resource = t.resources().get(at);
    resource
        .variable()
        .ifPresent(
            v -> {
              run.typing().infer(v, resource.value());
              run.typing().expect(resource.value(), v.type());
            });
    evaluator.eval(
        resource.value(),
        d,
        true,
        out,
        (d2, v) -> {
          Disjunct bound = d2;
          if (resource.variable().isPresent()) {
            bound = evaluator.bind(resource.variable().get(), resource.value(), v, bound);
          }
          if (v instanceof Value.Ref ref) {
            bound = bound.update(ref.id(), Resource::manage);
          }
          Outcome inner = new Outcome();
          resources(t, at + 1, bound, inner);
          Optional<Expr.Call> closing =
              v instanceof Value.Ref ? Optional.empty() : closing(resource);
          inner.each(
              (c, d3) -> {
                if (closing.isEmpty() || !closeByItself(resource, closing.get(), c, d3, out)) {
                  close(resource, v, c, d3, out);
                }
              });
        });
  }

  /** By a close that is at hand to be read; of a session the catalogue tells. */
  private boolean closeByItself(
      Stmt.Resource r, Expr.Call closing, Completion c, Disjunct d, Outcome out) {
    Outcome ends = new Outcome();
    run.enterCleanup();
    // No text stands for it, so that nothing is begun in it.
    Span nowhere = new Span(closing.span().end(), closing.span().end());
    Optional<Span> before = run.failing(ledInto(nowhere, c));
    boolean read =
        evaluator.byItsSummary(closing, d, ends, (d2, result) -> ends.add(Completion.NORMAL, d2));
    run.failing(before);
    run.leaveCleanup();
    ends.each(
        (c2, d2) -> {
          boolean fails = c2 instanceof Completion.Throw;
          Disjunct closed = withoutTrackOf(r, d, fails ? d2.weaken(Strength.LOW) : d2);
          if (r.variable().isPresent()) {
            closed = closed.forget(List.of(r.variable().get()));
          }
          // What it throws on top of another exception is kept in that (JLS 14.20.3.1).
          boolean other = fails && !(c instanceof Completion.Throw);
          out.add(other ? failedCleanup((Completion.Throw) c2) : c, closed);
        });
    return read;
  }

  private static Completion failedCleanup(Completion.Throw failure) {
    Set<Thrown> thrown = new LinkedHashSet<>();
    for (Thrown t : failure.thrown()) {
      thrown.add(t.asSecondary());
    }
    return new Completion.Throw(thrown);
  }

  /** What the object holds and its close has not touched, that may have ended in other ways. */
  private static Disjunct withoutTrackOf(Stmt.Resource r, Disjunct before, Disjunct after) {
    Optional<String> owner = pathOf(r);
    if (owner.isEmpty()) {
      return after;
    }
    List<ResourceId> held = after.heldBy(owner.get());
    Disjunct result = after;
    for (Map.Entry<ResourceId, Resource> e : after.resources().entrySet()) {
      ResourceId id = e.getKey();
      boolean its = held.contains(id) || id.path().startsWith(owner.get() + ".");
      if (its && before.resource(id).filter(e.getValue()::equals).isPresent()) {
        result = Effects.loseTrack(result, id);
      }
    }
    return result;
  }

  /** What runs at the end, as a call. */
  private static Optional<Expr.Call> closing(Stmt.Resource r) {
    Expr object =
        r.variable().isPresent()
            ? new Expr.Name(r.span(), r.variable().get().type(), r.variable().get())
            : r.value();
    return r.close()
        .map(
            method ->
                new Expr.Call(
                    r.span(), TypeRef.UNKNOWN, Optional.of(object), method, List.of(), r.span()));
  }

  private void close(Stmt.Resource r, Value v, Completion c, Disjunct d, Outcome out) {
    Disjunct closed = v instanceof Value.Ref ? d : closedWith(r, d);
    Set<Thrown> thrown = Set.of();
    if (v instanceof Value.Ref ref && d.resource(ref.id()).isPresent() && !isPart(r)) {
      closed = Effects.close(d, ref.id(), r.span());
      String family = d.resource(ref.id()).get().facts().family();
      thrown = Set.of(new Thrown(Kind.FAMILY, family, Work.CLEANUP, true, false, r.span()));
    }
    if (r.variable().isPresent()) {
      closed = closed.forget(List.of(r.variable().get()));
    }
    out.add(c, closed);
    if (!(c instanceof Completion.Throw)) {
      out.add(new Completion.Throw(thrown), closed);
    }
  }

  /** Closing an object closes what it holds, and ends its work, for all that can be told. */
  private static Disjunct closedWith(Stmt.Resource r, Disjunct d) {
    Disjunct closed = d;
    for (ResourceId id : pathOf(r).map(d::heldBy).orElse(List.of())) {
      closed = Effects.loseTrack(closed, id);
    }
    return closed;
  }

  private static Optional<String> pathOf(Stmt.Resource r) {
    return r.variable().map(Paths::of).or(() -> Paths.of(r.value()));
  }

  /** A query or the like, of which is known that it is no session: it closes itself alone. */
  private boolean isPart(Stmt.Resource r) {
    String type = run.typing().nameOf(r.value());
    return run.typing().catalogue().knowsType(type) && run.typing().resource(type).isEmpty();
  }

  // ---- handlers

  private void dispatch(Stmt.Try t, Set<Thrown> thrown, Disjunct d, Outcome out) {
    Set<Thrown> remaining = thrown;
    for (Stmt.Handler handler : t.handlers()) {
      Set<Thrown> caught = new LinkedHashSet<>();
      Set<Thrown> passing = new LinkedHashSet<>();
      for (Thrown one : remaining) {
        Answer answer = run.catching().answer(handler.types(), one);
        if (answer != Answer.NEVER) {
          caught.add(one);
        }
        if (answer != Answer.CERTAINLY) {
          passing.add(one.past());
        }
      }
      if (!caught.isEmpty()) {
        handle(t, handler, caught, d, out);
      }
      remaining = passing;
    }
    out.add(new Completion.Throw(remaining), d);
  }

  private void handle(
      Stmt.Try t, Stmt.Handler handler, Set<Thrown> caught, Disjunct d, Outcome out) {
    Thrown strongest = caught.stream().max(Comparator.comparing(Thrown::strength)).orElseThrow();
    Disjunct entered =
        d.weaken(strongest.strength())
            .step(Trail.Kind.THROWS, strongest.source())
            .step(Trail.Kind.CAUGHT, handler.anchor());
    run.listener().caught(t, handler, caught, entered);
    Variable.Local parameter = handler.parameter();
    run.enterCleanup();
    run.in(
        Failing.in(handler.body(), caught),
        () ->
            interpreter
                .exec(handler.body(), entered.set(parameter, new Value.Caught(caught)))
                .each((c, d2) -> out.add(c, d2.forget(List.of(parameter)))));
    run.leaveCleanup();
  }

  /** The strongest of what is thrown, a cleanup's failure the weakest; empty if nothing is. */
  static Optional<Thrown> strongest(Set<Thrown> thrown) {
    Thrown best = null;
    for (Thrown one : thrown) {
      if (best == null || isStronger(one, best)) {
        best = one;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isStronger(Thrown one, Thrown other) {
    int difference = one.strength().compareTo(other.strength());
    return difference > 0 || (difference == 0 && other.secondary() && !one.secondary());
  }
}
