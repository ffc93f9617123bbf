// The object that gives the session closes it, too: it is not this method's to close.
package shop.holders;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import java.util.Map;

class HolderClosesItsOwn {
  Object send(Map<String, Object> context, SessionFactory factory) {
    DB db = new DB(factory);
    try {
      context.put("db", db);
      return context.get("response");
    } finally {
      if (db.session() != null && db.session().isOpen()) {
        db.close();
      }
    }
  }

  static class DB {
    private final SessionFactory factory;
    Session session;

    DB(SessionFactory factory) {
      this.factory = factory;
    }

    public Session open() {
      if (session == null) {
        session = factory.openSession();
      }
      return session;
    }

    public Session session() {
      return session;
    }

    public void close() {
      if (session != null) {
        session.close();
        session = null;
      }
    }
  }
}
