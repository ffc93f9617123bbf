package dev.acidlint.flow;

import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Resource.Done;
import dev.acidlint.model.Expr;
import java.util.Optional;
import java.util.function.Consumer;

/** What guards such as {@code isActive()} and {@code isClosed()} answer in a state. */
final class Asking {
  private final Run run;

  Asking(Run run) {
    this.run = run;
  }

  void ask(Role.Guards guard, Optional<ResourceId> id, Disjunct d, Evaluator.Then then) {
    Optional<Resource> resource = id.flatMap(d::resource);
    if (resource.isEmpty()) {
      then.with(d, Value.UNKNOWN);
      return;
    }
    Resource r = resource.get();
    switch (guard.asks()) {
      case STATUS -> then.with(d, new Value.Status(id.get()));
      case FOREIGN -> then.with(d, Value.UNKNOWN);
      case ROLLBACK_ONLY -> {
        boolean sure = r.tx().phase() != Tx.Phase.UNKNOWN;
        then.with(d, sure ? Value.of(r.tx().phase() == Tx.Phase.ROLLBACK_ONLY) : Value.UNKNOWN);
      }
      case ACTIVE -> answer(isActive(r), true, Done.FOUND_ACTIVE, id.get(), d, then);
      case COMPLETED -> answer(isActive(r), false, Done.FOUND_ACTIVE, id.get(), d, then);
      case OPEN -> answer(isOpen(r), true, Done.FOUND_OPEN, id.get(), d, then);
      case CLOSED -> answer(isOpen(r), false, Done.FOUND_OPEN, id.get(), d, then);
    }
  }

  /** What a summary does not know its caller may: each answer is a way of its own through it. */
  private void answer(
      Optional<Boolean> known,
      boolean positive,
      Done found,
      ResourceId id,
      Disjunct d,
      Evaluator.Then then) {
    if (known.isPresent()) {
      then.with(d, Value.of(known.get() == positive));
    } else if (run.isSummary() && id.isSymbolic()) {
      then.with(d.update(id, r -> r.doing(found)), Value.of(positive));
      Done not = found == Done.FOUND_OPEN ? Done.FOUND_CLOSED : Done.FOUND_INACTIVE;
      then.with(d.update(id, r -> r.doing(not)), Value.of(!positive));
    } else if (found == Done.FOUND_OPEN) {
      then.with(d, Value.of(positive));
      then.with(Effects.foundClosed(d, id), Value.of(!positive));
    } else {
      then.with(d, Value.UNKNOWN);
    }
  }

  /**
   * A status against a constant, by the constant's name; a name that says nothing decides nothing.
   */
  static void status(
      ResourceId id, Expr constant, Disjunct d, Consumer<Disjunct> same, Consumer<Disjunct> not) {
    String name =
        constant instanceof Expr.FieldAccess f
            ? f.field().name()
            : constant instanceof Expr.Name n ? n.variable().name() : "";
    Tx tx = d.resource(id).map(Resource::tx).orElse(Tx.UNKNOWN);
    Optional<Boolean> is = Optional.empty();
    if (tx.phase() != Tx.Phase.UNKNOWN) {
      boolean active = tx.isUnfinished();
      is =
          switch (name) {
            case "ACTIVE", "STATUS_ACTIVE" -> Optional.of(tx.phase() == Tx.Phase.ACTIVE);
            case "NOT_ACTIVE", "STATUS_NO_TRANSACTION", "NO_TRANSACTION" -> Optional.of(!active);
            case "MARKED_ROLLBACK", "STATUS_MARKED_ROLLBACK" ->
                Optional.of(tx.phase() == Tx.Phase.ROLLBACK_ONLY);
            case "COMMITTED", "STATUS_COMMITTED" -> Optional.of(tx.phase() == Tx.Phase.COMMITTED);
            case "ROLLED_BACK", "STATUS_ROLLEDBACK" -> Optional.of(tx.isUndone());
            default -> Optional.empty();
          };
    }
    if (is.orElse(true)) {
      same.accept(d);
    }
    if (!is.orElse(false)) {
      not.accept(d);
    }
  }

  /** Whether a guard may have answered so. */
  static boolean isPossible(Done found, Resource r) {
    return switch (found) {
      case FOUND_ACTIVE -> isActive(r).orElse(true);
      case FOUND_INACTIVE -> !isActive(r).orElse(false);
      case FOUND_OPEN -> isOpen(r).orElse(true);
      case FOUND_CLOSED -> !isOpen(r).orElse(false);
      case FOUND_AUTO_COMMIT_ON -> !isAutoCommitOff(r.tx());
      default -> true;
    };
  }

  /**
   * Whether auto-commit is known to be off: that it is on, only who opened the connection knows.
   */
  static boolean isAutoCommitOff(Tx tx) {
    return tx.chained() && !tx.presumed() && tx.phase() != Tx.Phase.UNKNOWN;
  }

  private static Optional<Boolean> isActive(Resource r) {
    Tx.Phase phase = r.tx().phase();
    if (phase != Tx.Phase.UNKNOWN) {
      return Optional.of(
          phase == Tx.Phase.ACTIVE
              || phase == Tx.Phase.ROLLBACK_ONLY
              || phase == Tx.Phase.COMMIT_FAILED);
    }
    return lastFound(r, Done.FOUND_ACTIVE, Done.FOUND_INACTIVE);
  }

  private static Optional<Boolean> isOpen(Resource r) {
    return switch (r.session()) {
      case OPEN ->
          r.isTaken() ? lastFound(r, Done.FOUND_OPEN, Done.FOUND_CLOSED) : Optional.of(true);
      case CLOSED, CLOSED_WITH_PARENT -> Optional.of(false);
      case UNKNOWN -> lastFound(r, Done.FOUND_OPEN, Done.FOUND_CLOSED);
    };
  }

  /** Asked twice in a row, a guard answers the same. */
  private static Optional<Boolean> lastFound(Resource r, Done yes, Done no) {
    for (int i = r.done().list().size() - 1; i >= 0; i--) {
      Done done = r.done().list().get(i);
      if (done == yes || done == no) {
        return Optional.of(done == yes);
      }
      if (!done.isGuard() && !Deeds.isPlainUse(done)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
