// A command of a program is run once with it, and its producer is built once.
package shop.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "import")
public class ImportCommand implements Callable<Integer> {
  @Option(names = "--server")
  private String server;

  private Reader input;

  @Override
  public Integer call() throws IOException {
    try (Producer<String, String> producer = createProducer();
        BufferedReader lines = new BufferedReader(input)) {
      lines.lines().forEach(line -> producer.send(new ProducerRecord<>("orders", line)));
    }
    return 0;
  }

  private Producer<String, String> createProducer() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", server);
    return new KafkaProducer<>(settings);
  }

  static class Importer {
    private final Properties settings;

    Importer(Properties settings) {
      this.settings = settings;
    }

    void send(String line) {
      try (Producer<String, String> producer = new KafkaProducer<>(settings)) { // finding: EnginePerCall MEDIUM; no repair: differ
        producer.send(new ProducerRecord<>("orders", line));
      }
    }
  }
}
