// As the example of KafkaProducer itself does: what is left after most failed commits can be aborted.
package shop.events;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;

public class AbortAfterFailure {
  private final Producer<String, String> producer;

  public AbortAfterFailure(Producer<String, String> producer) {
    this.producer = producer;
  }

  public void publish(String order) {
    try {
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("orders", order));
      producer.commitTransaction();
    } catch (ProducerFencedException e) {
      producer.close();
      throw e;
    } catch (KafkaException e) {
      try {
        producer.abortTransaction();
      } catch (RuntimeException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }
}
