package dev.acidlint.flow;

import dev.acidlint.catalogue.ExceptionFamily;
import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a call that the catalogue knows may throw. */
final class Failures {
  private final Run run;

  Failures(Run run) {
    this.run = run;
  }

  /** Everything that the call may throw, given what is known of the one it is made on. */
  Set<Thrown> of(MethodFacts facts, Site site, Value self, Disjunct d) {
    Set<Thrown> thrown = new LinkedHashSet<>();
    boolean quiet =
        facts.role(Role.Closes.class).filter(Role.Closes::quiet).isPresent()
            || facts.role(Role.RollsBack.class).filter(Role.RollsBack::quiet).isPresent()
            || facts.role(Role.Commits.class).filter(Role.Commits::quiet).isPresent()
            || (facts.role(Role.HandleOf.class).isPresent()
                && facts.role(Role.Begins.class).isEmpty());
    Work work = workOf(facts, run.sqlTexts().work(self, site.arguments()));
    boolean secondary =
        work == Work.CLEANUP
            || (facts.role(Role.SetsAutoCommit.class).isPresent() && run.inCleanup())
            || facts.role(Role.ReadsAutoCommit.class).isPresent()
            || (isAsked(facts) && run.inCleanup())
            || isOfType(facts, site)
            || facts.role(Role.MarksRollbackOnly.class).isPresent();
    Optional<String> id = facts.family().or(() -> familyOf(facts, self, d));
    List<TypeRef> declared = site.method().thrown();
    Optional<ExceptionFamily> family = id.map(run.typing().catalogue()::family);
    boolean any =
        family.isPresent()
            && !quiet
            && (!family.get().checked()
                || !site.method().isResolved()
                || declared.stream().anyMatch(t -> isOf(t, family.get())));
    if (any) {
      thrown.add(new Thrown(Kind.FAMILY, id.get(), work, secondary, false, site.anchor()));
      if (!family.get().checked()) {
        thrown.add(new Thrown(Kind.RUNTIME, "", work, secondary, false, site.anchor()));
      }
    }
    for (TypeRef type : declared) {
      if (family.isEmpty() || !isOf(type, family.get())) {
        Thrown t = run.catching().declared(type, work, site.anchor());
        thrown.add(secondary ? t.asSecondary() : t);
      }
    }
    return thrown;
  }

  /**
   * Fails for a type that it is none of, or that is no mapper, as a cast does: not for anything of
   * the database's.
   */
  private static boolean isOfType(MethodFacts facts, Site site) {
    boolean unwraps =
        facts.role(Role.ViewOf.class).isPresent() && site.method().name().equals("unwrap");
    return unwraps || facts.role(Role.MapperOf.class).isPresent();
  }

  /** What is asked of it in order to close it is part of that. */
  private static boolean isAsked(MethodFacts facts) {
    return facts
        .role(Role.Opens.class)
        .filter(o -> o.ownership() == Role.Ownership.BORROWED && !o.child())
        .isPresent();
  }

  private boolean isOf(TypeRef type, ExceptionFamily family) {
    run.typing().remember(type);
    return family.roots().stream().anyMatch(r -> run.typing().isA(type.name(), r))
        || family.members().contains(type.name());
  }

  private Optional<String> familyOf(MethodFacts facts, Value self, Disjunct d) {
    Optional<String> own = KnownCall.idOf(self).flatMap(d::resource).map(r -> r.facts().family());
    return own.or(() -> run.typing().resource(facts.owner()).map(ResourceFacts::family));
  }

  private static Work workOf(MethodFacts facts, Work written) {
    Work gravest = Work.OTHER;
    for (Role role : facts.roles()) {
      Work work = Work.OTHER;
      if (role instanceof Role.Commits) {
        work = Work.COMMIT;
      } else if (role instanceof Role.Works w) {
        boolean told = written == Work.OTHER || written == Work.SCHEMA;
        work = w.write() || told ? written : Work.READ;
      } else if (role instanceof Role.Opens || role instanceof Role.Begins) {
        work = Work.OPEN;
      } else if (role instanceof Role.Closes
          || role instanceof Role.RollsBack
          || role instanceof Role.Ends) {
        work = Work.CLEANUP;
      }
      gravest = work.compareTo(gravest) > 0 ? work : gravest;
    }
    return gravest;
  }
}
