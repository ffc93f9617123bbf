package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.flow.Trail;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.repair.RepairRequest.Opened;
import dev.acidlint.repair.RepairRequest.UseTryWithResources;
import dev.acidlint.rules.Openings.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what the repair of a session left open has to know. */
final class CloseRequests {

  private CloseRequests() {}

  static UseTryWithResources of(Observed body, History history, Collection<History> all) {
    List<History> members = new ArrayList<>(withSiblings(body, history, all));
    for (History top : List.copyOf(members)) {
      for (History other : all) {
        boolean child = isBelow(other, top, all) && !isIn(members, other);
        if (child && !closes(body, other.opener()).isEmpty()) {
          withSiblings(body, other, all).stream()
              .filter(it -> !isIn(members, it))
              .forEach(members::add);
        }
      }
    }
    Optional<String> escapes = obstacle(body, history, members);
    return new UseTryWithResources(
        members.stream().map(it -> opened(body, it)).toList(), escapes, history.isHandedOn());
  }

  /** Why it must not be closed at the end of its block; empty if it may. */
  private static Optional<String> obstacle(Observed body, History history, List<History> members) {
    if (history.isHandedOn()) {
      return Optional.of("it is handed on to other code on some path");
    }
    if (history.derivedEscapes()) {
      return Optional.of("what was opened from it leaves the method and needs it open");
    }
    if (isClosedTwice(body, history)) {
      return Optional.of("a helper closes it, too, and it must not be closed twice");
    }
    if (members.stream().anyMatch(it -> isEndedByClose(body, it))) {
      return Optional.of("what closes it ends its transaction, too, and has to stay");
    }
    if (members.stream().anyMatch(it -> isClosedWithMore(body, it))) {
      return Optional.of("what closes it closes more, and has to stay");
    }
    return members.stream().anyMatch(it -> isPerhapsLent(body, it))
        ? Optional.of("on other ways it is another's, not to be closed")
        : Optional.empty();
  }

  /** What JDBC opens may be closed once more (java.sql.Connection#close()); others throw. */
  private static boolean isClosedTwice(Observed body, History history) {
    return !history.resource().type().startsWith("java.sql.")
        && ClosedByHelper.of(body, history).isPresent();
  }

  /** Whether one of the calls that close it commits or rolls back before. */
  private static boolean isEndedByClose(Observed body, History history) {
    List<Span> closes = closes(body, history.opener());
    return closes.stream().anyMatch(at -> endsByContract(body, at))
        || history.endings().stream()
            .flatMap(e -> Trail.steps(e.exit().state().trail()).stream())
            .filter(s -> s.kind() == Trail.Kind.COMMITTED || s.kind() == Trail.Kind.ROLLED_BACK)
            .anyMatch(step -> closes.contains(step.at()));
  }

  /** Whether one of the calls that close it closes what other code keeps open, too. */
  private static boolean isClosedWithMore(Observed body, History history) {
    return closes(body, history.opener()).stream().anyMatch(body::closesMore);
  }

  /**
   * Whether the call that opens it may give another's instead, and nothing closes it either way.
   */
  private static boolean isPerhapsLent(Observed body, History history) {
    return body.givesEither(history.opener()) && closes(body, history.opener()).isEmpty();
  }

  private static boolean endsByContract(Observed body, Span at) {
    return body.facts(at)
        .filter(
            f -> f.role(Role.Commits.class).isPresent() || f.role(Role.RollsBack.class).isPresent())
        .isPresent();
  }

  private static boolean isIn(List<History> members, History history) {
    return members.stream().anyMatch(it -> it.opener().start() == history.opener().start());
  }

  /** It, and all else that its variable holds at other times, if nobody else gets that. */
  private static List<History> withSiblings(
      Observed body, History history, Collection<History> all) {
    List<History> found = new ArrayList<>(List.of(history));
    Optional<Variable> variable = Openings.variable(body, history.opener());
    for (History other : all) {
      boolean shared =
          variable.isPresent() && variable.equals(Openings.variable(body, other.opener()));
      if (shared && !other.isHandedOn() && !other.derivedEscapes() && !isIn(found, other)) {
        found.add(other);
      }
    }
    return found;
  }

