// A client, its monitor threads and its pool for one insert.
package shop.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

public class ClientPerCall {
  public void add(String name) {
    MongoClient client = MongoClients.create("mongodb://localhost"); // finding: EnginePerCall MEDIUM
    try {
      client.getDatabase("shop").getCollection("order").insertOne(new Document("name", name));
    } finally {
      client.close();
    }
  }
}
