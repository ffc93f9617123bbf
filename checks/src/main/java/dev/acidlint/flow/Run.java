package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of one method's interpretation share. */
final class Run {
  private final Typing typing;
  private final Summaries summaries;
  private final Catching catching;
  private final Budget budget;
  private final Conditions conditions;
  private final Stmt body;
  private Liveness liveness;
  private SqlTexts sqlTexts;
  private Confined confined;
  private FlowListener listener;
  private final Interpreter interpreter;
  private final Set<Expr.Lambda> inlined = Collections.newSetFromMap(new IdentityHashMap<>());
  private final FieldsSet fieldsSet = new FieldsSet();
  private final List<Exit> elsewhere = new ArrayList<>();
  private final Map<Span, Unresolved> unresolved = new LinkedHashMap<>();
  private int cleanupDepth;
  private int unreadDepth;
  private int doubtDepth;
  private Optional<Span> failing = Optional.empty();
  private Failing context = Failing.NOT;
  private boolean summary;
  private Set<String> ownFlags = Set.of();

  Run(Typing typing, Summaries summaries, Budget budget, FlowListener listener, Stmt body) {
    this.budget = budget;
    this.typing = typing;
    this.summaries = summaries;
    this.catching = new Catching(typing);
    this.conditions = new Conditions(body);
    this.body = body;
    this.listener = listener;
    this.interpreter = new Interpreter(this);
  }

  /**
   * A run that looks at a method for its callers' sake.
   *
   * @param flags paths of what only methods of its own object set
   */
  Run forSummary(Set<String> flags) {
    summary = true;
    ownFlags = flags;
    return this;
  }

  boolean isSummary() {
    return summary;
  }

  /** Whether a place is a {@linkplain OwnFlags flag} of the object that is looked at. */
  boolean isOwnFlag(Object place) {
    return place instanceof String path && ownFlags.contains(path);
  }

  Typing typing() {
    return typing;
  }

  Summaries summaries() {
    return summaries;
  }

  Catching catching() {
    return catching;
  }

  Budget budget() {
    return budget;
  }

  Conditions conditions() {
    return conditions;
  }

  /** Found out when first asked for: where there is but one state, nobody asks. */
  Liveness liveness() {
    if (liveness == null) {
      liveness = new Liveness(body, !summary);
    }
    return liveness;
  }

  Confined confined() {
    if (confined == null) {
      confined = new Confined(body, typing);
    }
    return confined;
  }

  SqlTexts sqlTexts() {
    if (sqlTexts == null) {
      sqlTexts = new SqlTexts(body);
    }
    return sqlTexts;
  }

