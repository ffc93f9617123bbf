package dev.acidlint.flow;

import dev.acidlint.model.Span;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The transaction of a resource.
 *
 * @param phase where it stands
 * @param begin where it was begun in this method; empty if it was not
 * @param commits where this method committed it, or tried to
 * @param chained the next one begins by itself with the next work, as with auto-commit off
 * @param presumed nothing but the opening suggests that there is a transaction at all
 * @param likely begun by a helper that another method may override
 * @param wrote something was changed in it, or may have been; false after reads only
 * @param handedOn the duty to end it is somebody else's
 * @param closed its session was closed while it was unfinished
 */
public record Tx(
    Phase phase,
    Optional<Span> begin,
    Set<Span> commits,
    boolean chained,
    boolean presumed,
    boolean likely,
    boolean wrote,
    boolean handedOn,
    boolean closed) {

  /** The typestates. */
  public enum Phase {
    NONE,
    /** Auto-commit is off and nothing is pending yet. */
    CLEAN,
    ACTIVE,
    COMMITTED,
    COMMIT_FAILED,
    /** Committed in a finalizer that an exception led into: half-done, most likely. */
    COMMITTED_ON_FAILURE,
    /** A commit failed and left no transaction behind. */
    COMMIT_FAILED_AND_OVER,
    ROLLBACK_ONLY,
    ROLLED_BACK,
    /** Committed as a side effect, by switching auto-commit back on. */
    IMPLICITLY_COMMITTED,
    UNKNOWN
  }

  static final Tx NONE =
      new Tx(Phase.NONE, Optional.empty(), Set.of(), false, false, false, false, false, false);
  static final Tx UNKNOWN = NONE.in(Phase.UNKNOWN);

  /** Begun by a call: active at once. */
  static Tx begun(Span site) {
    return new Tx(
        Phase.ACTIVE, Optional.of(site), Set.of(), false, false, false, false, false, false);
  }

  /** Begun by a mode: active with the first work. */
  static Tx chained(Span site, boolean presumed) {
    return new Tx(
        Phase.CLEAN, Optional.of(site), Set.of(), true, presumed, false, false, false, false);
  }

  Tx in(Phase next) {
    return new Tx(next, begin, commits, chained, presumed, likely, wrote, handedOn, closed);
  }

  /** With auto-commit back on, the next work begins nothing. */
  Tx unchained() {
    return new Tx(phase, begin, commits, false, presumed, likely, wrote, handedOn, closed);
  }

  Tx committedAt(Span site, Phase next) {
    Set<Span> all = new TreeSet<>(commits);
    all.add(site);
    return new Tx(next, begin, all, chained, presumed, likely, wrote, handedOn, closed);
  }

  Tx writing() {
    return new Tx(phase, begin, commits, chained, presumed, likely, true, handedOn, closed);
  }

  Tx handOn() {
    return new Tx(phase, begin, commits, chained, presumed, likely, wrote, true, closed);
  }

  /** As the caller sees it that gets the session: begun by the call. */
  Tx takenOverAt(Span site) {
    return new Tx(
        phase, Optional.of(site), Set.of(), chained, presumed, likely, wrote, false, false);
  }

  /** By a helper that may do something else where another class overrides it. */
  Tx likelyOnly() {
    return new Tx(phase, begin, commits, chained, presumed, true, wrote, handedOn, closed);
  }

  Tx closeUnfinished() {
    return new Tx(phase, begin, commits, chained, presumed, likely, wrote, handedOn, true);
  }

  /** Whether work may still be pending in it. */
  public boolean isUnfinished() {
    return phase == Phase.ACTIVE || phase == Phase.COMMIT_FAILED || phase == Phase.ROLLBACK_ONLY;
  }

  /** Whether nothing of it is left: rolled back, or by a commit that failed. */
  boolean isUndone() {
    return phase == Phase.ROLLED_BACK || phase == Phase.COMMIT_FAILED_AND_OVER;
  }

  /** Whether it is known to be over, or never to have been. */
  public boolean isOver() {
    return phase == Phase.NONE
        || phase == Phase.COMMITTED
        || phase == Phase.COMMITTED_ON_FAILURE
        || isUndone()
        || phase == Phase.IMPLICITLY_COMMITTED;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Tx that
            && phase == that.phase
            && chained == that.chained
            && presumed == that.presumed
            && likely == that.likely
            && wrote == that.wrote
            && handedOn == that.handedOn
            && closed == that.closed
            && begin.equals(that.begin)
            && commits.equals(that.commits));
  }

  /** By what changes most. */
  @Override
  public int hashCode() {
    int flags = (chained ? 1 : 0) + (presumed ? 2 : 0) + (wrote ? 4 : 0) + (handedOn ? 8 : 0);
    return 31 * (31 * phase.ordinal() + begin.hashCode()) + 16 * commits.size() + flags;
  }
}
