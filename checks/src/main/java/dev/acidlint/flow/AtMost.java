package dev.acidlint.flow;

import dev.acidlint.flow.Thrown.Work;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a method does at most to any session, as what may fail in it tells.
 *
 * @param writes whether it may change something
 * @param reads whether it may read
 */
record AtMost(boolean writes, boolean reads) {
  private static final Set<Work> LOOKS = EnumSet.of(Work.OTHER, Work.CLEANUP, Work.OPEN, Work.READ);

  static AtMost of(Summary summary) {
    Set<Work> works = EnumSet.noneOf(Work.class);
    for (Summary.Case one : summary.cases()) {
      one.thrown().ifPresent(all -> all.forEach(t -> works.add(t.work())));
    }
    return new AtMost(!LOOKS.containsAll(works), works.contains(Work.READ));
  }

  /** The state after that, wherever the sessions come from. */
  Disjunct done(Disjunct d, Confined confined, Collection<Value> given) {
    return writes || reads ? confined.work(d, given, writes) : d;
  }
}
