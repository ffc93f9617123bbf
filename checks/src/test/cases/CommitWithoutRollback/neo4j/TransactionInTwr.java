// Trap 3: Neo4j's transaction rolls back when it is closed.
package shop.tx;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

public class TransactionInTwr {
  private final Driver driver;

  public TransactionInTwr(Driver driver) {
    this.driver = driver;
  }


  public void add(String name) {
    try (Session session = driver.session();
        Transaction tx = session.beginTransaction()) {
      tx.run("create (:Order {name: '" + name + "'})");
      tx.commit();
    }
  }

  public void addInScope(String name) {
    try (Session session = driver.session()) {
      session.executeWriteWithoutResult(tx -> tx.run("create (:Order {name: '" + name + "'})"));
    }
  }
}
