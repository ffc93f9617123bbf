package dev.acidlint.repair;

import java.util.function.Function;

/** Makes a repair of a plan that nothing forbids. */
final class Offer {

  private Offer() {}

  /**
   * The repair, unless the text would then not parse.
   *
   * @param plan computes what to change, given the imports to name types by
   */
  static RepairResult of(
      JavaSource java, String title, Repair.Level level, Function<Imports, Splice> plan) {
    Imports imports = new Imports(java);
    TextEdit edit = plan.apply(imports).merged();
    Repair repair = new Repair(title, level, edit, imports.edits());
    if (!java.parsesWith(repair)) {
      return new RepairResult.Refused("the text would not parse after the repair");
    }
    return new RepairResult.Offered(repair);
  }
}
