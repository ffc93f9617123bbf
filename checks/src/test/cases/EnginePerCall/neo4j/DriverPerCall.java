// A driver and its pool for each query.
package shop.engine;

import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

public class DriverPerCall {
  public boolean reachable() {
    Driver driver = GraphDatabase.driver("bolt://localhost:7687"); // finding: EnginePerCall HIGH
    driver.verifyConnectivity();
    driver.close();
    return true;
  }
}
