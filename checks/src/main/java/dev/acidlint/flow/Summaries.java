package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.MethodId;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Computes the summary of a method when first asked for it; a method that recurs has none. */
final class Summaries {
  /** How many calls a summary may look into, one below the other. */
  private static final int DEEPEST = 5;

  private final Typing typing;
  private final OwnFlags flags;
  private final SummaryCache known;
  private final OtherFiles others;
  private final Set<MethodDecl> running = new HashSet<>();

  Summaries(Typing typing, SummaryCache known, OtherFiles others) {
    this.typing = typing;
    this.flags = new OwnFlags(typing);
    this.known = known;
    this.others = others;
  }

  /**
   * Of a method that is not at hand.
   *
   * @param touches whether a session is given to it; if not, only what persists is of interest
   */
  Optional<Summary> elsewhere(MethodId method, boolean touches) {
    return others
        .summary(method)
        .filter(s -> touches || s.persistent())
        .map(MethodSummary::summary);
  }

  Optional<Summary> of(MethodDecl method) {
    Optional<Optional<Summary>> found = known.get(method);
    if (found.isPresent()) {
      return found.get();
    }
    if (running.size() >= DEEPEST || !running.add(method)) {
      return Optional.empty();
    }
    Optional<Summary> computed;
    try {
      computed =
          method.body().filter(body -> !isStub(method, body)).flatMap(b -> compute(method, b));
    } catch (Budget.Spent e) {
      computed = Optional.empty();
    } finally {
      running.remove(method);
    }
    computed = computed.or(() -> roughly(method));
    known.put(method, computed);
    return computed;
  }

  private Optional<Summary> compute(MethodDecl method, Stmt.Block body) {
    Run run =
        new Run(typing, this, Budget.forSummary(), new FlowListener() {}, body)
            .forSummary(flags.paths(method));
    Set<Variable.Local> fixed = unassigned(method, body, value -> false);
    typing.expectReturned(body, method);
    Map<Case, Case> all = new LinkedHashMap<>();
    Outcome ends = run.interpreter().exec(body, flags.atFirst(method, Disjunct.START));
    Set<Variable.Local> followed =
        unassigned(method, body, value -> isApart(value) || isMadeOf(value, method));
    Replaced replaced = Replaced.in(ends);
    OwnUse own = OwnUse.in(method, ends);
    ends.each(
        (completion, d) -> {
          Case one =
              summarise(method, fixed, followed, replaced, own, completion, d)
                  .withFlags(flags.in(method, d));
          all.merge(one, one, (a, b) -> a);
        });
    List<Case> cases = FewerWays.of(all.values(), this::isPart);
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> engines = GivenEngine.among(method, body, typing);
    Set<Integer> known = followed(method);
    known.addAll(engines);
    if (isFirm(method)) {
      known.addAll(OnlyRun.among(method, body, typing));
    }
    Summary summary =
        new Summary(
            DoubtfulClose.in(cases),
            known,
            MayClose.something(method) || MayClose.unknown(body, known),
            isFirm(method));
    Summary told = GivenEngine.told(method, body, summary, engines, typing);
    return Optional.of(KeptForUse.told(method, told, typing));
  }

  private boolean isPart(Effect effect) {
    return typing
        .resource(effect.type())
        .filter(facts -> facts.kind() == ResourceFacts.Kind.CHILD)
        .isPresent();
  }

  /**
   * Promises a session and does nothing but throw: what it really does is put in its place by a
   * tool, or by a subclass.
   */
  private boolean isStub(MethodDecl method, Stmt.Block body) {
    return body.statements().size() == 1
        && body.statements().get(0) instanceof Stmt.Throw
        && typing.resource(method.returnType()).isPresent();
  }

  private static boolean isFirm(MethodDecl method) {
    return method.is(Modifier.PRIVATE)
        || method.is(Modifier.STATIC)
        || method.is(Modifier.FINAL)
        || method.isConstructor();
  }

  /** All that is to be said of a method with too many ways through it: what it may close. */
  private Optional<Summary> roughly(MethodDecl method) {
    if (method.body().isEmpty() || typing.resource(method.returnType()).isPresent()) {
      return Optional.empty();
    }
    Stmt.Block body = method.body().get();
    List<Effect> closes = new ArrayList<>();
    for (Variable.Local parameter : method.parameters()) {
      if (isFollowed(parameter) && MayClose.parameter(body, parameter)) {
        String type = parameter.type().name();
        Root root = new Root.Parameter(parameter.index(), "");
        closes.add(new Effect(root, type, false, List.of(Resource.Done.MAYBE_CLOSE)));
      }
    }
    if (closes.isEmpty()) {
      return Optional.empty();
    }
    Set<Thrown> thrown = new LinkedHashSet<>();
    Catching catching = new Catching(typing);
    method.thrown().forEach(t -> thrown.add(catching.declared(t, Work.UNSEEN, body.span())));
    thrown.add(new Thrown(Thrown.Kind.RUNTIME, "", Work.UNSEEN, false, false, body.span()));
    Result none = new Result.Other();
    return Optional.of(
        new Summary(
            List.of(
                new Case(Map.of(), closes, none, Optional.empty(), Strength.HIGH),
                new Case(Map.of(), closes, none, Optional.of(thrown), Strength.HIGH)),
            followed(method),
            MayClose.something(method),
            isFirm(method)));
  }

