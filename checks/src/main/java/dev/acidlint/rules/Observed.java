package dev.acidlint.rules;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.flow.Act;
import dev.acidlint.flow.Disjunct;
import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Flow;
import dev.acidlint.flow.FlowListener;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.flow.Thrown;
import dev.acidlint.model.Expr;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that was observed while one body was interpreted; what the rules judge. */
public final class Observed {

  /** A resource that went out of reach. */
  public record Loss(ResourceId id, Resource resource, Disjunct state, Span at) {}

  /** A handler and everything that it was seen to catch. */
  public record Catch(Stmt.Try statement, Stmt.Handler handler, Set<Thrown> thrown) {}

  private final Body body;
  private final Catalogue catalogue;
  private final List<Exit> exits;
  private final Set<Expr.Lambda> along;
  private final List<Loss> losses;
  private final Map<Span, Catch> catches;
  private final Map<Span, Set<Thrown>> discarded;
  private final Map<Span, MethodFacts> facts;
  private final Map<ResourceId, Resource> closed;
  private final List<Act> acts;
  private final Set<ResourceId> kept;
  private final Set<Span> closingMore;
  private final Set<Span> givingEither;
  private final Set<Span> keptForUse;
  private final Map<Stmt, Contents> contents = new IdentityHashMap<>();

  private Observed(Body body, Catalogue catalogue, Flow.Result result, Listener heard) {
    this.body = body;
    this.catalogue = catalogue;
    this.exits = List.copyOf(result.exits());
    this.along = result.inlined();
    this.losses = List.copyOf(heard.losses);
    this.catches = heard.catches;
    this.discarded = heard.discarded;
    this.facts = heard.facts;
    this.closed = Collections.unmodifiableMap(heard.closed);
    this.acts = List.copyOf(heard.acts);
    this.kept = Set.copyOf(heard.kept);
    this.closingMore = Set.copyOf(heard.closingMore);
    this.givingEither = Set.copyOf(heard.givingEither);
    this.keptForUse = Set.copyOf(heard.keptForUse);
  }

  public Body body() {
    return body;
  }

