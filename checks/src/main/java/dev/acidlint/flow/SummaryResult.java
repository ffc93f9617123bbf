package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Optional;

/** What a call gives by its summary, and where what it speaks of is found in the caller. */
final class SummaryResult {
  private final Run run;

  SummaryResult(Run run) {
    this.run = run;
  }

  /** Where the caller finds what a summary speaks of; empty if it cannot be named. */
  static Optional<ResourceId> locate(Root root, Site site, List<Value> args, Disjunct d) {
    if (root instanceof Root.Absolute absolute) {
      return Optional.of(inField(absolute.path(), d));
    }
    if (root instanceof Root.Receiver receiver) {
      return ofUnnamed(site, receiver, d)
          .or(() -> Made.owner(site).map(p -> inField(p + receiver.suffix(), d)));
    }
    Root.Parameter parameter = (Root.Parameter) root;
    if (parameter.index() >= args.size()) {
      return Optional.empty();
    }
    if (parameter.suffix().isEmpty()) {
      return KnownCall.idOf(args.get(parameter.index()));
    }
    return LeadsBack.along(parameter.suffix(), args.get(parameter.index()), d)
        .or(
            () ->
                Paths.of(site.arguments().get(parameter.index()))
                    .map(p -> inField(p + parameter.suffix(), d)));
  }

  /** {@code new Unit(source).begin()}: what was made a moment before. */
  private static Optional<ResourceId> ofUnnamed(Site site, Root.Receiver receiver, Disjunct d) {
    return site.receiver()
        .flatMap(Made::path)
        .flatMap(p -> d.value(p + receiver.suffix()))
        .flatMap(KnownCall::idOf);
  }

  /** What is in a field is known if this method put it there. */
  private static ResourceId inField(String path, Disjunct d) {
    return d.value(path).flatMap(KnownCall::idOf).orElse(ResourceId.at(path));
  }

  /** Goes on with what the call gives. */
  void of(
      Result result, boolean firm, Site site, List<Value> args, Disjunct d, Evaluator.Then then) {
    if (result instanceof Result.Constant constant) {
      then.with(d, constant.value());
    } else if (result instanceof Result.Itself) {
      itself(site, d, then);
    } else if (result instanceof Result.Outside outside) {
      Optional<ResourceId> id = locate(outside.root(), site, args, d);
      if (id.isEmpty()) {
        borrowed(outside.type(), site, d, then);
        return;
      }
      Disjunct seen = d;
      if (id.get().isSymbolic()) {
        String path = id.get().path();
        seen =
            outside.taken() || isOfAnother(outside, site)
                ? run.taken(path, outside.type(), asTaken(outside.by()), site, d)
                : run.outside(path, outside.type(), d);
      }
      Optional<Lent> lent = outside.lent().filter(l -> firm);
      if (lent.isPresent()) {
        seen = Effects.lend(seen, id.get(), here(lent.get(), site));
      }
      then.with(seen, outside.handle() ? new Value.Handle(id.get()) : new Value.Ref(id.get()));
    } else if (result instanceof Result.Taken taken) {
      taken(taken.type(), taken.by(), site, d, then);
    } else if (result instanceof Result.Borrowed lent) {
      borrowed(
          lent.type(),
          site,
          d,
          (d2, v) ->
              then.with(
                  firm && v instanceof Value.Ref ref
                      ? Effects.lend(d2, ref.id(), here(lent.lent(), site))
                      : d2,
                  v));
    } else if (result instanceof Result.Kept kept) {
      then.with(
          Made.owner(site).map(path -> kept(kept, firm, path, site, d)).orElse(d), Value.UNKNOWN);
    } else if (result instanceof Result.Made made && !isSession(site)) {
      then.with(made(made, firm, site, args, d), Value.NON_NULL);
    } else if (result instanceof Result.Opened opened) {
      opened(opened, firm, site, parent(opened.facts(), args, d), d, then);
    } else {
      String type = run.typing().nameOf(site.expression());
      String stored = run.typing().storedAs(site.expression());
      if (run.isResource(stored) && !stored.equals(type)) {
        // Its type is not seen, and so was nothing that happened to it.
        taken(stored, Resource.Title.TAKEN, site, d, then);
      } else {
        borrowed(type, site, d, then);
      }
    }
  }

