package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import java.util.Optional;
import java.util.Set;

/**
 * A call on null in a handler or finalizer: what was to be opened never was, since what was thrown
 * came first. It throws (JLS 15.12.4.4), and what stands behind it is not run.
 */
final class NullReceiver {
  private final Run run;

  NullReceiver(Run run) {
    this.run = run;
  }

  /**
   * Whether that is so. Elsewhere, or under a condition that we cannot read, the path itself is in
   * doubt: nobody would have written what fails each time.
   */
  boolean is(Value receiver) {
    return receiver.equals(Value.NULL) && run.inCleanup() && !run.isUnread();
  }

  void call(Site site, Disjunct d, Outcome abrupt) {
    Optional<Thrown> first = TryStatement.strongest(run.context().failure());
    Disjunct led =
        first
            .map(t -> d.weaken(t.strength()).step(Trail.Kind.THROWS, t.source()))
            .orElse(d)
            .step(Trail.Kind.ON_NULL, site.anchor());
    Thrown thrown =
        new Thrown(
            Kind.NAMED, "java.lang.NullPointerException", Work.OTHER, false, false, site.anchor());
    abrupt.add(new Completion.Throw(Set.of(thrown)), led);
  }
}
