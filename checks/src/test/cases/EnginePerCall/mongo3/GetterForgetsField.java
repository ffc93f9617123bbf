// A lazy getter that returns what it has built, and forgets to keep it: so each call builds.
package shop.engine;

import com.mongodb.Mongo;
import com.mongodb.MongoClient;
import com.mongodb.ServerAddress;
import java.util.List;

public class GetterForgetsField {
  private Mongo forgotten;
  private MongoClient local;
  private Mongo kept;
  private Mongo given;
  Mongo open;

  public Mongo forgotten(List<ServerAddress> hosts) {
    if (this.forgotten == null) {
      if (hosts.size() > 1) {
        return new Mongo(hosts); // finding: EnginePerCall HIGH; no repair: field
      } else {
        return new Mongo(); // finding: EnginePerCall HIGH; no repair: field
      }
    }
    return this.forgotten;
  }

  public MongoClient local() {
    if (local != null) {
      return local;
    }
    MongoClient client = new MongoClient("db"); // finding: EnginePerCall HIGH; no repair: field
    client.getDatabase("shop").drop();
    return client;
  }

  public Mongo kept() {
    if (kept == null) {
      kept = new Mongo("db");
    }
    return kept;
  }

  /** What was given goes first; else it is the caller's to keep. */
  public Mongo given() {
    return given == null ? new Mongo("db") : given;
  }

  public void give(Mongo mongo) {
    given = mongo;
  }

  /** Any class of the package may set it. */
  public Mongo open() {
    return open == null ? new Mongo("db") : open;
  }

  public Mongo make() {
    return new Mongo("db");
  }
}