  private static Resource.Title asTaken(Resource.Title by) {
    return by == Resource.Title.NONE ? Resource.Title.TAKEN : by;
  }

  /** {@code unit.begin()} that returns the unit: it goes by a new name, too. */
  private void itself(Site site, Disjunct d, Evaluator.Then then) {
    Optional<Expr> receiver = site.receiver().filter(r -> !(r instanceof Expr.This));
    if (receiver.isEmpty()) {
      then.with(d, Value.ITSELF);
      return;
    }
    Optional<String> after = Made.path(site.expression());
    Optional<String> before = nameOf(receiver.get(), d);
    boolean named = before.isPresent() && after.isPresent();
    then.with(named ? d.shareOwner(before.get(), after.get()) : d, Value.NON_NULL);
  }

  /** What an object goes by: where it was made, if it is in no variable. */
  private static Optional<String> nameOf(Expr object, Disjunct d) {
    return Made.path(object).filter(p -> !d.heldBy(p).isEmpty()).or(() -> Paths.of(object));
  }

  /** What another object holds and gives to whoever asks: who closes it, only its close tells. */
  private static boolean isOfAnother(Result.Outside outside, Site site) {
    return outside.root() instanceof Root.Receiver && !outside.handle() && isOnLocal(site);
  }

  private static boolean isOnLocal(Site site) {
    return site.receiver().filter(Expr.Name.class::isInstance).isPresent()
        && ((Expr.Name) site.receiver().get()).variable() instanceof Variable.Local;
  }

  /** Told of the call that a caller sees: what it calls may be in another file. */
  private static Lent here(Lent lent, Site site) {
    return Lent.by(Lent.Origin.OPENER, site.anchor(), lent.transaction())
        .toBeGivenBack(lent.giveBack());
  }

  private void borrowed(String type, Site site, Disjunct d, Evaluator.Then then) {
    if (!run.isResource(type)) {
      then.with(d, Value.UNKNOWN);
      return;
    }
    String path = Paths.of(site.expression()).orElse("@" + site.anchor().start());
    then.with(run.outside(path, type, d), new Value.Ref(ResourceId.at(path)));
  }

  private void taken(String type, Resource.Title by, Site site, Disjunct d, Evaluator.Then then) {
    String path = Paths.of(site.expression()).orElse("@" + site.anchor().start());
    then.with(run.taken(path, type, by, site, d), new Value.Ref(ResourceId.at(path)));
  }

  /** An object that is a session itself is followed as one. */
  private boolean isSession(Site site) {
    return run.isResource(run.typing().nameOf(site.expression()))
        || run.isResource(run.typing().storedAs(site.expression()));
  }

  /** What the new object holds; its own constructor may call another. */
  private Disjunct made(
      Result.Made made, boolean firm, Site site, List<Value> args, Disjunct before) {
    Optional<String> owner = Made.result(site);
    if (owner.isEmpty()) {
      return before;
    }
    Disjunct d = before.renameOwner(owner.get(), "");
    for (Result.Held held : made.held()) {
      Optional<ResourceId> id;
      if (held.source() instanceof Result.Opened opened) {
        id = Optional.of(ResourceId.opened(site.anchor().start()));
        Resource resource =
            keptOpen(
                opened.facts(),
                opened.type(),
                opened.closeEffect(),
                opened.tx(),
                firm && !held.likely(),
                site);
        boolean own = owner.get().equals("this");
        d =
            d.put(id.get(), own ? resource.keepInField() : resource.publish().doubt())
                .step(Trail.Kind.OPENED, site.anchor());
      } else {
        Result.Outside outside = (Result.Outside) held.source();
        id = locate(outside.root(), site, args, d);
        if (id.isPresent() && id.get().isSymbolic()) {
          d = run.outside(id.get().path(), outside.type(), d);
        }
      }
      for (Result.Field field : held.fields()) {
        Optional<Value> value =
            id.map(it -> field.handle() ? new Value.Handle(it) : new Value.Ref(it));
        d = value.isPresent() ? d.set(owner.get() + field.suffix(), value.get()) : d;
      }
    }
    return d;
  }

