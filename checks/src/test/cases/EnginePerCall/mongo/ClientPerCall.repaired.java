// A client, its monitor threads and its pool for one insert.
package shop.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;

public class ClientPerCall {
  private static final MongoClient CLIENT = MongoClients.create("mongodb://localhost");

  public void add(String name) {
    CLIENT.getDatabase("shop").getCollection("order").insertOne(new Document("name", name));
  }
}
