// A producer lives long, so its transaction has to be aborted; never after a commit that failed.
package shop.events;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

class NoAbort {
  private final KafkaProducer<String, String> producer;

  NoAbort(KafkaProducer<String, String> producer) {
    this.producer = producer;
  }

  void publish(ProducerRecord<String, String> order, ProducerRecord<String, String> bill) {
    producer.beginTransaction();
    try {
      producer.send(order);
      producer.send(bill);
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
