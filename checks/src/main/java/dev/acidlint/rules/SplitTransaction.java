package dev.acidlint.rules;

import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Lent;
import dev.acidlint.flow.Resource;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.repair.RepairRequest.MergeCommits;
import dev.acidlint.rules.CommitParts.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A method commits twice, straight on, for what looks like one unit of work: a failure between the
 * commits leaves half of it stored.
 */
public final class SplitTransaction extends Rule {
  public static final String NAME = "SplitTransaction";
  public static final String SUMMARY =
      "Two commits split what looks like one unit of work, so a failure between them leaves half";
  public static final Severity SEVERITY = Severity.WARNING;

  /** Two commits of one transaction's chain that one path comes by. */
  private record Pair(Span first, Span second) {}

  public SplitTransaction() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Map<Pair, Resource> pairs = new LinkedHashMap<>();
    for (Exit exit : body.exits()) {
      if (exit.thrown().isEmpty()) {
        exit.state().resources().values().forEach(r -> collect(r, pairs));
      }
    }
    pairs.forEach((pair, r) -> finding(body, r, pair).ifPresent(report));
  }

  private static void collect(Resource r, Map<Pair, Resource> pairs) {
    boolean chain =
        r.tx().chained() && !r.tx().presumed() && !r.tx().likely() && r.tx().begin().isPresent();
    boolean lent = r.lent().filter(Lent::transaction).isPresent();
    if (!chain || lent) {
      return;
    }
    List<Span> commits = new ArrayList<>(r.tx().commits());
    commits.sort(Span::compareTo);
    for (int i = 0; i + 1 < commits.size(); i++) {
      pairs.putIfAbsent(new Pair(commits.get(i), commits.get(i + 1)), r);
    }
  }

  private static Optional<Finding> finding(Observed body, Resource r, Pair pair) {
    Optional<Stmt.Block> block = CommitParts.block(body, pair.first(), pair.second());
    if (block.isEmpty() || body.contents().isInLoop(pair.first())) {
      return Optional.empty();
    }
    CommitParts parts = new CommitParts(body);
    Part before = parts.between(r.tx().begin().orElseThrow(), pair.first());
    Part after = parts.between(pair.first(), pair.second());
    boolean split =
        before.writes().isPresent()
            && after.writes().isPresent()
            && !after.isElsewhere()
            && !before.definesSchema()
            && !after.definesSchema()
            && !parts.isExplained(pair.first());
    return split ? Optional.of(finding(body, pair, after.writes().get())) : Optional.empty();
  }

  private static Finding finding(Observed body, Pair pair, Span write) {
    String first = Snippet.of(body, pair.first());
    return new Finding(
        NAME,
        Confidence.MEDIUM,
        pair.first(),
        first
            + " splits the work: if "
            + Snippet.of(body, write)
            + " on line "
            + body.line(write)
            + " throws, what was done before line "
            + body.line(pair.first())
            + " stays, and the rest, which line "
            + body.line(pair.second())
            + " would commit, is missing",
        List.of(
            new Finding.Step(pair.first(), first + " stores the first part"),
            new Finding.Step(write, Snippet.of(body, write) + " may throw"),
            new Finding.Step(
                pair.second(), Snippet.of(body, pair.second()) + " would store the rest")),
        Optional.of(new MergeCommits(pair.first(), pair.second())),
        "");
  }
}
