package dev.acidlint.flow;

import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Thrown.Work;
import java.util.EnumSet;
import java.util.Set;

/** What a method does at most to any session, as what may fail in it tells. */
final class AtMost {
  private static final Set<Work> LOOKS = EnumSet.of(Work.OTHER, Work.CLEANUP, Work.OPEN, Work.READ);

  private AtMost() {}

  /** Whether it may change something. */
  static boolean writes(Summary summary) {
    return !LOOKS.containsAll(works(summary));
  }

  /** The state after that, wherever the sessions come from. */
  static Disjunct done(Summary summary, Disjunct d) {
    if (writes(summary)) {
      return Effects.unseenWork(d);
    }
    return works(summary).contains(Work.READ) ? Effects.anyWork(d, false) : d;
  }

  private static Set<Work> works(Summary summary) {
    Set<Work> works = EnumSet.noneOf(Work.class);
    for (Case one : summary.cases()) {
      one.thrown().ifPresent(all -> all.forEach(t -> works.add(t.work())));
    }
    return works;
  }
}
