package dev.acidlint.flow;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls: by the catalogue if it knows them, else by their summary, else unseen. */
final class Calls {
  private static final Set<String> MUST_BE_CLOSED =
      Set.of(
          "com.google.errorprone.annotations.MustBeClosed",
          "org.checkerframework.checker.mustcall.qual.Owning");

  private static final String LENT = "org.checkerframework.checker.mustcall.qual.NotOwning";

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

  private final Run run;
  private final Evaluator evaluator;
  private final KnownCall known;
  private final Capture capture;
  private final NullReceiver onNull;

  Calls(Run run, Evaluator evaluator, Capture capture) {
    this.run = run;
    this.evaluator = evaluator;
    this.capture = capture;
    this.onNull = new NullReceiver(run);
    this.known = new KnownCall(run, evaluator, capture);
  }

  void call(Expr.Call call, Disjunct d, boolean used, Outcome abrupt, Evaluator.Then then) {
    Site site =
        new Site(call, call.anchor(), call.receiver(), call.arguments(), call.method(), used);
    if (call.receiver().isPresent()) {
      evaluator.eval(
          call.receiver().get(),
          d,
          true,
          abrupt,
          (d2, receiver) ->
              evaluator.all(
                  call.arguments(),
                  d2,
                  abrupt,
                  (d3, args) -> apply(call, site, receiver, args, d3, abrupt, then)));
    } else {
      evaluator.all(
          call.arguments(),
          d,
          abrupt,
          (d2, args) -> apply(call, site, Value.UNKNOWN, args, d2, abrupt, then));
    }
  }

  /** One call or creation. */
  record Site(
      Expr expression,
      Span anchor,
      Optional<Expr> receiver,
      List<Expr> arguments,
      MethodRef method,
      boolean used) {}

  private void apply(
      Expr.Call call,
      Site site,
      Value receiver,
      List<Value> args,
      Disjunct before,
      Outcome abrupt,
      Evaluator.Then then) {
    if (onNull.is(receiver)) {
      onNull.call(site, before, abrupt);
      return;
    }
    Disjunct d = receiver instanceof Value.Ref ref ? before.there(ref.id()) : before;
    if (receiver instanceof Value.Ref ref && ref.isMapper() && !endsIt(site.method().name())) {
      mapped(site, ref.id(), args, d, abrupt, then);
      return;
    }
    Optional<MethodFacts> facts = run.typing().facts(call).filter(f -> !isCallback(f));
    if (facts.isPresent()) {
      run.listener().called(call, facts.get(), d);
      known.apply(facts.get(), site, receiver, args, d, abrupt, then);
      return;
    }
    Optional<Summary> summary = summary(call, receiver, args);
    if (summary.isPresent()) {
      Disjunct own = receiver instanceof Value.Ref ref ? closedByItself(site, ref.id(), d) : d;
      new SummaryCall(run, evaluator, this)
          .apply(summary.get(), site, receiver, args, own, abrupt, then);
      return;
    }
    unseen(site, receiver, args, d, abrupt, then);
  }

  /** A close that is here to be read, of a session's own class, closes that session. */
  private static Disjunct closedByItself(Site site, ResourceId id, Disjunct d) {
    boolean closer =
        site.arguments().isEmpty()
            && d.resource(id)
                .flatMap(r -> r.facts().closer())
                .filter(site.method().name()::equals)
                .isPresent();
    return closer ? Effects.close(d, id, site.anchor()) : d;
  }

  /** A fact about those who implement the method, not about calls of it. */
  private static boolean isCallback(MethodFacts facts) {
    return !facts.roles().isEmpty()
        && facts.roles().stream().allMatch(Role.Lends.class::isInstance);
  }

  private Optional<Summary> summary(Expr.Call call, Value receiver, List<Value> args) {
    boolean touches =
        receiver instanceof Value.Ref
            || args.stream().anyMatch(v -> v instanceof Value.Ref || v instanceof Value.Handle);
    Optional<MethodDecl> here = call.method().declaration();
    return here.isPresent()
        ? here.filter(m -> touches || m.mayPersist()).flatMap(run.summaries()::of)
        : call.method().elsewhere().flatMap(id -> run.summaries().elsewhere(id, touches));
  }

  void create(Expr.New creation, Disjunct d, boolean used, Outcome abrupt, Evaluator.Then then) {
    Site site =
        new Site(
            creation,
            creation.anchor(),
            Optional.empty(),
            creation.arguments(),
            creation.constructor(),
            used);
    Optional<MethodFacts> facts =
        creation.body().isPresent() ? Optional.empty() : run.typing().facts(creation);
    evaluator.all(
        creation.arguments(),
        d,
        abrupt,
        (d2, args) -> {
          if (facts.isPresent()) {
            run.listener().called(creation, facts.get(), d2);
            known.apply(facts.get(), site, Value.UNKNOWN, args, d2, abrupt, then);
            return;
          }
          Disjunct after = d2;
          for (Value v : args) {
            if (v instanceof Value.Ref ref) {
              after = Effects.unseenWorkOn(Effects.doubt(after, ref.id()), ref.id());
            }
          }
          after = capture.functions(args, after);
          if (creation.body().isPresent()) {
            after = capture.by(creation.body().get(), after);
          }
          throwing(site, creation.type().name(), after, abrupt);
          then.with(after, Value.NON_NULL);
        });
  }

