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
    try {
      auditor.record("approve", order);
      tx.commit();
    } catch (Throwable t) {
      if (tx.isActive()) {
        try {
          tx.rollback();
        } catch (RuntimeException e) {
          t.addSuppressed(e);
        }
      }
      throw t;
    }
  }

  interface Auditor {
    void record(String action, long order);
  }
}
