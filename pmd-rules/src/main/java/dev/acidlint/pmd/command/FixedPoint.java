package dev.acidlint.pmd.command;

import dev.acidlint.model.SourceText;
import dev.acidlint.repair.EditedSource;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairRounds;
import dev.acidlint.rules.Finding;
import java.util.List;
import java.util.Optional;

/** Repairs a file in rounds, looking at each new text in memory. */
final class FixedPoint {
  private final AnalysisEngine engine;
  private final boolean includeReview;
  private final Again again;

  /** Looks for findings once more. */
  @FunctionalInterface
  interface Again {
    /**
     * Analyses a text that has been repaired.
     *
     * @return its findings; empty if it cannot be analysed
     */
    Optional<List<Finding>> look(Source source, SourceText text);
  }

  /**
   * @param includeReview whether to take repairs of level REVIEW too
   */
  FixedPoint(AnalysisEngine engine, boolean includeReview, Again again) {
    this.engine = engine;
    this.includeReview = includeReview;
    this.again = again;
  }

  /**
   * The file as it is when nothing is left to repair, with the findings that remain. A round whose
   * result cannot be analysed is undone.
   */
  FileFindings repair(FileFindings file) {
    Looks looks = new Looks(file);
    RepairRounds.run(file.text(), looks::requests, this::wants, engine::repair);
    String text = EditedSource.restore(file.original(), looks.text.text());
    return new FileFindings(file.source(), text, looks.text, looks.findings);
  }

  private boolean wants(Repair repair) {
    return includeReview || repair.level() == Repair.Level.SAFE;
  }

  /** Keeps the last text that could be analysed. */
  private final class Looks {
    private final FileFindings start;
    private SourceText text;
    private List<Finding> findings;

    Looks(FileFindings start) {
      this.start = start;
      this.text = start.text();
      this.findings = start.findings();
    }

    /** What to repair in a text; nothing more if it is spoilt. */
    List<RepairRequest> requests(SourceText now) {
      if (!now.text().equals(start.text().text())) {
        Optional<List<Finding>> seen = again.look(start.source(), now);
        if (seen.isEmpty()) {
          return List.of();
        }
        text = now;
        findings = seen.get();
      }
      return findings.stream().flatMap(finding -> finding.repair().stream()).toList();
    }
  }
}
