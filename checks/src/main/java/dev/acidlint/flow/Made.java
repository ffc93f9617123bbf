package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * New objects that hold sessions in their fields: what their constructor has opened there, or was
 * given. Until a variable has it, such an object goes by the place where it was made.
 */
final class Made {
  /** What a method is about to return. */
  static final String RETURNED = "new@return";

  private static final String THIS = "this";

  private Made() {}

  /** The name that a new object has until it is in a variable; empty if it can be none. */
  static Optional<String> path(Expr e) {
    if (e instanceof Expr.Cast cast) {
      return path(cast.operand());
    }
    if (e instanceof Expr.New creation) {
      return Optional.of(at(creation.anchor().start()));
    }
    return e instanceof Expr.Call call ? Optional.of(at(call.anchor().start())) : Optional.empty();
  }

  private static String at(int start) {
    return "new@" + start;
  }

  /** What a call is on: the object that it makes, the receiver, or this one; empty if unnamed. */
  static Optional<String> owner(Site site) {
    if (site.expression() instanceof Expr.New) {
      return path(site.expression());
    }
    return site.receiver().isPresent() ? Paths.of(site.receiver().get()) : Optional.of(THIS);
  }

  /** What the object that a call makes goes by until a variable has it. */
  static Optional<String> result(Site site) {
    return site.method().name().equals("<init>") ? owner(site) : path(site.expression());
  }

  /**
   * The state in which what an object holds is found by its variable's name, too.
   *
   * @param place the variable, or the path of a field
   * @param from what is put there
   */
  static Disjunct bound(Object place, Expr from, Value value, Disjunct d) {
    Optional<String> before = mayHold(from, value) ? nameOf(from) : Optional.empty();
    if (before.isEmpty() || d.heldBy(before.get()).isEmpty()) {
      return d;
    }
    boolean local = place instanceof Variable.Local;
    String name = local ? Paths.of((Variable.Local) place) : (String) place;
    Disjunct result = d.renameOwner(name, "");
    List<ResourceId> held = d.heldBy(before.get());
    result =
        isNew(from)
            ? result.renameOwner(before.get(), name)
            : result.shareOwner(before.get(), name);
    for (ResourceId id : held) {
      result = local ? result : Effects.keepInField(result, id);
    }
    return result;
  }

  /** The state in which a method has returned an object: what that holds is its caller's to end. */
  static Disjunct returned(Expr from, Value value, Disjunct d) {
    Optional<String> before = mayHold(from, value) ? nameOf(from) : Optional.empty();
    List<ResourceId> held = before.map(d::heldBy).orElse(List.of());
    if (held.isEmpty()) {
      return d;
    }
    Disjunct result = d.renameOwner(before.get(), RETURNED);
    for (ResourceId id : held) {
      result = Effects.handOnTx(result, id);
    }
    return result;
  }

  private static boolean mayHold(Expr from, Value value) {
    return KnownCall.idOf(value).isEmpty()
        && !value.equals(Value.NULL)
        && !from.type().name().startsWith("java.");
  }

  private static boolean isNew(Expr e) {
    return e instanceof Expr.New
        || e instanceof Expr.Call
        || (e instanceof Expr.Cast cast && isNew(cast.operand()));
  }

  private static Optional<String> nameOf(Expr e) {
    return isNew(e) ? path(e) : Evaluator.place(e).flatMap(place -> Paths.of(e));
  }

  /** Whether a constructor may put a session into a field of its object, to look at it only. */
  static boolean isLikelyBy(MethodDecl constructor, Typing typing) {
    return constructor.mayPersist()
        && constructor.body().isPresent()
        && Descent.anyExpression(
            constructor.body().get(), false, e -> isStored(e, typing) || isConstructor(e));
  }

  /**
   * Whether a constructor opens the session that its object holds, or begins a transaction. What
   * only keeps what it is given does nothing that its caller has not in view.
   */
  static boolean isDoneBy(Summary summary) {
    return summary.cases().stream().anyMatch(Made::isDoneBy);
  }

