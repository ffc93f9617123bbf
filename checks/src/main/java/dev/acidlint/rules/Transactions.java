package dev.acidlint.rules;

import dev.acidlint.flow.Completion;
import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.flow.Trail;
import dev.acidlint.flow.Tx;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that becomes of the transactions that one body begins, by their begins. */
final class Transactions {

  /** What is left of a transaction where the body, or the iteration that began it, is left. */
  record Ending(Resource resource, Exit exit) {
    Tx tx() {
      return resource.tx();
    }
  }

  /** Everything about the transaction that one call begins. */
  static final class History {
    private final Span begin;
    private final Set<Span> commits = new TreeSet<>();
    private final Set<Span> rollbacks = new TreeSet<>();
    private final List<Ending> endings = new ArrayList<>();
    private ResourceId id;
    private boolean rolledBack;
    private boolean wrote;

    History(Span begin) {
      this.begin = begin;
    }

    Span begin() {
      return begin;
    }

    /** What it is a transaction of. */
    ResourceId id() {
      return id;
    }

    /** Where it is committed, on whatever path. */
    Set<Span> commits() {
      return commits;
    }

    /** Where it is shown: at its first commit, else where it begins. */
    Span site() {
      return commits.isEmpty() ? begin : commits.iterator().next();
    }

    List<Ending> endings() {
      return endings;
    }

    /** Whether some path rolls it back. */
    boolean isRolledBack() {
      return rolledBack;
    }

    /** Where it is rolled back, on whatever path, be it by a helper. */
    Set<Span> rollbacks() {
      return rollbacks;
    }

    /** Whether a call rolls it back, be it a helper. */
    boolean isRolledBackAt(Span call) {
      return rollbacks.contains(call);
    }

    /** Whether a call that stands there does. */
    boolean isRolledBackIn(Span part) {
      return rollbacks.stream().anyMatch(part::encloses);
    }

    /** Whether some path changes anything in it. */
    boolean isWritten() {
      return wrote;
    }
  }

  private final Map<Span, History> histories = new LinkedHashMap<>();

  private Transactions() {}

  static Collection<History> of(Observed body) {
    Transactions all = new Transactions();
    for (Exit exit : body.exits()) {
      exit.state().resources().forEach((id, r) -> all.add(id, r, exit));
    }
    for (Observed.Loss loss : body.losses()) {
      all.add(loss.id(), loss.resource(), new Exit(Completion.NORMAL, loss.state()));
    }
    return all.histories.values();
  }

  private void add(ResourceId id, Resource r, Exit exit) {
    Tx tx = r.tx();
    if (tx.begin().isEmpty()) {
      return;
    }
    History history = histories.computeIfAbsent(tx.begin().get(), History::new);
    history.id = id;
    history.commits.addAll(tx.commits());
    if (tx.phase() == Tx.Phase.ROLLED_BACK) {
      history.rolledBack = true;
      Trail.steps(exit.state().trail()).stream()
          .filter(step -> step.kind() == Trail.Kind.ROLLED_BACK)
          .forEach(step -> history.rollbacks.add(step.at()));
    }
    history.wrote |= tx.wrote();
    history.endings.add(new Ending(r, exit));
  }
}
