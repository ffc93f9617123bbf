package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.TypeRef;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What a call may throw that cannot be seen: what it declares, and anything unchecked. */
final class UnseenFailures {
  private final Run run;

  /** By call: in each state it throws the same, if it is made on no session. */
  private final Map<Expr, Set<Thrown>> known = new IdentityHashMap<>();

  UnseenFailures(Run run) {
    this.run = run;
  }

  /**
   * @param owner the type whose method it is; empty if unknown
   * @param family whose session it is called on
   */
  Set<Thrown> of(Site site, String owner, Optional<String> family) {
    if (family.isPresent()) {
      return find(site, owner, family);
    }
    Set<Thrown> before = known.get(site.expression());
    if (before == null) {
      before = find(site, owner, family);
      known.put(site.expression(), before);
    }
    return before;
  }

  private Set<Thrown> find(Site site, String owner, Optional<String> family) {
    Set<Thrown> thrown = new LinkedHashSet<>();
    Work work = workOf(site, owner, family);
    boolean unwraps = Hints.unwraps(site.method().name());
    boolean quiet = Hints.isJdbc(owner) && isDeclaredQuiet(site);
    family
        .filter(id -> !quiet)
        .ifPresent(
            id -> thrown.add(new Thrown(Kind.FAMILY, id, work, unwraps, false, site.anchor())));
    for (TypeRef type : site.method().thrown()) {
      Thrown declared = run.catching().declared(type, work, site.anchor());
      thrown.add(unwraps ? declared.asSecondary() : declared);
    }
    if (!isHarmless(site, owner) && Accessor.field(site.method()).isEmpty()) {
      if (family.isEmpty() && mayBeWork(site)) {
        run.noteUnresolved(new Run.Unresolved(site.anchor(), work, false));
      }
      Work any = Hints.isJdbc(owner) ? Work.OTHER : Work.UNSEEN;
      if (!quiet) {
        thrown.add(new Thrown(Kind.RUNTIME, "", any, false, false, site.anchor()));
      }
      thrown.add(new Thrown(Kind.ERROR, "", any, false, false, site.anchor()));
    }
    return thrown;
  }

  /** JDBC's own methods say so if they may fail: the others do not, but for a bug of the driver. */
  private static boolean isDeclaredQuiet(Site site) {
    return site.method().isResolved() && site.method().thrown().isEmpty();
  }

  /** Also what is a log, or a collection, by its name, where its type is not known. */
  static boolean isHarmless(Site site, String owner) {
    return Hints.isHarmless(owner)
        || isNamed(site, owner, Hints::logs)
        || isNamed(site, owner, Hints::isCollection);
  }

  /** By its type, or by its name where that is not known. */
  static boolean isLog(Site site, String owner) {
    return Hints.isLog(owner) || isNamed(site, owner, Hints::logs);
  }

  private static boolean isNamed(Site site, String owner, BiPredicate<String, String> hint) {
    return owner.isEmpty()
        && site.receiver()
            .filter(r -> r instanceof Expr.Name || r instanceof Expr.FieldAccess)
            .flatMap(Paths::of)
            .filter(path -> hint.test(path, site.method().name()))
            .isPresent();
  }

  /**
   * No declaration is seen of it, and by its name it does more than to read or to make something.
   */
  private static boolean mayBeWork(Site site) {
    String name = site.method().name();
    return !site.method().isResolved()
        && !(site.expression() instanceof Expr.New)
        && !Hints.reads(name)
        && !Hints.looks(name)
        && !Hints.converts(name)
        && !Hints.unwraps(name);
  }

  private Work workOf(Site site, String owner, Optional<String> family) {
    if (Hints.isCleanup(site.method().name()) || deletesTemporary(site, owner)) {
      return Work.CLEANUP;
    }
    boolean idle =
        family.isPresent()
            || Hints.isJdbc(owner)
            || Hints.tunes(site.method().name())
            || Hints.converts(site.method().name())
            || Hints.unwraps(site.method().name())
            || asksOnly(site);
    return idle ? Work.OTHER : SqlTexts.asTold(Work.UNSEEN, site.arguments());
  }

  /** A queue of JMS's that only this connection has, and that goes with it. */
  private static boolean deletesTemporary(Site site, String owner) {
    return site.method().name().equals("delete")
        && (owner.endsWith(".jms.TemporaryQueue") || owner.endsWith(".jms.TemporaryTopic"));
  }

  /**
   * A version, a name, a mode: what a getter gives that is no object is a property of something.
   */
  boolean asksOnly(Site site) {
    String type = run.typing().nameOf(site.expression());
    boolean plain = !type.isEmpty() && (!type.contains(".") || type.startsWith("java.lang."));
    return plain && site.arguments().isEmpty() && Hints.asks(site.method().name());
  }
}
