package dev.acidlint.repair;

import dev.acidlint.model.Span;
import java.util.List;
import java.util.Optional;

/** What one kind of repair has to know beyond the text; filled in by the rule that asks for it. */
public sealed interface RepairRequest {

  /**
   * Put a guarded rollback around the work from a begin to its commits.
   *
   * @param begin name token of the call that begins
   * @param commits name tokens of the commits of that begin in this method, in order of the text;
   *     empty if it is never committed
   * @param rollback the call to insert, without semicolon: {@code conn.rollback()}
   * @param guard a condition for it: {@code tx.isActive()}
   * @param rollbackThrows canonical names of the checked exceptions that rollback or guard throw
   * @param commitOutside the commit must stay outside of what is protected
   * @param unprotected {@code catch} keywords of the existing handlers that the transaction stays
   *     open through: reached with it active and left without its rollback
   */
  record ProtectTransaction(
      Span begin,
      List<Span> commits,
      String rollback,
      Optional<String> guard,
      List<String> rollbackThrows,
      boolean commitOutside,
      List<Span> unprotected)
      implements RepairRequest {}
}
