package dev.acidlint.pmd.command;

import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Finding;

/** Looks up what can be done about a finding. */
@FunctionalInterface
interface RepairDesk {

  /** The finding's repair, or why there is none. */
  RepairResult of(FileFindings file, Finding finding);

  /** Asks the engine, if the finding asks for a repair at all. */
  static RepairDesk of(AnalysisEngine engine) {
    return (file, finding) ->
        finding
            .repair()
            .map(request -> engine.repair(file.text(), request))
            .orElseGet(() -> new RepairResult.Refused(finding.noRepair()));
  }
}
