// Trap 3: end() and close() roll back whatever is not committed.
package shop.orders;

import io.ebean.DB;
import io.ebean.Transaction;

class EndsByItself {

  void closed(Object order) {
    try (Transaction transaction = DB.beginTransaction()) {
      DB.save(order);
      transaction.commit();
    }
  }

  void ended(Object order) {
    Transaction transaction = DB.beginTransaction();
    try {
      DB.save(order);
      transaction.commit();
    } finally {
      transaction.end();
    }
  }
}
