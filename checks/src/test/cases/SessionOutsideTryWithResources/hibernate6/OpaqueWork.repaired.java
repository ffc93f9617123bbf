// Only collaborators run in between: what they throw unchecked skips the close.
package shop.session;

import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

public class OpaqueWork {
  private final SessionFactory factory;

  public OpaqueWork(SessionFactory factory) {
    this.factory = factory;
  }


  public void with(Consumer<Session> work) {
    try (Session session = factory.openSession()) {
      work.accept(session);
    }
  }
}
