// Trap 24: a reactive connection only describes what will happen.
package shop.tx;

import io.r2dbc.spi.Connection;
import java.util.List;
import org.reactivestreams.Publisher;

public class ReactiveChain {
  public List<Publisher<?>> steps(Connection connection) {
    Publisher<Void> begin = connection.beginTransaction();
    Publisher<?> work = connection.createStatement("update orders set n = 0").execute();
    Publisher<Void> commit = connection.commitTransaction();
    return List.of(begin, work, commit);
  }
}
