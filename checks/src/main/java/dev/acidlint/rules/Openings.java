package dev.acidlint.rules;

import dev.acidlint.flow.Completion;
import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Lent;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.Duty;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Resource.Title;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that becomes of what one body opens and owns, by opener. */
final class Openings {

  /**
   * What is left of it where the body is left.
   *
   * @param lost whether it went out of reach before, at {@code at}
   */
  record Ending(Resource resource, Exit exit, Optional<Span> lost) {
    /** Whether it is opened, by whatever steps, from one of these. */
    boolean isBelow(Set<ResourceId> ids) {
      Optional<ResourceId> up = resource.parent();
      while (up.isPresent() && !ids.contains(up.get())) {
        up = exit.state().resource(up.get()).flatMap(Resource::parent);
      }
      return up.isPresent();
    }

    /** Whether the container lends what it is opened from, and so closes both. */
    boolean isOfContainer() {
      return resource
          .parent()
          .flatMap(up -> exit.state().resource(up))
          .flatMap(Resource::lent)
          .filter(lent -> lent.origin() == Lent.Origin.INJECTED)
          .isPresent();
    }
  }

  /** Everything about what one call opens. */
  static final class History {
    private final ResourceId id;
    private final Span opener;
    private final List<Ending> endings = new ArrayList<>();
    private boolean closed;
    private boolean kept;
    private boolean handedOn;
    private boolean lent;
    private boolean derivedEscapes;

    private History(ResourceId id, Span opener) {
      this.id = id;
      this.opener = opener;
    }

    ResourceId id() {
      return id;
    }

    Span opener() {
      return opener;
    }

    List<Ending> endings() {
      return endings;
    }

    /** Whether some path closes it. */
    boolean isClosed() {
      return closed;
    }

    /** Whether on some path the duty to close it goes to somebody else. */
    boolean isHandedOn() {
      return handedOn || (lent && !kept);
    }

    /** Whether that is known of it: returned, stored, or taken over by contract. */
    boolean isSurelyHandedOn() {
      return handedOn;
    }

    /**
     * Whether this method closes it where nothing has failed, and so shows that it deems itself the
     * owner, whoever else got to see it.
     */
    boolean isKept() {
      return kept;
    }

    /** Whether something that needs it open leaves the method. */
    boolean derivedEscapes() {
      return derivedEscapes;
    }

    /**
     * Whether a call that cannot be seen gave it, nobody else got it, and no path closes it: if it
     * is this method's to close, it is forgotten.
     */
    boolean isLeftAsTaken() {
      return resource().title() == Title.TAKEN
          && !isClosed()
          && !isHandedOn()
          && !derivedEscapes
          && endings.stream().allMatch(e -> e.resource().duty() == Duty.OURS)
          && endings.stream().anyMatch(e -> e.resource().session() == SessionState.OPEN);
    }

    /** Whether it is put into a field of the object. */
    boolean isInField() {
      return endings.stream().anyMatch(e -> e.resource().duty() == Duty.FIELDS);
    }

    Resource resource() {
      return endings.get(0).resource();
    }
  }

  private final Map<ResourceId, History> histories = new LinkedHashMap<>();
  private final Set<ResourceId> givenAway = new HashSet<>();

  private Openings() {}

  static Collection<History> of(Observed body) {
    Openings all = new Openings();
    for (Exit exit : body.exits()) {
      exit.state().resources().forEach((id, r) -> all.add(id, r, exit, Optional.empty()));
    }
    for (Observed.Loss loss : body.losses()) {
      Exit at = new Exit(Completion.NORMAL, loss.state());
      all.add(loss.id(), loss.resource(), at, Optional.of(loss.at()));
    }
    for (History history : all.histories.values()) {
      history.handedOn |= all.givenAway.contains(history.id());
      history.closed |= body.isClosedSomewhere(history.id());
      history.kept |= body.isKeptSomewhere(history.id());
    }
    return all.histories.values();
  }

