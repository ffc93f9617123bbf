// Trap 3: Ebean's transaction rolls back when it is closed.
package shop.tx;

import io.ebean.Database;
import io.ebean.Transaction;

public class TransactionInTwr {
  private final Database db;

  public TransactionInTwr(Database db) {
    this.db = db;
  }


  public void save(Object order) {
    try (Transaction tx = db.beginTransaction()) {
      db.save(order);
      tx.commit();
    }
  }

  public void saveAndEnd(Object order) {
    Transaction tx = db.beginTransaction();
    try {
      db.save(order);
      tx.commit();
    } finally {
      tx.end();
    }
  }
}
