// A session that a client holds goes back with it; one that a method closes itself is its own.
package shop.jms;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

public class GoesBackWithClient {
  private static final Logger LOG = Logger.getLogger("shop");

  public static final class Client {
    private final Connection connection;
    private final boolean cached;
    private Session session;

    public Client(Connection connection, boolean cached) {
      this.connection = connection;
      this.cached = cached;
    }

    public boolean isCached() {
      return cached;
    }

    public synchronized Session getSession() throws JMSException {
      if (session == null) {
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
      }
      return session;
    }

    public synchronized void close(Map<Client, String> clients) {
      try {
        clients.remove(this);
        if (session != null) {
          session.close();
        }
      } catch (Exception e) {
        LOG.log(Level.WARNING, "cannot close", e);
      }
    }
  }

  private final Map<Client, String> clients = new ConcurrentHashMap<>();

  public void commit(Client client) throws JMSException {
    try {
      Session session = client.getSession();
      session.commit();
    } finally {
      giveBack(client);
    }
  }

  public void commitAndClose(Client client) throws JMSException {
    try (Session session = client.getSession()) {
      session.commit();
    }
  }

  private void giveBack(Client client) {
    if (client == null) {
      return;
    }
    if (!client.isCached()) {
      client.close(clients);
    }
  }
}
