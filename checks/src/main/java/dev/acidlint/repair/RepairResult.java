package dev.acidlint.repair;

/** A repair, or the reason in words why there is none. */
public sealed interface RepairResult {

  record Offered(Repair repair) implements RepairResult {}

  record Refused(String reason) implements RepairResult {}
}
