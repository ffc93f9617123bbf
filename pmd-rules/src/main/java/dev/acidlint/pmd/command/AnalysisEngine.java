package dev.acidlint.pmd.command;

import dev.acidlint.model.SourceText;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.rules.Analysis;
import java.util.Collection;
import java.util.SortedMap;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;

/** What the command drives. Called from several threads at once. */
interface AnalysisEngine {

  /** All rules: the name of each, and what it is about in one sentence. */
  SortedMap<String, String> rules();

  /**
   * Looks at all files first, for what each may want to know of the others.
   *
   * @param trees keeps those that will be looked at again
   * @param afterFile called once for each, from several threads
   */
  default Survey survey(Collection<Source> sources, Trees trees, Runnable afterFile) {
    return Survey.none(this, sources);
  }

  /**
   * One that knows what a file of summaries tells.
   *
   * @param summaries its path; blank for none
   */
  default AnalysisEngine knowing(String summaries) {
    return this;
  }

  /** Finds the faults of one file. */
  Analysis analyze(ASTCompilationUnit unit);

  /** Computes the repair that a finding asks for. */
  RepairResult repair(SourceText text, RepairRequest request);
}
