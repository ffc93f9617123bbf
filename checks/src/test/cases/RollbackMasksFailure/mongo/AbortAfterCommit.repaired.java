// The driver: "Cannot call abortTransaction after calling commitTransaction".
package shop.masked;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

public class AbortAfterCommit {

  public void ship(MongoClient client, MongoCollection<Document> orders, Document order) {
    try (ClientSession session = client.startSession()) {
      session.startTransaction();
      try {
        orders.insertOne(session, order);
        session.commitTransaction();
      } catch (RuntimeException e) {
        if (session.hasActiveTransaction()) {
          try {
            session.abortTransaction();
          } catch (RuntimeException suppressed) {
            e.addSuppressed(suppressed);
          }
        }
        throw e;
      }
    }
  }
}
