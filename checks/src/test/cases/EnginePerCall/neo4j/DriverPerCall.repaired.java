// A driver and its pool for each query.
package shop.engine;

import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

public class DriverPerCall {
  private static final Driver DRIVER = GraphDatabase.driver("bolt://localhost:7687");

  public boolean reachable() {
    DRIVER.verifyConnectivity();
    return true;
  }
}
