// Begun and committed in a straight line.
package shop.tx;

import io.ebean.Database;
import io.ebean.Transaction;

public class TransactionLeft {
  private final Database db;

  public TransactionLeft(Database db) {
    this.db = db;
  }


  public void save(Object order) {
    Transaction tx = db.beginTransaction();
    db.save(order);
    tx.commit(); // finding: CommitWithoutRollback HIGH
  }
}
