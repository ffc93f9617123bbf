// Only code that is not persistence runs between begin and commit, and nothing handles its failure.
package shop.audit;

import jakarta.persistence.EntityTransaction;

public class OtherCodeOnly {
  private final Auditor auditor;

  public OtherCodeOnly(Auditor auditor) {
    this.auditor = auditor;
  }

  public void approve(EntityTransaction tx, long order) {
    tx.begin();
    auditor.record("approve", order);
    tx.commit(); // finding: CommitWithoutRollback MEDIUM
  }

  interface Auditor {
    void record(String action, long order);
  }
}
