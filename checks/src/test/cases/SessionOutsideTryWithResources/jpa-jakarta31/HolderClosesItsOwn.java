// The object that gives the session closes it, too: it is not this method's to close.
package shop.holders;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;

class HolderClosesItsOwn {
  Object send(Map<String, Object> context, EntityManagerFactory factory) {
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
    private final EntityManagerFactory factory;
    EntityManager session;

    DB(EntityManagerFactory factory) {
      this.factory = factory;
    }

    public EntityManager open() {
      if (session == null) {
        session = factory.createEntityManager();
      }
      return session;
    }

    public EntityManager session() {
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