  /** A mapper may have methods for the transaction and the session, too. */
  private static boolean endsIt(String name) {
    return Hints.ends(name) || name.equals("begin") || name.equals("close");
  }

  /** A method of a mapper's: a statement on its session, and the name tells which. */
  private void mapped(
      Site site,
      ResourceId id,
      List<Value> args,
      Disjunct before,
      Outcome abrupt,
      Evaluator.Then then) {
    boolean write = !Hints.reads(site.method().name());
    Disjunct after = capture.functions(args, Effects.work(before, id, write));
    Set<Thrown> thrown = new LinkedHashSet<>();
    Work work = write ? Work.WRITE : Work.READ;
    after
        .resource(id)
        .map(r -> new Thrown(Kind.FAMILY, r.facts().family(), work, false, false, site.anchor()))
        .ifPresent(thrown::add);
    for (TypeRef type : site.method().thrown()) {
      thrown.add(run.catching().declared(type, work, site.anchor()));
    }
    thrown.add(new Thrown(Kind.RUNTIME, "", work, false, false, site.anchor()));
    evaluator.mayThrow(abrupt, after, thrown);
    result(site, after, then);
  }

  // ---- unseen

  private void unseen(
      Site site,
      Value receiver,
      List<Value> args,
      Disjunct d,
      Outcome abrupt,
      Evaluator.Then then) {
    String name = site.method().name();
    String owner = ownerOf(site);
    boolean harmless = isHarmless(site, owner);
    if (isExit(owner, name)) {
      return;
    }
    // A method of a session's that the catalogue does not list sets or asks; it does no work.
    boolean own = receiver instanceof Value.Ref;
    Disjunct after = harmless || own ? d : Effects.unseenWork(d);
    boolean given = false;
    List<Value> all = new ArrayList<>(args);
    all.add(receiver);
    for (Value v : all) {
      if (v instanceof Value.Ref ref) {
        given = true;
        after = given(site, ref.id(), owner, v == receiver, after);
      } else if (v instanceof Value.Handle handle && Hints.ends(name)) {
        given = true;
        after = Effects.loseTx(after, handle.id());
      }
    }
    if (!given && !harmless && Hints.endsSomething(name)) {
      after = Effects.loseAllTx(after);
    }
    if (Hints.closesForGood(name) && !takesChild(site)) {
      Optional<ResourceId> lender = site.receiver().flatMap(Paths::of).map(ResourceId::at);
      after = lender.isPresent() ? Effects.closeChildren(after, lender.get()) : after;
    }
    after = capture.functions(args, after);
    if (!harmless) {
      after = run.forgetFields(after);
    }
    Optional<String> held = Holder.place(site, owner);
    if (held.isPresent()) {
      after = Holder.after(site, held.get(), args, after);
    }
    Optional<String> family = familyOf(receiver, d);
    throwing(site, owner, after, family, abrupt);
    Optional<Value> kept = Holder.given(site, held, after);
    if (kept.isPresent()) {
      then.with(after, kept.get());
    } else if (isFluent(site, receiver, after)) {
      then.with(after, receiver);
    } else if (site.used() && mayBeFluent(site) && receiver instanceof Value.Ref ref) {
      result(site, Effects.doubt(after, ref.id()), then);
    } else {
      result(site, after, then);
    }
  }

  /** A method that returns the type of its own receiver most likely returns the receiver. */
  boolean isFluent(Site site, Value receiver, Disjunct d) {
    String type = run.typing().nameOf(site.expression());
    return receiver instanceof Value.Ref ref
        && d.resource(ref.id()).filter(r -> r.type().equals(type)).isPresent();
  }

