package dev.acidlint.flow;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Calls.Site;
import dev.acidlint.model.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call of which neither the catalogue nor a summary knows anything: it borrows what it is given,
 * and may throw. Names and types tell what more can be told.
 */
final class UnseenCall {
  /** What is read from a session comes in these; the session itself hardly. */
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.List",
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.Set",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet",
          "java.util.SortedSet",
          "java.util.Map",
          "java.util.HashMap",
          "java.util.LinkedHashMap",
          "java.util.TreeMap",
          "java.util.SortedMap",
          "java.util.Properties",
          "java.util.Collection",
          "java.util.Optional",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.Date",
          "java.util.UUID",
          "java.util.Vector");

  /** Methods that return their first argument, and throw if it is null. */
  private static final Map<String, String> NULL_CHECKS =
      Map.of(
          "java.util.Objects", "requireNonNull",
          "com.google.common.base.Preconditions", "checkNotNull",
          "org.apache.commons.lang3.Validate", "notNull");

  /** A class whose package is not known has no dot in its name, either. */
  private static final Pattern PRIMITIVE =
      Pattern.compile("(boolean|byte|char|double|float|int|long|short|void)(\\[])*");

  private static final Set<String> PREPARED =
      Set.of("java.sql.PreparedStatement", "java.sql.CallableStatement");

  /** Of a field that a superclass has, say: a reference, a collection or a thread's variable. */
  private static final Set<String> KEEPERS = Set.of("set", "add", "offer", "push");

  private final Run run;
  private final Evaluator evaluator;
  private final Capture capture;
  private final KnownCall known;
  private final UnseenFailures failures;
  private final Face face;

  UnseenCall(Run run, Evaluator evaluator, Capture capture, KnownCall known) {
    this.run = run;
    this.evaluator = evaluator;
    this.capture = capture;
    this.known = known;
    this.failures = new UnseenFailures(run);
    this.face = new Face(run);
  }

  void apply(
      Site site,
      Value receiver,
      List<Value> args,
      Disjunct d,
      Outcome abrupt,
      Evaluator.Then then) {
    String name = site.method().name();
    String owner = ownerOf(site);
    if (isNullCheck(owner, name) && !args.isEmpty() && KnownCall.idOf(args.get(0)).isPresent()) {
      then.with(d, args.get(0));
      return;
    }
    boolean harmless = UnseenFailures.isHarmless(site, owner);
    if (isExit(owner, name)) {
      return;
    }
    // A method of a session's that the catalogue does not list sets or asks; it does no work.
    boolean own = receiver instanceof Value.Ref;
    boolean idle = harmless || own || failures.asksOnly(site) || isPreparing(site);
    if (UnseenFailures.isLog(site, owner)) {
      run.noteLogged(site.expression().span());
    }
    List<Value> all = new ArrayList<>(args);
    all.add(receiver);
    Disjunct after = idle ? d : run.confined().work(d, all, !readsRows(site));
    boolean given = false;
    for (Value v : all) {
      if (v instanceof Value.Ref ref) {
        given = true;
        after = given(site, ref.id(), owner, v == receiver, after);
      } else if (v instanceof Value.Handle handle && Hints.ends(name)) {
        given = true;
        after = Effects.loseTx(after, handle.id());
      }
    }
    for (Expr e : site.arguments()) {
      after = holding(e, site, owner, false, after);
    }
    if (site.receiver().filter(r -> !(r instanceof Expr.This)).isPresent()) {
      after = holding(site.receiver().get(), site, owner, true, after);
    }
    if (!given && !harmless && Hints.endsSomething(name)) {
      after = Effects.loseAllTx(after);
    }
    if (Hints.closesForGood(name) && !takesChild(site)) {
      Optional<ResourceId> lender = site.receiver().flatMap(Paths::of).map(ResourceId::at);
      after = lender.isPresent() ? Effects.closeChildren(after, lender.get()) : after;
    }
    after =
        Proxies.isMadeBy(owner, name) || gives(site)
            ? capture.keptFunctions(args, after)
            : capture.functions(args, after);
    if (!harmless) {
      after = run.forgetFields(site, after);
    }
    Optional<String> held = Holder.place(site, owner);
    if (held.isPresent()) {
      after = Holder.after(site, held.get(), args, after);
    }
    Optional<String> family = familyOf(receiver, d);
    mayThrow(site, owner, family, after, abrupt);
    Optional<Value> kept = Holder.given(site, held, after);
    if (kept.isPresent()) {
      then.with(after, kept.get());
    } else if (isFluent(site, receiver, after) || face.isByName(site, receiver, after)) {
      then.with(after, receiver);
    } else if (site.used() && mayBeFluent(site) && receiver instanceof Value.Ref ref) {
      result(site, receiver, args, Effects.doubt(after, ref.id()), then);
    } else {
      result(site, receiver, args, after, then);
    }
  }

  /** A method that returns the type of its own receiver most likely returns the receiver. */
  boolean isFluent(Site site, Value receiver, Disjunct d) {
    String type = run.typing().nameOf(site.expression());
    return receiver instanceof Value.Ref ref
        && d.resource(ref.id()).filter(r -> r.type().equals(type)).isPresent();
  }

  /** {@code setter.setValues(statement)}: it is run only later. */
  boolean isPreparing(Site site) {
    return Hints.setsParameters(site.method().name())
        && site.arguments().stream().map(run.typing()::nameOf).anyMatch(PREPARED::contains);
  }

  /** {@code mapper.mapRow(rows, number)}: it gets no session to write with. */
  private boolean readsRows(Site site) {
    List<String> resources =
        site.arguments().stream().map(run.typing()::nameOf).filter(run::isResource).toList();
    return Hints.readsRows(site.method().name())
        && !resources.isEmpty()
        && resources.stream().allMatch("java.sql.ResultSet"::equals);
  }

  /** In a chain on what was just opened, a method of which nothing is known may return that. */
  private boolean mayBeFluent(Site site) {
    String wanted = run.typing().storedAs(site.expression());
    return (wanted.isEmpty() || mayHold(wanted, site.method().name()))
        && !site.method().isResolved()
        && site.expression().type().isUnknown()
        && site.receiver().filter(r -> r instanceof Expr.Call).isPresent();
  }

  /** Then that is what it closes: {@code pool.close(statement)} closes no pool. */
  private boolean takesChild(Site site) {
    return site.arguments().stream()
        .map(run.typing()::nameOf)
        .flatMap(type -> run.typing().resource(type).stream())
        .anyMatch(facts -> facts.kind() == ResourceFacts.Kind.CHILD);
  }

  /** What gives a session, and is given a function, most likely makes the one with the other. */
  private boolean gives(Site site) {
    return site.used() && run.isResource(run.typing().storedAs(site.expression()));
  }

  /** It gives back what it is given. */
  private static boolean isNullCheck(String owner, String name) {
    return NULL_CHECKS.getOrDefault(owner, "").equals(name);
  }

  private static boolean isExit(String owner, String name) {
    return (owner.equals("java.lang.System") && name.equals("exit"))
        || (owner.equals("java.lang.Runtime") && (name.equals("exit") || name.equals("halt")));
  }

  /** The type whose method it is; empty if unknown. */
  String ownerOf(Site site) {
    String declared = site.method().owner().name();
    return declared.isEmpty() ? site.receiver().map(run.typing()::nameOf).orElse("") : declared;
  }

  /** A session that is given to code that we cannot see is borrowed, unless a hint says more. */
  Disjunct given(Site site, ResourceId id, String owner, boolean isReceiver, Disjunct before) {
    String name = site.method().name();
    if (isReceiver ? Hints.closes(name) : Hints.seesToClosing(name)) {
      return Hints.ends(name)
          ? Effects.loseTx(Effects.handOnClose(before, id), id)
          : Effects.closedElsewhere(before, id);
    }
    if (Hints.ends(name)) {
      return Effects.loseTx(before, id);
    }
    if (isReceiver) {
      // Whoever listens to a pooled connection closes it when it is told to; what calls a listener
      // of messages lives as long as its session (javax.jms.Session#close).
      boolean listened =
          (name.startsWith("add") && name.endsWith("Listener"))
              || name.equals("setMessageListener");
      return Effects.use(listened ? Effects.handOnClose(before, id) : before, id);
    }
    if (Setters.isNamed(site)) {
      return Effects.unseenWorkOn(Effects.letKeep(before, id), id);
    }
    if (Setters.isOfAnother(site, before.resource(id))) {
      return Effects.unseenWorkOn(Effects.doubt(before, id), id);
    }
    if (Setters.isOwn(site)) {
      return Effects.unseenWorkOn(Effects.handOnClose(before, id), id);
    }
    if (owner.startsWith("java.") && Hints.stores(name)) {
      // What a thread has at hand it may close, or leave to this method: its own close tells.
      return Holder.is(owner) ? Effects.letKeep(before, id) : Effects.share(before, id);
    }
    boolean engine = before.resource(id).filter(r -> !Run.isFollowed(r.facts())).isPresent();
    if (engine && Hints.keeps(name)) {
      return Effects.letKeep(before, id);
    }
    if (owner.isEmpty() && KEEPERS.contains(name) && site.arguments().size() == 1) {
      return Effects.unseenWorkOn(Effects.doubt(before, id), id);
    }
    Disjunct worked = Effects.unseenWorkOn(before, id);
    // What no variable holds, nobody but the call can close.
    boolean keeps =
        (mayHold(run.typing().storedAs(site.expression()), name)
                && !run.typing().isOnlyLookedAt(site.expression()))
            || !(id.isSymbolic() || Run.isReferred(id, before));
    return site.used() && keeps ? Effects.doubt(worked, id) : worked;
  }

  /** What is done to an object may be meant for what it has in its fields. */
  private Disjunct holding(Expr e, Site site, String owner, boolean isReceiver, Disjunct before) {
    Disjunct d = before;
    for (ResourceId id : Paths.of(e).map(before::heldBy).orElse(List.of())) {
      d = given(site, id, owner, isReceiver, d);
    }
    return d;
  }

  /** Whether a result of the type may be a wrapper that now owns what was given. */
  private static boolean mayHold(String name, String method) {
    if (COLLECTIONS.contains(name)) {
      return Hints.collects(method);
    }
    boolean plain =
        PRIMITIVE.matcher(name).matches()
            || name.startsWith("java.lang.")
            || name.startsWith("java.math.")
            || name.startsWith("java.time.");
    return !plain || name.equals("java.lang.Object") || name.equals("java.lang.AutoCloseable");
  }

  private Optional<String> familyOf(Value receiver, Disjunct d) {
    return receiver instanceof Value.Ref ref
        ? d.resource(ref.id()).map(r -> r.facts().family())
        : Optional.empty();
  }

  void mayThrow(Site site, String owner, Optional<String> family, Disjunct d, Outcome abrupt) {
    evaluator.mayThrow(abrupt, d, failures.of(site, owner, family));
  }

  /** What comes from code that we cannot see is lent, unless a contract says otherwise. */
  void result(Site site, Value receiver, List<Value> args, Disjunct d, Evaluator.Then then) {
    String type = run.typing().storedAs(site.expression());
    Optional<ResourceFacts> facts = run.typing().resource(type);
    if (facts.isEmpty() || !Run.isFollowed(facts.get())) {
      then.with(d, Value.UNKNOWN);
      return;
    }
    if (Contract.mustBeClosed(site.method())) {
      Role.Opens opens = new Role.Opens(Role.Ownership.OWNED, false);
      known.open(opens, site, type, Value.UNKNOWN, Optional.empty(), d, then);
      return;
    }
    String path = Paths.of(site.expression()).orElse("@" + site.anchor().start());
    boolean lent = Contract.isLent(site.method());
    // What the JDK's own collections and references give was stored there by somebody.
    boolean stored = ownerOf(site).startsWith("java.");
    Disjunct seen =
        lent || stored
            ? run.outside(path, type, d)
            : from(
                receiver,
                args,
                ResourceId.at(path),
                run.taken(path, type, Resource.Title.TAKEN, site, d));
    then.with(
        lent
            ? Effects.lend(
                seen, ResourceId.at(path), Lent.by(Lent.Origin.ANNOTATED, site.anchor(), false))
            : seen,
        new Value.Ref(ResourceId.at(path)));
  }

  /** A cursor that a session gives, or a call that is given one session, is closed with that. */
  private static Disjunct from(Value receiver, List<Value> args, ResourceId id, Disjunct d) {
    Optional<ResourceId> lender =
        receiver instanceof Value.Ref ref
            ? Optional.of(ref.id())
            : d.resource(id).flatMap(r -> SummaryResult.parent(r.facts(), args, d));
    return Effects.from(d, id, lender);
  }
}
