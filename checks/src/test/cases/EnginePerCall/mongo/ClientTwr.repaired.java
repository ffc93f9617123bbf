// Trap 55: in try-with-resources, on every call.
package shop.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

public class ClientTwr {
  private static final MongoClient CLIENT = MongoClients.create("mongodb://localhost");

  public long count() {
    return CLIENT.getDatabase("shop").getCollection("order").countDocuments();
  }
}
