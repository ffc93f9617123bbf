// The client of the first drivers is an engine as its heir is.
package shop.engine;

import com.mongodb.Mongo;

public class FirstClient {
  public void drop(String host) {
    Mongo mongo = new Mongo(host); // finding: EnginePerCall HIGH
    mongo.dropDatabase("shop");
    mongo.close();
  }
}
