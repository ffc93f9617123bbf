package dev.acidlint.repair;

/** Makes a repair of a plan that nothing forbids. */
final class Offer {

  private Offer() {}

  /** The repair, unless the text would then not parse. */
  static RepairResult of(JavaSource java, String title, Repair.Level level, Plan plan) {
    Imports imports = new Imports(java);
    TextEdit edit = plan.edits(imports).merged();
    Repair repair = new Repair(title, level, edit, imports.edits());
    if (!java.parsesWith(repair)) {
      return new RepairResult.Refused("the text would not parse after the repair");
    }
    return new RepairResult.Offered(repair);
  }
}
