package dev.acidlint.rules;

import dev.acidlint.catalogue.Operand;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.catalogue.ResourceFacts.RollbackText;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Disjunct;
import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Tx;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A transaction begun in a method can be left unfinished: on some path from the begin to the
 * method's exit it is neither committed nor rolled back, nor closed by what rolls back by contract.
 */
public final class CommitWithoutRollback implements Rule {
  public static final String NAME = "CommitWithoutRollback";
  public static final String SUMMARY =
      "A transaction begun here is left unfinished when something throws before its commit";
  public static final Severity SEVERITY = Severity.WARNING;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return SUMMARY;
  }

  @Override
  public Severity severity() {
    return SEVERITY;
  }

  /** One path that leaves a transaction unfinished. */
  private record Fault(
      Resource resource, Disjunct state, Optional<Thrown> leaving, Confidence confidence) {}

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Map<Span, Set<Span>> commits = new LinkedHashMap<>();
    Set<Span> rolledBack = rolledBack(body);
    Map<Span, List<Fault>> faults = new LinkedHashMap<>();
    for (Exit exit : body.exits()) {
      for (Resource r : exit.state().resources().values()) {
        if (r.tx().begin().isPresent()) {
          Span begin = r.tx().begin().get();
          commits.computeIfAbsent(begin, b -> new TreeSet<>()).addAll(r.tx().commits());
          confidence(body, settings, r, exit, rolledBack.contains(begin))
              .ifPresent(
                  c ->
                      faults
                          .computeIfAbsent(begin, b -> new ArrayList<>())
                          .add(new Fault(r, exit.state(), exit.thrown(), c)));
        }
      }
    }
    for (Observed.Loss loss : body.losses()) {
      Tx tx = loss.resource().tx();
      if (tx.begin().isPresent() && tx.isUnfinished()) {
        Exit at = new Exit(dev.acidlint.flow.Completion.NORMAL, loss.state());
        commits.computeIfAbsent(tx.begin().get(), b -> new TreeSet<>()).addAll(tx.commits());
        confidence(body, settings, loss.resource(), at, rolledBack.contains(tx.begin().get()))
            .ifPresent(
                c ->
                    faults
                        .computeIfAbsent(tx.begin().get(), b -> new ArrayList<>())
                        .add(new Fault(loss.resource(), loss.state(), Optional.empty(), c)));
      }
    }
    faults.forEach(
        (begin, all) -> {
          Set<Span> of = commits.getOrDefault(begin, Set.of());
          Fault worst = worst(all);
          // What others can reach they may also end, unless this method shows that it means to.
          if (!of.isEmpty() || !worst.resource().shared()) {
            report.accept(finding(body, begin, of, all, worst));
          }
        });
  }

  private static Fault worst(List<Fault> faults) {
    Fault worst = faults.get(0);
    for (Fault fault : faults) {
      if (fault.confidence().compareTo(worst.confidence()) > 0) {
        worst = fault;
      }
    }
    return worst;
  }

  /** The begins whose transaction some path rolls back. */
  private static Set<Span> rolledBack(Observed body) {
    Set<Span> begins = new LinkedHashSet<>();
    for (Exit exit : body.exits()) {
      for (Resource r : exit.state().resources().values()) {
        if (r.tx().phase() == Tx.Phase.ROLLED_BACK) {
          r.tx().begin().ifPresent(begins::add);
        }
      }
    }
    return begins;
  }

  /**
   * Where a rollback is in place: an unchecked exception that passes it by is
   * RollbackMissesFailure's, and that nothing follows a failed commit is what the author chose.
   */
  private static boolean isForOthers(Tx tx, Exit exit) {
    if (tx.phase() == Tx.Phase.COMMIT_FAILED) {
      return true;
    }
    boolean unchecked =
        exit.thrown()
            .filter(t -> t.passed())
            .filter(t -> t.kind() == Thrown.Kind.RUNTIME || t.kind() == Thrown.Kind.ERROR)
            .isPresent();
    return unchecked && tx.phase() != Tx.Phase.COMMITTED_ON_FAILURE;
  }

  /** How sure the fault is that an exit shows; empty if it shows none. */
  private static Optional<Confidence> confidence(
      Observed body, Settings settings, Resource r, Exit exit, boolean rolledBackElsewhere) {
    Tx tx = r.tx();
    if (rolledBackElsewhere && isForOthers(tx, exit)) {
      return Optional.empty();
    }
    boolean half = tx.phase() == Tx.Phase.COMMITTED_ON_FAILURE;
    if (tx.handedOn() || !(tx.isUnfinished() || half)) {
      return Optional.empty();
    }
    Confidence limit = Confidence.valueOf(exit.strength().name());
    if (tx.presumed()) {
      return tx.commits().isEmpty() ? Optional.empty() : Optional.of(Confidence.LOW);
    }
    boolean failing =
        exit.thrown().isPresent()
            || Witness.thrownSince(tx.begin().get(), exit.state()).isPresent();
    if (failing && !tx.wrote() && !half) {
      limit = weaker(limit, Confidence.MEDIUM);
    }
    if (tx.closed() || r.session() == SessionState.CLOSED) {
      Optional<Confidence> closing = closing(body, settings, r.closeEffect());
      if (closing.isEmpty()) {
        return Optional.empty();
      }
      limit = weaker(limit, closing.get());
    }
    return Optional.of(limit);
  }

  private static Confidence weaker(Confidence a, Confidence b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Optional<Confidence> closing(
      Observed body, Settings settings, CloseEffect effect) {
    return switch (effect) {
      case ROLLS_BACK -> Optional.empty();
      case USUALLY_ROLLS_BACK -> Optional.of(Confidence.LOW);
      case UNDEFINED -> {
        Optional<CloseEffect> known = settings.pool().flatMap(body.catalogue()::poolCloseEffect);
        yield known.isPresent() && known.get() != CloseEffect.UNDEFINED
            ? closing(body, settings, known.get()).or(() -> Optional.of(Confidence.LOW))
            : Optional.of(Confidence.MEDIUM);
      }
      case BY_DRIVER, LEAKS, COMMITS, NONE -> Optional.of(Confidence.HIGH);
    };
  }

  // ---- the finding

  private Finding finding(
      Observed body, Span begin, Set<Span> commits, List<Fault> all, Fault worst) {
    Span site = commits.isEmpty() ? begin : commits.iterator().next();
    String noRepair = "";
    Optional<RepairRequest> repair = Optional.empty();
    if (commits.isEmpty()) {
      noRepair = "nothing here ends the transaction, and where it should end only you can tell";
    } else if (worst.resource().tx().presumed()) {
      noRepair = "whether a transaction is open here depends on the connection's auto-commit mode";
    } else {
      repair = request(body, begin, commits, all, worst.resource());
      if (repair.isEmpty()) {
        noRepair = "the begin or the commit is in a helper method";
      }
    }
    return new Finding(
        NAME,
        worst.confidence(),
        site,
        message(body, begin, commits, worst),
        Witness.of(body, worst.resource(), worst.state(), worst.leaving()),
        repair,
        noRepair);
  }

  private static String message(Observed body, Span begin, Set<Span> commits, Fault fault) {
    Span site = commits.isEmpty() ? begin : commits.iterator().next();
    String what = Snippet.of(body, site);
    String head =
        commits.isEmpty()
            ? what + " is never committed or rolled back: "
            : what + " has no rollback: ";
    Optional<Span> caught = Witness.thrownSince(begin, fault.state());
    String cause;
    if (fault.leaving().isPresent()) {
      Span source = fault.leaving().get().source();
      cause =
          body.call(source).isPresent() || caught.isEmpty()
              ? throwing(body, source)
              : throwing(body, caught.get()) + " and its handler leaves the method";
    } else if (caught.isPresent()) {
      cause = throwing(body, caught.get()) + " and the method goes on after the handler";
    } else {
      cause = "on the path that throws nothing";
    }
    return head + cause + ", the transaction begun on line " + body.line(begin) + " " + fate(fault);
  }

  private static String throwing(Observed body, Span source) {
    return "if " + Snippet.of(body, source) + " on line " + body.line(source) + " throws";
  }

  /** What becomes of the transaction then. */
  private static String fate(Fault fault) {
    Resource r = fault.resource();
    if (r.tx().phase() == Tx.Phase.COMMITTED_ON_FAILURE) {
      return "is committed half-done";
    }
    if (!r.tx().closed() && r.session() != SessionState.CLOSED) {
      return "stays open";
    }
    return switch (r.closeEffect()) {
      case UNDEFINED ->
          "is left to close(), which the pool may take as a commit, a rollback or neither";
      case BY_DRIVER -> "is left to close(), which the driver may take as a commit or a rollback";
      case USUALLY_ROLLS_BACK -> "is left to close(), which does not always roll back";
      case COMMITS -> "is committed half-done by close()";
      case ROLLS_BACK, LEAKS, NONE -> "stays open, since close() does not end it";
    };
  }

  // ---- the repair

  private static Optional<RepairRequest> request(
      Observed body, Span begin, Set<Span> commits, List<Fault> all, Resource resource) {
    Optional<RollbackText> text = resource.facts().repair();
    boolean seen =
        isCallThat(body, begin, Role.Begins.class)
            || isCallThat(body, begin, Role.SetsAutoCommit.class)
            || isCallThat(body, begin, Role.Opens.class);
    if (text.isEmpty() || !seen) {
      return Optional.empty();
    }
    String target = null;
    for (Span commit : commits) {
      Optional<String> expression = operand(body, commit);
      if (expression.isEmpty()) {
        return Optional.empty();
      }
      target = target == null ? expression.get() : target;
    }
    Set<Span> unprotected = new LinkedHashSet<>();
    for (Fault fault : all) {
      unprotected.addAll(Witness.handlersSince(begin, fault.state()));
    }
    String expression = target;
    return Optional.of(
        new RepairRequest.ProtectTransaction(
            begin,
            List.copyOf(commits),
            text.get().call().replace("{}", expression),
            text.get().guard().map(g -> g.replace("{}", expression)),
            text.get().checked(),
            text.get().commitOutside(),
            unprotected.stream().sorted().toList()));
  }

  private static boolean isCallThat(Observed body, Span anchor, Class<? extends Role> role) {
    return body.facts(anchor).flatMap(f -> f.role(role)).isPresent();
  }

  /** The source text of what a commit commits. */
  private static Optional<String> operand(Observed body, Span commit) {
    Optional<Operand> operand =
        body.facts(commit).flatMap(f -> f.role(Role.Commits.class)).map(Role.Commits::operand);
    Optional<Expr> call = body.call(commit);
    if (operand.isEmpty() || call.isEmpty() || !(call.get() instanceof Expr.Call c)) {
      return Optional.empty();
    }
    Optional<Expr> expression = Optional.empty();
    if (operand.get() instanceof Operand.This) {
      expression = c.receiver();
    } else if (operand.get() instanceof Operand.Argument a && a.index() < c.arguments().size()) {
      expression = Optional.of(c.arguments().get(a.index()));
    }
    return expression.map(e -> Snippet.oneLine(body.unit().text().slice(e.span())));
  }
}
