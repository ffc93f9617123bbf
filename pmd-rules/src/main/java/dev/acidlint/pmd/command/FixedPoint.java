package dev.acidlint.pmd.command;

import dev.acidlint.model.SourceText;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.TextEdit;
import dev.acidlint.rules.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Repairs a file in rounds: all repairs that do not overlap, then another look at the new text, for
 * as long as there is something to repair.
 */
final class FixedPoint {

  /** A repair may bring about the next; one that never ends is a fault of ours. */
  private static final int ROUNDS = 20;

  private final RepairDesk repairs;
  private final boolean includeReview;
  private final Again again;

  /** Looks for findings once more. */
  @FunctionalInterface
  interface Again {
    /**
     * Analyses the text of a file.
     *
     * @return with its findings; empty if the text cannot be analysed
     */
    Optional<FileFindings> look(FileFindings file);
  }

  /**
   * @param includeReview whether to take repairs of level REVIEW too
   */
  FixedPoint(RepairDesk repairs, boolean includeReview, Again again) {
    this.repairs = repairs;
    this.includeReview = includeReview;
    this.again = again;
  }

  /**
   * The file as it is when nothing is left to repair, with the findings that remain. A round whose
   * result cannot be analysed is undone.
   */
  FileFindings repair(FileFindings file) {
    FileFindings now = file;
    for (int round = 0; round < ROUNDS; round++) {
      List<TextEdit> edits = edits(now);
      if (edits.isEmpty()) {
        return now;
      }
      String text = apply(now, edits);
      FileFindings next = new FileFindings(now.source(), text, SourceText.of(text), List.of());
      Optional<FileFindings> seen = again.look(next);
      if (seen.isEmpty()) {
        return now;
      }
      now = seen.get();
    }
    return now;
  }

  private List<TextEdit> edits(FileFindings file) {
    List<TextEdit> taken = new ArrayList<>();
    for (Finding finding : file.findings()) {
      if (repairs.of(file, finding) instanceof RepairResult.Offered offered
          && (includeReview || offered.repair().level() == Repair.Level.SAFE)) {
        List<TextEdit> wanted =
            Stream.concat(offered.repair().imports().stream(), Stream.of(offered.repair().edit()))
                .toList();
        boolean free = wanted.stream().allMatch(edit -> taken.stream().allMatch(t -> fit(t, edit)));
        if (free) {
          wanted.stream().filter(edit -> !taken.contains(edit)).forEach(taken::add);
        }
      }
    }
    taken.sort(Comparator.comparing(TextEdit::span));
    return taken;
  }

  /** Whether both can be made: apart, or the same import twice. Two at one offset are too close. */
  private static boolean fit(TextEdit one, TextEdit other) {
    return one.equals(other)
        || one.span().end() < other.span().start()
        || other.span().end() < one.span().start();
  }

  private static String apply(FileFindings file, List<TextEdit> edits) {
    String original = file.original();
    String lineEnd = original.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (TextEdit edit : edits) {
      out.append(original, at, file.text().toOriginal(edit.span().start()));
      out.append(edit.replacement().replace("\n", lineEnd));
      at = file.text().toOriginal(edit.span().end());
    }
    return out.append(original, at, original.length()).toString();
  }
}
