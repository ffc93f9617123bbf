// A producer, its thread and its buffer for one record.
package shop.engine;

import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

public class ProducerPerSend {
  private final Properties settings;

  public ProducerPerSend(Properties settings) {
    this.settings = settings;
  }

  public void send(String topic, String value) {
    KafkaProducer<String, String> producer = new KafkaProducer<>(settings); // finding: EnginePerCall HIGH; no repair: differ from call to call
    producer.send(new ProducerRecord<>(topic, value));
    producer.close();
  }
}