  FlowListener listener() {
    return listener;
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Set<Expr.Lambda> inlined() {
    return inlined;
  }

  /** Notes such a call. */
  void noteUnresolved(Unresolved call) {
    unresolved.putIfAbsent(call.at(), call);
  }

  /** Those calls, in the order in which they were come upon. */
  Collection<Unresolved> unresolved() {
    return unresolved.values();
  }

  /** What a log is told: of a failure in a try, that is hardly the one that is meant. */
  void noteLogged(Span told) {
    unresolved.replaceAll((at, call) -> told.encloses(at) ? call.asLogged() : call);
  }

  /**
   * A call of which no declaration is seen, and that may do something.
   *
   * @param logged whether it only asks for what a log is told
   */
  record Unresolved(Span at, Work work, boolean logged) {
    Unresolved asLogged() {
      return logged ? this : new Unresolved(at, work, true);
    }
  }

  /** Whether a handler or finalizer is being run. */
  boolean inCleanup() {
    return cleanupDepth > 0;
  }

  /** The finalizer that is being run because of an exception, for all we can read. */
  Optional<Span> failing() {
    return unreadDepth == 0 ? failing : Optional.empty();
  }

  /** Whether what is run is run only if something holds that we cannot read. */
  boolean isUnread() {
    return unreadDepth > 0;
  }

  /** Runs what is run only if something holds that we cannot read. */
  void unread(Runnable branch) {
    unreadDepth++;
    branch.run();
    unreadDepth--;
  }

  /** Runs what may be run only for what is ours, for all we know of its condition. */
  void doubting(Runnable branch) {
    doubtDepth++;
    branch.run();
    doubtDepth--;
  }

  boolean isInDoubt() {
    return doubtDepth > 0;
  }

  /** Says so, and returns what it was before. */
  Optional<Span> failing(Optional<Span> now) {
    Optional<Span> before = failing;
    failing = now;
    return before;
  }

  Failing context() {
    return context;
  }

  /** Runs something within a handler, a finalizer or the body of a try. */
  void in(Failing next, Runnable part) {
    Failing before = context;
    context = next;
    part.run();
    context = before;
  }

  /**
   * Tells of what is about to be done to a transaction.
   *
   * @param quiet whether it hides its own failure
   */
  void act(Act.Kind kind, ResourceId id, Disjunct d, Span at, boolean quiet) {
    Optional<Resource> resource = d.resource(id);
    if (resource.isEmpty()) {
      return;
    }
    ResourceFacts facts = resource.get().facts();
    Kind thrown = facts.rollbackAfterFailedCommitThrows() ? Kind.RUNTIME : Kind.FAMILY;
    String type = thrown == Kind.FAMILY ? facts.family() : "";
    Thrown own = new Thrown(thrown, type, Work.CLEANUP, true, false, at);
    boolean guarded = quiet || context.guards(catching, own);
    listener.acted(
        new Act(kind, id, resource.get(), d, at, context.cleanup(), context.failure(), guarded));
  }

  void enterCleanup() {
    cleanupDepth++;
  }

  void leaveCleanup() {
    cleanupDepth--;
  }

  /** Whether objects of the type are followed: sessions, their children, transactions. */
  boolean isResource(String type) {
    return typing.resource(type).filter(Run::isFollowed).isPresent();
  }

  /** Engines are not, unless transactions are begun on them: a Kafka producer. */
  static boolean isFollowed(ResourceFacts facts) {
    return facts.kind() != ResourceFacts.Kind.ENGINE || facts.repair().isPresent();
  }

  /** Brings a resource from outside into view, unless it is already. */
  Disjunct outside(String path, String type, Disjunct d) {
    ResourceId id = ResourceId.at(path);
    if (d.resource(id).isPresent()) {
      return d;
    }
    Optional<ResourceFacts> facts = typing.resource(type).filter(Run::isFollowed);
    return facts.isEmpty()
        ? d
        : d.put(id, Resource.outside(facts.get(), type, summary ? Deeds.WHOLE : Deeds.NONE));
  }

  /** Brings what a variable holds into view, as somebody else's. */
  Disjunct lend(Variable variable, Lent terms, Disjunct d) {
    String path = Paths.of(variable);
    Disjunct seen = outside(path, typing.nameOf(variable), d);
    return Effects.lend(seen, ResourceId.at(path), terms);
  }

  /**
   * A session that a call gives to this method: opened for it, or only lent to it. The same call
   * again gives the same session, unless that was closed.
   */
  Disjunct taken(String path, String type, Resource.Title by, Calls.Site site, Disjunct d) {
    ResourceId id = ResourceId.at(path);
    Optional<Resource> before = d.resource(id);
    Disjunct seen = outside(path, type, d);
    boolean fresh =
        before
            .map(
                r ->
                    r.isTaken()
                        ? r.session() == Resource.SessionState.CLOSED
                        : r.opener().isEmpty() && !r.handedOn() && r.lent().isEmpty())
            .orElse(true);
    if (!fresh || !site.used()) {
      return seen;
    }
    Optional<ResourceId> lender = site.receiver().flatMap(Paths::of).map(ResourceId::at);
    return seen.perhapsNull(id)
        .update(id, r -> r.taken(site.anchor(), by, lender))
        .step(Trail.Kind.OPENED, site.anchor());
  }

  /**
   * A call may change what fields hold; which session is there stays. Of flags one of this object's
   * own methods may set any; that other code does is not to be expected.
   */
  Disjunct forgetFields(Calls.Site site, Disjunct d) {
    boolean own =
        site.receiver().filter(r -> !(r instanceof Expr.This)).isEmpty()
            && !(site.expression() instanceof Expr.New);
    List<Object> forgotten = new ArrayList<>();
    d.values()
        .forEach(
            (place, value) -> {
              if (place instanceof String
                  && (own || !isOwnFlag(place))
                  && !(value instanceof Value.Ref
                      || value instanceof Value.Handle
                      || value instanceof Value.Flag)) {
                forgotten.add(place);
              }
            });
    Disjunct left = d.forget(forgotten);
    if (own) {
      for (String flag : Conditions.flags(List.of(left))) {
        left = isLeftAlone(flag, site) ? left : left.unlearn(flag);
      }
    }
    return left;
  }

  /** Whether it tells of a field that the method called does not set. */
  private boolean isLeftAlone(String flag, Calls.Site site) {
    return Conditions.fieldAskedForNull(flag)
        .filter(
            field ->
                site.method()
                    .declaration()
                    .flatMap(fieldsSet::by)
                    .filter(set -> !set.contains(field))
                    .isPresent())
        .isPresent();
  }

  /** A transaction is begun where another of this method may still be unfinished. */
  void noteIfUnfinished(ResourceId id, Disjunct d, Span at) {
    d.resource(id)
        .filter(r -> r.tx().isUnfinished() && r.tx().begin().isPresent())
        .ifPresent(r -> listener.lost(id, r, d, at));
  }

  /** An opener runs again: what it opened before is out of reach. */
  void noteReopened(ResourceId id, Disjunct d, Span at) {
    d.resource(id)
        .filter(
            r ->
                r.isOwing()
                    || r.isOwingInField()
                    || (r.tx().isUnfinished() && r.tx().begin().isPresent()))
        .ifPresent(r -> listener.lost(id, r, d, at));
  }

  /** Runs a function that another thread will run: its exits are exits of their own. */
  void runElsewhere(Expr.Lambda lambda, Disjunct d) {
    int depth = cleanupDepth;
    FlowListener outer = listener;
    cleanupDepth = 0;
    listener = Task.heard(outer);
    Task task = new Task(lambda, d);
    in(Failing.NOT, () -> interpreter.exec(lambda.body(), d).each(task::ends));
    elsewhere.addAll(task.failures());
    listener = outer;
    cleanupDepth = depth;
  }

  List<Exit> elsewhere() {
    return elsewhere;
  }

  /**
   * Forgets what only tells states apart: closed statements and result sets, and, unless a summary
   * is to tell of it, in which order things were done.
   */
  Disjunct collect(Disjunct d) {
    List<ResourceId> gone = new ArrayList<>();
    d.resources()
        .forEach(
            (id, r) -> {
              boolean over =
                  !id.isSymbolic() && r.isChild() && r.session() == Resource.SessionState.CLOSED;
              if (over && !isParent(id, d)) {
                gone.add(id);
                listener.closed(id, r, d);
              }
            });
    if (gone.isEmpty()) {
      return d.updateAll(Resource::withoutGuards);
    }
    Disjunct left = d.drop(gone);
    for (Map.Entry<Object, Value> e : d.values().entrySet()) {
      if (e.getValue() instanceof Value.Ref ref && gone.contains(ref.id())) {
        left = left.set(e.getKey(), Value.NON_NULL);
      }
    }
    return left.updateAll(Resource::withoutGuards);
  }

  /** Tells of a resource that nothing refers to any more, while it is still ours to close. */
  Disjunct noteIfLost(ResourceId id, Disjunct d, Span at) {
    Optional<Resource> resource = d.resource(id);
    boolean owing =
        resource.isPresent()
            && resource.get().isOwing()
            && resource.get().facts().kind() != ResourceFacts.Kind.ENGINE;
    if (!owing || isReferred(id, d)) {
      return d;
    }
    listener.lost(id, resource.get(), d, at);
    return d.step(Trail.Kind.LOST, at);
  }

  /** Whether anything that is still in use leads to it. */
  static boolean isReferred(ResourceId id, Disjunct d) {
    for (Map.Entry<Object, Value> e : d.values().entrySet()) {
      if (e.getValue() instanceof Value.Ref ref && ref.id().equals(id)) {
        return true;
      }
    }
    return isParent(id, d);
  }

  private static boolean isParent(ResourceId id, Disjunct d) {
    return d.resources().values().stream()
        .anyMatch(r -> r.parent().filter(id::equals).isPresent() && r.isOwing());
  }
}
