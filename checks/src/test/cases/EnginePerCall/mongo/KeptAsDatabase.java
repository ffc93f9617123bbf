// A getter that finds its field empty builds the client and keeps what it gives: it builds but once.
package shop.engine;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

public class KeptAsDatabase {
  private final String host;
  private MongoDatabase database;
  private MongoCollection<Document> last;

  public KeptAsDatabase(String host) {
    this.host = host;
  }

  public void connect(String port) {
    if (database == null) {
      if (port.isEmpty()) {
        database = MongoClients.create("mongodb://" + host).getDatabase("shop");
      } else {
        database = MongoClients.create("mongodb://" + host + ":" + port).getDatabase("shop");
      }
    }
  }

  public MongoDatabase orKept() {
    if (database != null) {
      return database;
    }
    database = MongoClients.create("mongodb://" + host).getDatabase("shop");
    return database;
  }

  public MongoDatabase orElse() {
    if (database != null) {
      System.out.println("there");
    } else {
      database = MongoClients.create("mongodb://" + host).getDatabase("shop");
    }
    return database;
  }

  /** What is there is not always kept. */
  public void renew(boolean fresh) {
    if (database != null && !fresh) {
      return;
    }
    database = MongoClients.create("mongodb://" + host).getDatabase("shop"); // finding: EnginePerCall HIGH; no repair: what it is built from may differ
  }

  public void look(String name) {
    if (!name.isEmpty()) {
      last = MongoClients.create("mongodb://" + host).getDatabase("shop").getCollection(name); // finding: EnginePerCall HIGH; no repair: what it is built from may differ
    }
  }

  public long count() {
    return last.countDocuments();
  }
}