  private static Case summarise(
      MethodDecl method,
      Set<Variable.Local> unassigned,
      Set<Variable.Local> fixed,
      Replaced replaced,
      OwnUse own,
      Completion completion,
      Disjunct d) {
    Map<Integer, Value> guards = new HashMap<>();
    for (Variable.Local parameter : method.parameters()) {
      Optional<Value> value =
          unassigned.contains(parameter) ? d.value(parameter) : beforeItWasCleared(parameter, d);
      if (fixed.contains(parameter) && value.isPresent() && isGuard(value.get())) {
        guards.put(parameter.index(), value.get());
      }
    }
    List<Effect> effects = new ArrayList<>();
    Set<ResourceId> made = Made.openedFor(method.isConstructor() ? "this" : Made.RETURNED, d);
    d.resources()
        .forEach(
            (id, r) -> {
              if (id.isSymbolic() && !r.done().isEmpty() && !own.has(id) && !made.contains(id)) {
                root(method, fixed, id.path())
                    .ifPresent(
                        root ->
                            effects.add(
                                new Effect(root, r.type(), isChained(r), replaced.done(id, r))));
              }
            });
    if (completion instanceof Completion.Throw t) {
      return new Case(guards, effects, new Result.Other(), Optional.of(t.thrown()), d.strength());
    }
    Value value = completion instanceof Completion.Return r ? r.value() : Value.UNKNOWN;
    Result result;
    if (method.isConstructor()) {
      result = made("this", method, fixed, d).orElse(new Result.Other());
    } else if (method.returnType().name().equals("void")) {
      result = kept(d);
    } else {
      result =
          made(Made.RETURNED, method, fixed, d).orElseGet(() -> result(method, fixed, value, d));
    }
    List<Summary.Keeping> kept = KeptTransaction.in(d, path -> root(method, fixed, path));
    return new Case(guards, effects, kept, Flags.NONE, result, Optional.empty(), d.strength());
  }

  /** As long as auto-commit is off, also where it is back on in the end. */
  private static boolean isChained(Resource r) {
    return r.tx().chained()
        || r.done().list().contains(Resource.Done.AUTO_COMMIT_ON)
        || r.done().list().contains(Resource.Done.AUTO_COMMIT_RESTORED);
  }

  private static Optional<Result> made(
      String owner, MethodDecl method, Set<Variable.Local> fixed, Disjunct d) {
    return Made.by(owner, d, path -> root(method, fixed, path));
  }

  private static Result kept(Disjunct d) {
    return d.values().entrySet().stream()
        .filter(e -> e.getKey() instanceof String path && path.matches("this\\.\\w+"))
        .sorted(Comparator.comparing(e -> (String) e.getKey()))
        .flatMap(e -> kept((String) e.getKey(), e.getValue(), d).stream())
        .findFirst()
        .orElse(new Result.Other());
  }

  private static Optional<Result> kept(String path, Value value, Disjunct d) {
    return KnownCall.idOf(value)
        .flatMap(d::resource)
        .filter(r -> r.facts().kind() == ResourceFacts.Kind.SESSION && r.owned())
        .filter(r -> r.session() == Resource.SessionState.OPEN && r.duty() == Resource.Duty.FIELDS)
        .map(
            r ->
                new Result.Kept(
                    path.substring("this".length()),
                    r.facts(),
                    r.type(),
                    r.closeEffect(),
                    begunInIt(r)));
  }

  /** A session that is in a transaction from its opening on, and lasts, was not opened for one. */
  private static Tx begunInIt(Resource r) {
    return r.tx().begin().equals(r.opener()) ? Tx.NONE : r.tx();
  }

  private boolean isFollowed(Variable.Local parameter) {
    return typing.resource(parameter.type()).filter(Run::isFollowed).isPresent();
  }

  private Set<Integer> followed(MethodDecl method) {
    Set<Integer> followed = new HashSet<>();
    for (Variable.Local parameter : method.parameters()) {
      if (isFollowed(parameter)) {
        followed.add(parameter.index());
      }
    }
    return followed;
  }

