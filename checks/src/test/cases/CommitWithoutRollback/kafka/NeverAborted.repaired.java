// A producer's transaction that a failing send leaves open.
package shop.tx;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

public class NeverAborted {
  private final Producer<String, String> producer;

  public NeverAborted(Producer<String, String> producer) {
    this.producer = producer;
  }


  public void send(String topic, String first, String second) {
    producer.beginTransaction();
    try {
      producer.send(new ProducerRecord<>(topic, first));
      producer.send(new ProducerRecord<>(topic, second));
    } catch (Throwable t) {
      try {
        producer.abortTransaction();
      } catch (RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
    producer.commitTransaction();
  }
}
