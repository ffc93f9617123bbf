// Trap 3: closing a transaction rolls it back, and closing its session closes it.
package shop.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

class TransactionClosedWithSession {

  void byItself(Driver driver) {
    try (Session session = driver.session();
        Transaction tx = session.beginTransaction()) {
      tx.run("create (:Person)");
      tx.commit();
    }
  }

  void byItsSession(Driver driver) {
    try (Session session = driver.session()) {
      Transaction tx = session.beginTransaction();
      tx.run("create (:Person)");
      tx.commit();
    }
  }
}