  /** Whether its variable holds something else at other times. */
  static boolean hasSiblings(Observed body, History history, Collection<History> all) {
    return withSiblings(body, history, all).size() > 1;
  }

  /** Whether it is opened from another, or from what is opened from that. */
  private static boolean isBelow(History history, History top, Collection<History> all) {
    Optional<ResourceId> up = history.resource().parent();
    for (int depth = 0; up.isPresent() && depth < all.size(); depth++) {
      ResourceId id = up.get();
      if (id.equals(top.id())) {
        return true;
      }
      up =
          all.stream()
              .filter(each -> each.id().equals(id))
              .findFirst()
              .flatMap(each -> each.resource().parent());
    }
    return false;
  }

  private static Opened opened(Observed body, History history) {
    ResourceFacts facts = history.resource().facts();
    Optional<Expr> call = body.call(history.opener());
    TypeRef type = call.map(Expr::type).orElse(TypeRef.UNKNOWN);
    Optional<Boolean> autoCloseable =
        switch (facts.autoCloseable()) {
          case YES -> Optional.of(true);
          case NO -> Optional.of(false);
          case BY_VERSION ->
              type.isResolved()
                  ? Optional.of(type.isA("java.lang.AutoCloseable"))
                  : Optional.empty();
        };
    return new Opened(
        history.opener(),
        closes(body, history.opener()),
        autoCloseable,
        Optional.of(history.resource().type()).filter(name -> !name.isEmpty()),
        type.isGeneric() || (!type.isResolved() && facts.kind() == ResourceFacts.Kind.CHILD),
        facts.closer().orElse("close"),
        facts.closeThrows(),
        mayThrow(body, history.opener(), facts.closeThrows()));
  }

  /** Every call that closes what the variable of an opener holds. */
  static List<Span> closes(Observed body, Span opener) {
    Optional<Variable> variable = Openings.variable(body, opener);
    if (variable.isEmpty()) {
      return List.of();
    }
    return body.contents()
        .expressions(Expr.Call.class)
        .filter(call -> closes(body, call, variable.get()))
        .map(Expr.Call::anchor)
        .sorted()
        .distinct()
        .toList();
  }

  private static boolean closes(Observed body, Expr.Call call, Variable variable) {
    boolean receiver = call.receiver().filter(r -> r.names(variable)).isPresent();
    boolean argument = call.arguments().stream().anyMatch(a -> a.names(variable));
    if (!receiver && !argument) {
      return false;
    }
    boolean known = body.facts(call.anchor()).flatMap(f -> f.role(Role.Closes.class)).isPresent();
    String name = call.method().name().toLowerCase(Locale.ROOT);
    return known || (argument && (name.contains("close") || name.contains("release")));
  }

  /** Whether each of these may be thrown where the opener stands, as the opener itself may. */
  private static boolean mayThrow(Observed body, Span opener, List<String> exceptions) {
    List<TypeRef> openers = body.call(opener).map(CloseRequests::thrown).orElse(List.of());
    for (String exception : exceptions) {
      boolean allowed =
          Stream.concat(openers.stream(), body.declared(opener))
              .anyMatch(t -> covers(t, exception));
      if (!allowed && !caughtAround(body, opener, exception)) {
        return false;
      }
    }
    return true;
  }

  private static List<TypeRef> thrown(Expr opener) {
    return opener instanceof Expr.Call call
        ? call.method().thrown()
        : ((Expr.New) opener).constructor().thrown();
  }

  private static boolean caughtAround(Observed body, Span opener, String exception) {
    Optional<Expr.Lambda> function = body.function(opener);
    return body.contents()
        .triesAround(opener)
        .filter(t -> function.filter(f -> !f.body().span().encloses(t.span())).isEmpty())
        .flatMap(t -> t.handlers().stream())
        .flatMap(handler -> handler.types().stream())
        .anyMatch(type -> covers(type, exception));
  }

  private static boolean covers(TypeRef type, String exception) {
    String name = type.name();
    return name.equals(exception)
        || name.equals("java.lang.Exception")
        || name.equals("java.lang.Throwable");
  }
}