  /** One that a helper has opened and left open in a field. */
  private static Resource keptOpen(
      ResourceFacts facts, String type, CloseEffect effect, Tx begun, boolean firm, Site site) {
    Tx tx = begun(begun, site);
    Resource resource =
        Resource.opened(facts, type, site.anchor(), true, Optional.empty(), effect, tx);
    return firm
        ? resource
        : resource
            .taken(site.anchor(), Resource.Title.LIKELY, Optional.empty())
            .with(tx.likelyOnly());
  }

  /** By the object that the call was on, in a field of its own. */
  private Disjunct kept(Result.Kept kept, boolean firm, String owner, Site site, Disjunct d) {
    ResourceId id = ResourceId.opened(site.anchor().start());
    Resource resource =
        keptOpen(kept.facts(), kept.type(), kept.closeEffect(), kept.tx(), firm, site);
    return d.put(id, isOnLocal(site) ? resource.publish().doubt() : resource.keepInField())
        .set(owner + kept.suffix(), new Value.Ref(id))
        .step(Trail.Kind.OPENED, site.anchor());
  }

  /** On what a helper opens that may be overridden, a transaction that it has begun is likely. */
  private static Evaluator.Then withLikely(Tx tx, Site site, Evaluator.Then then) {
    if (tx.begin().isEmpty()) {
      return then;
    }
    return (d, value) ->
        then.with(
            KnownCall.idOf(value)
                .map(id -> d.update(id, r -> isOpenedAt(site, r) ? r.with(tx.likelyOnly()) : r))
                .orElse(d),
            value);
  }

  private static boolean isOpenedAt(Site site, Resource r) {
    return r.opener().filter(site.anchor()::equals).isPresent();
  }

  /** What a helper has begun goes on with its caller. */
  private static Tx begun(Tx tx, Site site) {
    return tx.begin().isPresent() && !tx.isOver() ? tx.takenOverAt(site.anchor()) : Tx.NONE;
  }

  /**
   * What a helper that opens a statement or a result set is given, it opens it from: its only
   * session or statement.
   */
  static Optional<ResourceId> parent(ResourceFacts facts, List<Value> args, Disjunct d) {
    if (facts.kind() != ResourceFacts.Kind.CHILD) {
      return Optional.empty();
    }
    List<ResourceId> given =
        args.stream()
            .flatMap(v -> KnownCall.idOf(v).stream())
            .filter(id -> d.resource(id).filter(SummaryResult::mayOpen).isPresent())
            .toList();
    return given.size() == 1 ? Optional.of(given.get(0)) : Optional.empty();
  }

  private static Evaluator.Then from(Optional<ResourceId> parent, Evaluator.Then then) {
    return (d, v) ->
        then.with(v instanceof Value.Ref ref ? Effects.from(d, ref.id(), parent) : d, v);
  }

  private static boolean mayOpen(Resource r) {
    return r.facts().kind() == ResourceFacts.Kind.SESSION || r.isChild();
  }

  private void opened(
      Result.Opened opened,
      boolean firm,
      Site site,
      Optional<ResourceId> parent,
      Disjunct d,
      Evaluator.Then then) {
    boolean engine = !Run.isFollowed(opened.facts());
    if (!firm && !engine) {
      if (opened.owned() && run.isResource(opened.type())) {
        Tx tx = begun(opened.tx(), site);
        Evaluator.Then likely = withLikely(tx, site, then);
        taken(opened.type(), Resource.Title.LIKELY, site, d, from(parent, likely));
      } else {
        taken(opened.type(), Resource.Title.TAKEN, site, d, from(parent, then));
      }
      return;
    }
    ResourceId id = ResourceId.opened(site.anchor().start());
    run.noteReopened(id, d, site.anchor());
    Tx tx = begun(opened.tx(), site);
    Resource resource =
        Resource.opened(
            opened.facts(),
            opened.type(),
            site.anchor(),
            opened.owned(),
            parent,
            opened.closeEffect(),
            tx);
    resource = opened.owned() ? resource : resource.ofThisMethod();
    then.with(
        d.put(id, firm ? resource : resource.likely()).step(Trail.Kind.OPENED, site.anchor()),
        new Value.Ref(id));
  }
}