  /** Nothing, as is set once the argument is closed, or a new one: neither is taken for it. */
  private boolean isApart(Expr value) {
    return value.isNullLiteral()
        || (value instanceof Expr.Call call
            && typing
                .facts(call)
                .flatMap(facts -> facts.role(Role.Opens.class))
                .filter(opens -> opens.child())
                .isPresent());
  }

  /** A session that is made of the one that was given, and now stands for it. */
  private boolean isMadeOf(Expr value, MethodDecl method) {
    List<Expr> given =
        value instanceof Expr.Call call && typing.resource(call.type()).isPresent()
            ? call.arguments()
            : value instanceof Expr.New wrapper ? wrapper.arguments() : List.of();
    return given.stream()
        .anyMatch(
            a ->
                a instanceof Expr.Name name
                    && name.variable() instanceof Variable.Local local
                    && method.parameters().contains(local));
  }

  /** What something was done to has been there: only then was it set to null. */
  private static Optional<Value> beforeItWasCleared(Variable.Local parameter, Disjunct d) {
    boolean used =
        d.resource(ResourceId.at(Paths.of(parameter))).filter(r -> !r.done().isEmpty()).isPresent();
    return used ? Optional.of(Value.NON_NULL) : d.value(parameter);
  }

  /**
   * Parameters that stand for their arguments throughout; a host may not have looked yet.
   *
   * @param apart what may be assigned to them all the same
   */
  private static Set<Variable.Local> unassigned(
      MethodDecl method, Stmt.Block body, Predicate<Expr> apart) {
    Set<Variable.Local> parameters = new HashSet<>(method.parameters());
    Descent.expressions(
        body,
        true,
        e -> {
          if (e instanceof Expr.Assign a
              && a.target() instanceof Expr.Name name
              && !apart.test(a.value())) {
            parameters.remove(name.variable());
          }
        });
    return parameters;
  }

  private static boolean isGuard(Value v) {
    return v instanceof Value.Bool || v.equals(Value.NULL) || v.equals(Value.NON_NULL);
  }

  private static Result result(
      MethodDecl method, Set<Variable.Local> fixed, Value value, Disjunct d) {
    if (value instanceof Value.Bool || value.equals(Value.NULL)) {
      return new Result.Constant(value);
    }
    if (value.equals(Value.ITSELF) && !method.is(Modifier.STATIC)) {
      return new Result.Itself();
    }
    Optional<ResourceId> id = KnownCall.idOf(value);
    Optional<Resource> found = id.flatMap(d::resource);
    if (found.isEmpty()) {
      return new Result.Other();
    }
    Resource r = found.get();
    boolean handle = value instanceof Value.Handle;
    if (id.get().isSymbolic()) {
      boolean taken = r.isTaken() && r.session() == Resource.SessionState.OPEN && !handle;
      Resource.Title by = taken ? r.title() : Resource.Title.NONE;
      return root(method, fixed, id.get().path())
          .<Result>map(root -> new Result.Outside(root, r.type(), handle, r.lent(), by))
          .or(() -> r.lent().map(lent -> new Result.Borrowed(r.type(), lent)))
          .orElse(taken ? new Result.Taken(r.type(), by) : new Result.Other());
    }
    boolean begun = r.tx().begin().isPresent() && !r.tx().presumed();
    Optional<Root> kept = begun ? Optional.empty() : keptAt(method, fixed, id.get(), d);
    if (kept.isPresent()) {
      return new Result.Outside(kept.get(), r.type(), handle, r.lent(), Resource.Title.NONE);
    }
    boolean fresh = !handle && !r.shared() && r.session() == Resource.SessionState.OPEN;
    return fresh
        ? new Result.Opened(r.facts(), r.type(), r.closeEffect(), r.owned(), r.tx())
        : new Result.Other();
  }

  /** Where a session stays that was opened here: its next user finds it there. */
  private static Optional<Root> keptAt(
      MethodDecl method, Set<Variable.Local> fixed, ResourceId id, Disjunct d) {
    return d.paths(id).flatMap(path -> root(method, fixed, path).stream()).findFirst();
  }

  /** Where a path starts, as seen by a caller; empty if at something of the callee's own. */
  private static Optional<Root> root(MethodDecl method, Set<Variable.Local> fixed, String path) {
    if (path.startsWith("@")) {
      return Optional.empty();
    }
    for (Variable.Local parameter : method.parameters()) {
      String name = Paths.of(parameter);
      if (path.equals(name) || path.startsWith(name + ".")) {
        String suffix = path.substring(name.length());
        return fixed.contains(parameter)
            ? Optional.of(new Root.Parameter(parameter.index(), suffix))
            : Optional.empty();
      }
    }
    if (path.contains("@")) {
      return Optional.empty();
    }
    return path.startsWith("this.") || path.equals("this")
        ? Optional.of(new Root.Receiver(path.substring("this".length())))
        : Optional.of(new Root.Absolute(path));
  }
}
