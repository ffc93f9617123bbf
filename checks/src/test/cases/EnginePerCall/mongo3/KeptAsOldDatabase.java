// A method that finds its field empty builds the client and keeps the database that it gives.
package shop.engine;

import com.mongodb.DB;
import com.mongodb.MongoClient;

public class KeptAsOldDatabase {
  private final String host;
  private DB database;

  public KeptAsOldDatabase(String host) {
    this.host = host;
  }

  public DB database() {
    if (database == null) {
      database = new MongoClient(host).getDB("shop");
    }
    return database;
  }
}