  /** Those still in sight where the body is left, and those that are closed and forgotten. */
  static Collection<History> withForgotten(Observed body) {
    Map<ResourceId, History> all = new LinkedHashMap<>();
    of(body).forEach(h -> all.put(h.id(), h));
    Optional<Exit> exit = body.exits().stream().findFirst();
    body.closedChildren()
        .forEach(
            (id, r) -> {
              if (exit.isPresent() && r.owned() && !all.containsKey(id)) {
                all.put(id, closed(id, r, exit.get()));
              }
            });
    List<History> sorted = new ArrayList<>(all.values());
    sorted.sort((a, b) -> a.opener().compareTo(b.opener()));
    return sorted;
  }

  /** Of a statement or result set that is closed, and out of sight, on every path. */
  private static History closed(ResourceId id, Resource r, Exit exit) {
    History history = new History(id, r.opener().orElseThrow());
    history.closed = true;
    history.endings.add(new Ending(r, exit, Optional.empty()));
    return history;
  }

  private void add(ResourceId id, Resource r, Exit exit, Optional<Span> lost) {
    if (r.opener().isEmpty() || r.title() == Title.NONE) {
      if (r.opener().isPresent() && r.duty() == Duty.ANOTHERS) {
        // On this path it is somebody else's for good; on others it may not be yet.
        givenAway.add(id);
      }
      return;
    }
    History history = histories.computeIfAbsent(id, i -> new History(i, r.opener().get()));
    history.closed |= r.session() == SessionState.CLOSED || r.session() == SessionState.UNKNOWN;
    history.handedOn |= r.duty() == Duty.ANOTHERS;
    history.lent |= r.duty() == Duty.DOUBTFUL || r.duty() == Duty.FIELDS;
    boolean failed = exit.completion() instanceof Completion.Throw || lost.isPresent();
    history.kept |=
        r.session() == SessionState.CLOSED && !failed && !Witness.hasFailed(exit.state());
    history.endings.add(new Ending(r, exit, lost));
    Optional<ResourceId> up = r.handedOn() ? r.parent() : Optional.empty();
    while (up.isPresent()) {
      History parent = histories.get(up.get());
      if (parent != null) {
        parent.derivedEscapes = true;
      }
      up = exit.state().resource(up.get()).flatMap(Resource::parent);
    }
  }

  /** The variable that holds what a call opens; empty if it has no name. */
  static Optional<Variable> variable(Observed body, Span opener) {
    return variable(body.contents(), opener);
  }

  /** The variable of some body that holds what a call there opens. */
  static Optional<Variable> variable(Contents contents, Span opener) {
    Stream<Variable> declared =
        contents
            .statements(Stmt.LocalVariable.class)
            .filter(s -> s.initialiser().filter(e -> yields(e, opener)).isPresent())
            .map(Stmt.LocalVariable::variable);
    Stream<Variable> resources =
        contents
            .statements(Stmt.Try.class)
            .flatMap(t -> t.resources().stream())
            .filter(r -> yields(r.value(), opener))
            .flatMap(r -> r.variable().stream());
    Stream<Variable> assigned =
        contents
            .withFunctions(Expr.Assign.class)
            .filter(a -> yields(a.value(), opener))
            .flatMap(a -> Contents.variable(a.target()).stream());
    return Stream.of(declared, resources, assigned).flatMap(all -> all).findFirst();
  }

  /** Whether these are the calls that the two arms of one conditional expression make. */
  static boolean areArms(Observed body, Span one, Span other) {
    return body.contents()
        .expressions(Expr.Conditional.class)
        .anyMatch(
            c ->
                (yields(c.whenTrue(), one) && yields(c.whenFalse(), other))
                    || (yields(c.whenTrue(), other) && yields(c.whenFalse(), one)));
  }

  /** Whether that is the call whose value an expression has. */
  static boolean yields(Expr e, Span opener) {
    if (e instanceof Expr.Cast cast) {
      return yields(cast.operand(), opener);
    }
    if (e instanceof Expr.Conditional c) {
      return yields(c.whenTrue(), opener) || yields(c.whenFalse(), opener);
    }
    if (e instanceof Expr.Call call) {
      return call.anchor().equals(opener);
    }
    return e instanceof Expr.New creation && creation.anchor().equals(opener);
  }
}