  static boolean isDoneBy(Summary.Case one) {
    return one.result() instanceof Result.Made made
        && (made.held().stream().anyMatch(held -> held.source() instanceof Result.Opened)
            || one.effects().stream()
                .flatMap(effect -> effect.done().stream())
                .anyMatch(Resource.Done::begins));
  }

  private static boolean isStored(Expr e, Typing typing) {
    return e instanceof Expr.Assign assign
        && !(assign.target() instanceof Expr.Name name && name.variable() instanceof Variable.Local)
        && typing.resource(assign.target().type()).filter(Run::isFollowed).isPresent();
  }

  /** Statements and result sets come and go with their sessions: of these nothing is told. */
  private static boolean isKept(ResourceFacts facts) {
    return Run.isFollowed(facts) && facts.kind() != ResourceFacts.Kind.CHILD;
  }

  private static boolean isConstructor(Expr e) {
    return e instanceof Expr.Call call && call.method().name().equals("<init>");
  }

  /**
   * What an object holds at the end of a method.
   *
   * @param owner its path there
   * @param roots where a path starts, as a caller sees it
   */
  static Optional<Result> by(String owner, Disjunct d, Function<String, Optional<Root>> roots) {
    Map<ResourceId, List<Result.Field>> fields = new LinkedHashMap<>();
    Map<String, Value> places = new TreeMap<>();
    d.values()
        .forEach(
            (place, value) -> {
              if (place instanceof String path
                  && path.startsWith(owner + ".")
                  && !path.contains("(")) {
                places.put(path.substring(owner.length()), value);
              }
            });
    places.forEach(
        (suffix, value) ->
            KnownCall.idOf(value)
                .ifPresent(
                    id ->
                        fields
                            .computeIfAbsent(id, each -> new ArrayList<>())
                            .add(new Result.Field(suffix, value instanceof Value.Handle))));
    List<Result.Held> held = new ArrayList<>();
    boolean opened = false;
    for (Map.Entry<ResourceId, List<Result.Field>> each : fields.entrySet()) {
      Optional<Result> source =
          d.resource(each.getKey()).flatMap(r -> source(each.getKey(), r, roots));
      boolean second = opened && source.filter(Result.Opened.class::isInstance).isPresent();
      if (source.isPresent() && !second) {
        boolean likely = d.resource(each.getKey()).filter(Made::isLikely).isPresent();
        held.add(new Result.Held(List.copyOf(each.getValue()), source.get(), likely));
        opened |= source.get() instanceof Result.Opened;
      }
    }
    return held.isEmpty() ? Optional.empty() : Optional.of(new Result.Made(List.copyOf(held)));
  }

  /** What another method has most likely opened for an object, which alone has it. */
  static Set<ResourceId> openedFor(String owner, Disjunct d) {
    Set<ResourceId> opened = new HashSet<>();
    for (ResourceId id : d.heldBy(owner)) {
      if (d.resource(id).filter(Made::isLikely).isPresent()) {
        opened.add(id);
      }
    }
    return opened;
  }

  /** Opened by a method that may be overridden, and kept by nobody but the object. */
  private static boolean isLikely(Resource r) {
    return r.title() == Resource.Title.LIKELY
        && r.session() == Resource.SessionState.OPEN
        && r.duty() != Resource.Duty.ANOTHERS;
  }

  private static Optional<Result> source(
      ResourceId id, Resource r, Function<String, Optional<Root>> roots) {
    if (!isKept(r.facts())) {
      return Optional.empty();
    }
    if (id.isSymbolic() && !isLikely(r)) {
      return roots
          .apply(id.path())
          .filter(root -> !(root instanceof Root.Receiver))
          .map(root -> new Result.Outside(root, r.type(), false, r.lent(), Resource.Title.NONE));
    }
    boolean fresh =
        r.facts().kind() == ResourceFacts.Kind.SESSION
            && (r.owned() || isLikely(r))
            && r.session() == Resource.SessionState.OPEN
            && (r.duty() == Resource.Duty.FIELDS || r.duty() == Resource.Duty.DOUBTFUL);
    return fresh
        ? Optional.of(new Result.Opened(r.facts(), r.type(), r.closeEffect(), true, r.tx()))
        : Optional.empty();
  }
}