  public SourceUnit unit() {
    return body.unit();
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** What stands in the body. */
  Contents contents() {
    return contents(body.block());
  }

  /** What stands in a part of the body, or of a function that is run along with it. */
  Contents contents(Stmt part) {
    return contents.computeIfAbsent(part, p -> new Contents(p, along));
  }

  /** The innermost function that a place stands in, of those that are run along with the body. */
  Optional<Expr.Lambda> function(Span at) {
    return along.stream()
        .filter(lambda -> lambda.body().span().encloses(at))
        .max(Comparator.comparingInt(lambda -> lambda.body().span().start()));
  }

  /** The exceptions that may leave the body, or the function run along with it, at a place. */
  Stream<TypeRef> declared(Span at) {
    return body.isFunction() || function(at).isPresent()
        ? Stream.empty()
        : body.method().stream().flatMap(m -> m.thrown().stream());
  }

  public List<Exit> exits() {
    return exits;
  }

  public List<Loss> losses() {
    return losses;
  }

  public List<Catch> catches() {
    return List.copyOf(catches.values());
  }

  /** Whether a handler was seen to catch such an exception. */
  boolean catches(Span handler, Thrown thrown) {
    Catch seen = catches.get(handler);
    return seen != null && seen.thrown().contains(thrown);
  }

  /** What a return in the finalizer of a try was seen to drop. */
  Set<Thrown> discarded(Stmt.Try t) {
    return discarded.getOrDefault(t.anchor(), Set.of());
  }

  /** What was done to transactions, in any order. */
  public List<Act> acts() {
    return acts;
  }

  /** The handler that something is done in; empty if in none, or in a finalizer. */
  public Optional<Stmt.Handler> handler(Act act) {
    return act.cleanup()
        .flatMap(
            at ->
                catches().stream()
                    .map(Catch::handler)
                    .filter(handler -> handler.body().span().equals(at))
                    .findFirst());
  }

  /** Whether it was closed on some path, and forgotten there. */
  public boolean isClosedSomewhere(ResourceId id) {
    return closed.containsKey(id);
  }

  /** Statements and result sets that were closed on some path, and forgotten there. */
  public Map<ResourceId, Resource> closedChildren() {
    return closed;
  }

  /** Whether it was closed by this method where nothing had failed, and forgotten there. */
  public boolean isKeptSomewhere(ResourceId id) {
    return kept.contains(id);
  }

  /** Whether a call closes more than what it is given. */
  boolean closesMore(Span call) {
    return closingMore.contains(call);
  }

  /** Whether a call may open what it gives, or give what is somebody else's. */
  boolean givesEither(Span call) {
    return givingEither.contains(call);
  }

  /** Whether an object is made there that only uses the sessions that it is given. */
  boolean keepsForUse(Span creation) {
    return keptForUse.contains(creation);
  }

  /** What the catalogue says of the call whose name token that is; empty if it does not know it. */
  public Optional<MethodFacts> facts(Span anchor) {
    return Optional.ofNullable(facts.get(anchor));
  }

  /** The name tokens of the calls of which the catalogue says such a thing. */
  public List<Span> calls(Predicate<MethodFacts> such) {
    return facts.entrySet().stream()
        .filter(e -> such.test(e.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The call or creation whose name token, or {@code new}, that is. */
  public Optional<Expr> call(Span anchor) {
    Contents all = contents();
    return Stream.concat(
            all.withFunctions(Expr.Call.class).filter(c -> c.anchor().equals(anchor)),
            all.withFunctions(Expr.New.class).filter(n -> n.anchor().equals(anchor)))
        .map(Expr.class::cast)
        .findFirst();
  }

  public int line(Span at) {
    return unit().text().line(at.start());
  }

  /** Listens to the interpreter. */
  static final class Listener implements FlowListener {
    private final Set<Loss> losses = new LinkedHashSet<>();
    private final Map<Span, Catch> catches = new LinkedHashMap<>();
    private final Map<Span, Set<Thrown>> discarded = new HashMap<>();
    private final Map<Span, MethodFacts> facts = new HashMap<>();
    private final Map<ResourceId, Resource> closed = new LinkedHashMap<>();
    private final Set<Act> acts = new LinkedHashSet<>();

    @Override
    public void acted(Act act) {
      acts.add(act);
    }

    private final Set<ResourceId> kept = new LinkedHashSet<>();
    private final Set<Span> closingMore = new HashSet<>();
    private final Set<Span> givingEither = new HashSet<>();
    private final Set<Span> keptForUse = new HashSet<>();

    @Override
    public void keptForUse(Span creation) {
      keptForUse.add(creation);
    }

    @Override
    public void gaveEither(Span call) {
      givingEither.add(call);
    }

    @Override
    public void closedMore(Span call) {
      closingMore.add(call);
    }

    @Override
    public void closed(ResourceId id, Resource resource, Disjunct before) {
      closed.put(id, resource);
      if (!Witness.hasFailed(before)) {
        kept.add(id);
      }
    }

    @Override
    public void lost(ResourceId id, Resource resource, Disjunct before, Span at) {
      losses.add(new Loss(id, resource, before, at));
    }

    @Override
    public void caught(Stmt.Try t, Stmt.Handler handler, Set<Thrown> thrown, Disjunct in) {
      Set<Thrown> all = new LinkedHashSet<>();
      Catch before = catches.get(handler.anchor());
      if (before != null) {
        all.addAll(before.thrown());
      }
      all.addAll(thrown);
      catches.put(handler.anchor(), new Catch(t, handler, all));
    }

    @Override
    public void discarded(Stmt.Try t, Set<Thrown> thrown) {
      discarded.computeIfAbsent(t.anchor(), anchor -> new LinkedHashSet<>()).addAll(thrown);
    }

    @Override
    public void called(Expr call, MethodFacts known, Disjunct before) {
      Span anchor = call instanceof Expr.Call c ? c.anchor() : ((Expr.New) call).anchor();
      facts.putIfAbsent(anchor, known);
    }

    Observed observed(Body body, Catalogue catalogue, Flow.Result result) {
      return new Observed(body, catalogue, result, this);
    }
  }
}
