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
    producer.send(order);
    producer.send(bill);
    producer.commitTransaction(); // finding: CommitWithoutRollback HIGH
  }
}
