// Trap 44: a long-lived producer in a field.
package shop.engine;

import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

public class ProducerInField implements AutoCloseable {
  private final KafkaProducer<String, String> producer;

  public ProducerInField(Properties settings) {
    this.producer = new KafkaProducer<>(settings);
  }

  public void send(String topic, String value) {
    producer.send(new ProducerRecord<>(topic, value));
  }

  @Override
  public void close() {
    producer.close();
  }
}
