package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Effect;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.model.Annotation;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Sessions, statements and result sets that an object is given as it is made, puts into a private
 * field and only calls methods on: nothing in the file closes what is there, hands it on or shows
 * it to anybody. So to close it is left to whoever made the object.
 */
final class KeptForUse {
  /** These write a getter for the field, or hand its methods on. */
  private static final Set<String> SHOWING =
      Set.of("Data", "Getter", "Value", "Delegate", "Cleanup", "Builder");

  /** These lead to something by which what is in the field can be closed, or close it later. */
  private static final Set<String> LEADING =
      Set.of("unwrap", "getStatement", "getConnection", "closeOnCompletion");

  /** Works on when the method that made it has long been left. */
  private static final Set<String> TASKS =
      Set.of("java.lang.Thread", "java.lang.Runnable", "java.util.concurrent.Callable");

  private static final Set<ResourceFacts.Kind> KEPT =
      EnumSet.of(ResourceFacts.Kind.SESSION, ResourceFacts.Kind.CHILD);

  private final TypeDecl type;
  private final List<Expr> expressions;

  private KeptForUse(TypeDecl type, TypeDecl file) {
    this.type = type;
    this.expressions = expressions(file);
  }

  /** The summary of a constructor that tells of such sessions, too. */
  static Summary told(MethodDecl method, Summary summary, Typing typing) {
    if (!method.isConstructor()) {
      return summary;
    }
    Set<Integer> kept = parameters(method, typing);
    return kept.isEmpty()
        ? summary
        : summary.withCases(summary.cases().stream().map(one -> with(kept, one)).toList());
  }

