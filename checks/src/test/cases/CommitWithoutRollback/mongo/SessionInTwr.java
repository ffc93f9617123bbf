// Trap 3: closing the client session aborts what is open.
package shop.tx;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

public class SessionInTwr {
  private final MongoClient client;

  public SessionInTwr(MongoClient client) {
    this.client = client;
  }


  public void add(MongoCollection<Document> orders, Document order) {
    try (ClientSession session = client.startSession()) {
      session.startTransaction();
      orders.insertOne(session, order);
      session.commitTransaction();
    }
  }

  public void addInScope(MongoCollection<Document> orders, Document order) {
    try (ClientSession session = client.startSession()) {
      session.withTransaction(() -> orders.insertOne(session, order));
    }
  }
}
