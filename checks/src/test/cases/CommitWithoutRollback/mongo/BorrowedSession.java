// A session of the caller's stays in its transaction.
package shop.tx;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

public class BorrowedSession {
  public void add(ClientSession session, MongoCollection<Document> orders, Document order) {
    session.startTransaction();
    orders.insertOne(session, order);
    session.commitTransaction(); // finding: CommitWithoutRollback HIGH
  }

  public void addSafely(ClientSession session, MongoCollection<Document> orders, Document order) {
    session.startTransaction();
    try {
      orders.insertOne(session, order);
      session.commitTransaction();
    } catch (RuntimeException e) {
      if (session.hasActiveTransaction()) {
        session.abortTransaction();
      }
      throw e;
    }
  }
}
