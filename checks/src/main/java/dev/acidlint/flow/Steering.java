package dev.acidlint.flow;

import dev.acidlint.flow.Resource.Done;
import dev.acidlint.flow.Summary.Root;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Methods by which a program steers the transactions and sessions that it keeps somewhere: of these
 * it is of interest what stands behind an interface, if that is only one.
 */
public final class Steering {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)_*(begin|start|commit|roll_?back|abort|end|finish|complete|close).*"
              + "|.*(transaction|rollback|commit)");

  private static final NameTest NAMED = new NameTest(name -> NAME.matcher(name).matches());

  private static final Set<Done> STEERS =
      EnumSet.of(
          Done.BEGIN,
          Done.LIKELY_BEGIN,
          Done.COMMIT,
          Done.ROLLBACK,
          Done.END,
          Done.MARK_ROLLBACK_ONLY,
          Done.CLOSE);

  private Steering() {}

  /** Whether a method is named like one. */
  public static boolean isNamed(String method) {
    return NAMED.holds(method);
  }

  /** Whether it does that to what any caller can reach. */
  static boolean isDoneBy(Summary summary) {
    for (Summary.Case one : summary.cases()) {
      for (Summary.Effect effect : one.effects()) {
        if (!(effect.root() instanceof Root.Parameter) && effect.does(STEERS)) {
          return true;
        }
      }
    }
    return false;
  }
}
