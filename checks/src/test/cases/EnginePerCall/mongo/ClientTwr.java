// Trap 55: in try-with-resources, on every call.
package shop.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

public class ClientTwr {
  public long count() {
    try (MongoClient client = MongoClients.create("mongodb://localhost")) { // finding: EnginePerCall MEDIUM
      return client.getDatabase("shop").getCollection("order").countDocuments();
    }
  }
}
