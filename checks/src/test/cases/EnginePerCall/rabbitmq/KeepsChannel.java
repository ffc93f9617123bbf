// What a constructor keeps of a connection lives as long as the object, and the connection with it.
package shop.queue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

public class KeepsChannel {
  private final Channel channel;

  public KeepsChannel(ConnectionFactory factory) {
    try {
      this.channel = factory.newConnection().createChannel();
    } catch (IOException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  public void send(byte[] body) throws IOException {
    channel.basicPublish("orders", "", null, body);
  }

  public static void sendOnce(ConnectionFactory factory, byte[] body)
      throws IOException, TimeoutException {
    factory.newConnection().createChannel().basicPublish("orders", "", null, body); // finding: EnginePerCall MEDIUM, SessionOutsideTryWithResources HIGH; no repair: what it is built from
  }
}
