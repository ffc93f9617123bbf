// Aborted for what fails before the commit, which stands outside.
package shop.tx;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

public class AbortedBeforeCommit {
  private final Producer<String, String> producer;

  public AbortedBeforeCommit(Producer<String, String> producer) {
    this.producer = producer;
  }


  public void send(String topic, String value) {
    producer.beginTransaction();
    try {
      producer.send(new ProducerRecord<>(topic, value));
    } catch (RuntimeException e) {
      producer.abortTransaction();
      throw e;
    }
    producer.commitTransaction();
  }

  /** Trap 21: offsets, not a transaction. */
  public void acknowledge(KafkaConsumer<String, String> consumer) {
    consumer.commitSync();
  }
}