  /** In a chain on what was just opened, a method of which nothing is known may return that. */
  private static boolean mayBeFluent(Site site) {
    return !site.method().isResolved()
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

  private static boolean isExit(String owner, String name) {
    return (owner.equals("java.lang.System") && name.equals("exit"))
        || (owner.equals("java.lang.Runtime") && (name.equals("exit") || name.equals("halt")));
  }

  private String ownerOf(Site site) {
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
    if (Setters.isOfAnother(site, before.resource(id))) {
      return Effects.unseenWorkOn(Effects.doubt(before, id), id);
    }
    if (Setters.isOwn(site)) {
      return Effects.unseenWorkOn(Effects.handOnClose(before, id), id);
    }
    if (owner.startsWith("java.") && Hints.stores(name)) {
      return Effects.share(before, id);
    }
    Disjunct worked = Effects.unseenWorkOn(before, id);
    // What no variable holds, nobody but the call can close.
    boolean keeps =
        mayHold(site.expression().type(), name) || !(id.isSymbolic() || Run.isReferred(id, before));
    return site.used() && keeps ? Effects.doubt(worked, id) : worked;
  }

  /** Whether a result of the type may be a wrapper that now owns what was given. */
  private static boolean mayHold(TypeRef type, String method) {
    String name = type.name();
    if (COLLECTIONS.contains(name)) {
      return Hints.collects(method);
    }
    boolean plain =
        (!name.isEmpty() && !name.contains("."))
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

  private void throwing(Site site, String owner, Disjunct d, Outcome abrupt) {
    throwing(site, owner, d, Optional.empty(), abrupt);
  }

  private void throwing(
      Site site, String owner, Disjunct d, Optional<String> family, Outcome abrupt) {
    Set<Thrown> thrown = new LinkedHashSet<>();
    Work work = workOf(site, owner, family);
    boolean quiet = Hints.isJdbc(owner) && isDeclaredQuiet(site);
    family
        .filter(id -> !quiet)
        .ifPresent(
            id -> thrown.add(new Thrown(Kind.FAMILY, id, work, false, false, site.anchor())));
    for (TypeRef type : site.method().thrown()) {
      thrown.add(run.catching().declared(type, work, site.anchor()));
    }
    if (!isHarmless(site, owner)) {
      if (!quiet) {
        thrown.add(new Thrown(Kind.RUNTIME, "", Work.UNSEEN, false, false, site.anchor()));
      }
      thrown.add(new Thrown(Kind.ERROR, "", Work.UNSEEN, false, false, site.anchor()));
    }
    evaluator.mayThrow(abrupt, d, thrown);
  }

  /** Whether by contract the caller is to close what the method returns. */
  static boolean mustBeClosed(MethodRef method) {
    return method.annotations().stream().anyMatch(MUST_BE_CLOSED::contains);
  }

  /** JDBC's own methods say so if they may fail: the others do not, but for a bug of the driver. */
  private static boolean isDeclaredQuiet(Site site) {
    return site.method().isResolved() && site.method().thrown().isEmpty();
  }

  /** Also what is a log by its name, where its type is not known. */
  private static boolean isHarmless(Site site, String owner) {
    return Hints.isHarmless(owner)
        || (owner.isEmpty()
            && site.receiver()
                .filter(r -> r instanceof Expr.Name || r instanceof Expr.FieldAccess)
                .flatMap(Paths::of)
                .filter(path -> Hints.logs(path, site.method().name()))
                .isPresent());
  }

  private Work workOf(Site site, String owner, Optional<String> family) {
    if (Hints.isCleanup(site.method().name())) {
      return Work.CLEANUP;
    }
    return family.isPresent() || Hints.isJdbc(owner) || asksOnly(site) ? Work.OTHER : Work.UNSEEN;
  }

  /**
   * A version, a name, a mode: what a getter gives that is no object is a property of something.
   */
  private boolean asksOnly(Site site) {
    String type = run.typing().nameOf(site.expression());
    boolean plain = !type.isEmpty() && (!type.contains(".") || type.startsWith("java.lang."));
    return plain && site.arguments().isEmpty() && Hints.asks(site.method().name());
  }

  /** What comes from code that we cannot see is lent, unless a contract says otherwise. */
  private void result(Site site, Disjunct d, Evaluator.Then then) {
    String type = run.typing().storedAs(site.expression());
    Optional<ResourceFacts> facts = run.typing().resource(type);
    if (facts.isEmpty() || !Run.isFollowed(facts.get())) {
      then.with(d, Value.UNKNOWN);
      return;
    }
    if (mustBeClosed(site.method())) {
      Role.Opens opens = new Role.Opens(Role.Ownership.OWNED, false);
      known.open(opens, site, type, Value.UNKNOWN, Optional.empty(), d, then);
      return;
    }
    String path = Paths.of(site.expression()).orElse("@" + site.anchor().start());
    boolean lent = site.method().annotations().stream().anyMatch(LENT::equals);
    // What the JDK's own collections and references give was stored there by somebody.
    boolean stored = ownerOf(site).startsWith("java.");
    Disjunct seen =
        lent || stored
            ? run.outside(path, type, d)
            : run.taken(path, type, Resource.Title.TAKEN, site, d);
    then.with(
        lent
            ? Effects.lend(
                seen, ResourceId.at(path), Lent.by(Lent.Origin.ANNOTATED, site.anchor(), false))
            : seen,
        new Value.Ref(ResourceId.at(path)));
  }
}
