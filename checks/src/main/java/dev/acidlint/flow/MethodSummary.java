package dev.acidlint.flow;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a method does to sessions, for callers in other files. It holds no tree. Equal if it says
 * the same.
 */
public final class MethodSummary {
  private static final Set<Resource.Done> KEEPS = EnumSet.of(Resource.Done.KEEP_FOR_USE);

  private final Summary summary;
  private final boolean persistent;

  MethodSummary(Summary summary, boolean persistent) {
    this.summary = Harmless.shortened(summary);
    this.persistent = persistent;
  }

  /** The same as maps, lists, texts and truth values, for a file to hold. */
  public Map<String, Object> tree() {
    return SummaryWriter.write(summary, persistent);
  }

  /**
   * Reads what {@link #tree} gives.
   *
   * @throws IllegalArgumentException if it is something else, or of types that the catalogue does
   *     not know
   */
  public static MethodSummary of(Map<?, ?> tree, Catalogue catalogue) {
    return new MethodSummary(
        new SummaryReader(catalogue).read(tree), Boolean.TRUE.equals(tree.get("persistent")));
  }

  Summary summary() {
    return summary;
  }

  /** Whether it touches what is catalogued even if it is not given a session. */
  boolean persistent() {
    return persistent;
  }

  /** Whether it begins, ends or closes what any caller can reach. */
  public boolean steers() {
    return Steering.isDoneBy(summary);
  }

  /** Whether it makes an object that holds a session, be it one that it was given. */
  public boolean makes() {
    return summary.cases().stream()
        .anyMatch(one -> one.result() instanceof Result.Made || one.does(KEEPS));
  }

  /**
   * Whether it concerns a caller that has no session of its own in hand: it gives one, does
   * something to one that both can reach, or lets a failure through that can be swallowed.
   */
  public boolean concernsEveryCaller(Catalogue catalogue) {
    return summary.cases().stream().anyMatch(one -> concernsEveryCaller(one, catalogue));
  }

  private static boolean concernsEveryCaller(Case one, Catalogue catalogue) {
    boolean gives =
        !(one.result() instanceof Result.Other
            || one.result() instanceof Result.Constant
            || one.result() instanceof Result.Itself
            || (one.result() instanceof Result.Made && !Made.isDoneBy(one))
            || one.result() instanceof Result.Kept);
    return gives
        || one.effects().stream()
            .anyMatch(
                effect -> !(effect.root() instanceof Root.Parameter) && !Harmless.isMereUse(effect))
        || one.thrown().orElse(Set.of()).stream().anyMatch(t -> canBeSwallowed(t, catalogue));
  }

  private static boolean canBeSwallowed(Thrown t, Catalogue catalogue) {
    return t.kind() == Thrown.Kind.FAMILY
        || (t.kind() == Thrown.Kind.NAMED && !catalogue.familiesOf(t.type()).isEmpty());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MethodSummary that
        && persistent == that.persistent
        && summary.equals(that.summary);
  }

  @Override
  public int hashCode() {
    return Objects.hash(summary, persistent);
  }
}
