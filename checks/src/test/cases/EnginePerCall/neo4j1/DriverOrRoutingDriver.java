// A helper builds the one driver or the other, and its caller uses it for one query.
package shop.engine;

import java.net.URI;
import java.util.List;
import org.neo4j.driver.v1.AuthTokens;
import org.neo4j.driver.v1.Config;
import org.neo4j.driver.v1.Driver;
import org.neo4j.driver.v1.GraphDatabase;
import org.neo4j.driver.v1.Session;

public class DriverOrRoutingDriver {
  private final List<URI> servers;

  public DriverOrRoutingDriver(List<URI> servers) {
    this.servers = servers;
  }

  public void test() {
    Driver driver = driver(); // finding: EnginePerCall HIGH; no repair: in a helper method
    try (Session session = driver.session()) {
      session.run("RETURN 0");
    }
  }

  private Driver driver() {
    if (servers.size() > 1) {
      return GraphDatabase.routingDriver(servers, AuthTokens.none(), Config.defaultConfig());
    }
    return GraphDatabase.driver(servers.get(0), AuthTokens.none());
  }
}
