// Whatever is set on its builder: three threads for each call.
package shop.engine;

import java.io.IOException;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

public class SettingsBetween {
  public void refresh() throws IOException {
    RestClient client =
        RestClient.builder(new HttpHost("search", 9200))
            .setPathPrefix("/shop")
            .setCompressionEnabled(true)
            .build(); // finding: EnginePerCall HIGH
    client.performRequest(new Request("POST", "/_refresh"));
    client.close();
  }
}
