// The client of the first drivers is an engine as its heir is.
package shop.engine;

import com.mongodb.Mongo;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class FirstClient {
  private static final Map<String, Mongo> MONGO_BY_HOST = new ConcurrentHashMap<>();

  public void drop(String host) {
    Mongo mongo = MONGO_BY_HOST.computeIfAbsent(host, key -> new Mongo(key));
    mongo.dropDatabase("shop");
  }
}
