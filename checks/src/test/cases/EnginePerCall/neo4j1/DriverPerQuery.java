// A driver for each query, of the line whose package has its version in its name.
package shop.engine;

import org.neo4j.driver.v1.AuthTokens;
import org.neo4j.driver.v1.Driver;
import org.neo4j.driver.v1.GraphDatabase;
import org.neo4j.driver.v1.Session;

public class DriverPerQuery {
  private Driver kept;

  public void mark(String uri, String password) {
    Driver driver = GraphDatabase.driver(uri, AuthTokens.basic("neo4j", password)); // finding: EnginePerCall HIGH; no repair: built from
    try (Session session = driver.session()) {
      session.run("MATCH (o:Order) SET o.marked = true");
    }
  }

  public synchronized Session session(String uri) {
    if (kept == null) {
      kept = GraphDatabase.driver(uri);
    }
    return kept.session();
  }
}