  /** Whether a constructor does nothing else with any session that it is given. */
  static boolean isAll(Summary summary, List<Value> args) {
    Set<Integer> given = new HashSet<>();
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i) instanceof Value.Ref) {
        given.add(i);
      }
    }
    return !given.isEmpty()
        && summary.cases().stream()
            .filter(one -> one.thrown().isEmpty())
            .allMatch(one -> given.stream().allMatch(i -> isKept(one, i)));
  }

  private static boolean isKept(Case one, int index) {
    return one.effects().stream()
        .anyMatch(
            e ->
                e.root().equals(new Root.Parameter(index, ""))
                    && e.done().contains(Done.KEEP_FOR_USE));
  }

  private static Case with(Set<Integer> kept, Case one) {
    if (one.thrown().isPresent()) {
      return one;
    }
    List<Effect> effects = new ArrayList<>();
    Set<Integer> left = new HashSet<>(kept);
    for (Effect e : one.effects()) {
      boolean here =
          e.root() instanceof Root.Parameter p && p.suffix().isEmpty() && left.remove(p.index());
      effects.add(here ? and(e) : e);
    }
    left.stream()
        .sorted()
        .map(i -> new Effect(new Root.Parameter(i, ""), "", false, List.of(Done.KEEP_FOR_USE)))
        .forEach(effects::add);
    return one.withEffects(List.copyOf(effects));
  }

  private static Effect and(Effect e) {
    List<Done> done = new ArrayList<>(e.done());
    done.add(Done.KEEP_FOR_USE);
    return new Effect(e.root(), e.type(), e.chained(), List.copyOf(done));
  }

  private static Set<Integer> parameters(MethodDecl constructor, Typing typing) {
    List<Variable.Local> sessions =
        constructor.parameters().stream().filter(p -> isSession(p, typing)).toList();
    if (sessions.isEmpty() || constructor.body().isEmpty()) {
      return Set.of();
    }
    Optional<TypeDecl> file = constructor.outermost();
    Optional<TypeDecl> type = file.flatMap(t -> find(t, constructor.owner()));
    if (type.isEmpty()
        || type.get().kind() != TypeDecl.Kind.CLASS
        || isShown(type.get().annotations())
        || TASKS.stream().anyMatch(type.get().type()::isA)) {
      return Set.of();
    }
    KeptForUse uses = new KeptForUse(type.get(), file.get());
    Set<Integer> kept = new HashSet<>();
    for (Variable.Local p : sessions) {
      if (uses.isOnlyKept(p, constructor.body().get())) {
        kept.add(p.index());
      }
    }
    return kept;
  }

  private static boolean isSession(Variable.Local parameter, Typing typing) {
    return typing
        .resource(parameter.type())
        .filter(facts -> KEPT.contains(facts.kind()) && Run.isFollowed(facts))
        .isPresent();
  }

  private static Optional<TypeDecl> find(TypeDecl in, String name) {
    return in.withNested().filter(each -> each.name().equals(name)).findFirst();
  }

  private static boolean isShown(List<Annotation> annotations) {
    return annotations.stream().map(Annotation::simpleName).anyMatch(SHOWING::contains);
  }

  private boolean isOnlyKept(Variable.Local parameter, Stmt.Block body) {
    List<Expr> here = new ArrayList<>();
    Descent.expressions(body, true, here::add);
    List<Expr.Assign> stores =
        here.stream()
            .filter(Expr.Assign.class::isInstance)
            .map(Expr.Assign.class::cast)
            .filter(a -> a.value().names(parameter))
            .toList();
    return !stores.isEmpty()
        && stores.stream().allMatch(a -> isOwn(a.target()))
        && stores.stream()
            .flatMap(a -> field(a.target()).stream())
            .allMatch(f -> isOnlyUsed(expressions, e -> field(e).filter(f::equals).isPresent(), 0))
        && isOnlyUsed(here, e -> e.names(parameter), stores.size())
        && !isItselfShown();
  }

  /** A private field of the object that is made. */
  private boolean isOwn(Expr target) {
    boolean plain =
        target instanceof Expr.Name
            || (target instanceof Expr.FieldAccess access
                && access.receiver() instanceof Expr.This);
    return plain
        && field(target)
            .filter(f -> !f.isStatic())
            .flatMap(f -> type.fields().stream().filter(d -> d.variable().equals(f)).findFirst())
            .filter(FieldDecl::isPrivate)
            .filter(d -> d.annotations().isEmpty())
            .isPresent();
  }

  /**
   * Whether each place where something stands is one where it is called, compared or assigned to.
   *
   * @param others places where it stands as something else, and may
   */
  private static boolean isOnlyUsed(List<Expr> all, Predicate<Expr> such, int others) {
    long used =
        all.stream()
            .flatMap(
                e ->
                    e instanceof Expr.Call call && isUse(call.method().name())
                        ? call.receiver().stream()
                        : e instanceof Expr.Assign assign
                            ? Stream.of(assign.target())
                            : e instanceof Expr.Compare compare
                                ? Stream.of(compare.left(), compare.right())
                                : Stream.empty())
            .filter(such)
            .count();
    return all.stream().filter(such).count() == used + others;
  }

  private static boolean isUse(String name) {
    return !Hints.seesToClosing(name) && !LEADING.contains(name);
  }

  /** Whether the object may give itself to others: as the result of a method, say. */
  private boolean isItselfShown() {
    List<Expr> own = expressions(type);
    long all = own.stream().filter(Expr.This.class::isInstance).count();
    long plain =
        own.stream()
            .filter(
                e ->
                    (e instanceof Expr.FieldAccess access && access.receiver() instanceof Expr.This)
                        || (e instanceof Expr.Call call
                            && call.receiver().filter(Expr.This.class::isInstance).isPresent()))
            .count();
    return all != plain;
  }

  private static Optional<Variable.Field> field(Expr e) {
    return (e instanceof Expr.Call call ? Accessor.field(call.method()) : e.named())
        .filter(Variable.Field.class::isInstance)
        .map(Variable.Field.class::cast);
  }

  /** It shows nothing: its calls count as what it gives. */
  private static boolean isOwnGetter(MethodDecl method) {
    return method.is(Modifier.PRIVATE) && Accessor.field(method).isPresent();
  }

  private static List<Expr> expressions(TypeDecl file) {
    List<Expr> all = new ArrayList<>();
    Stream.concat(file.methods().stream(), file.initialisers().stream())
        .filter(m -> !isOwnGetter(m))
        .flatMap(m -> m.body().stream())
        .forEach(body -> Descent.expressions(body, true, all::add));
    file.fields().stream()
        .flatMap(f -> f.initialiser().get().stream())
        .forEach(e -> Descent.below(e, true, all::add));
    file.nested().forEach(t -> all.addAll(expressions(t)));
    return all;
  }
}
