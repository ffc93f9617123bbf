// A helper takes it as a supertype of the project's own, and closes it.
import org.hibernate.Session;
import org.hibernate.SessionFactory;

class ClosedAsItsSupertype {
  private final SessionFactory factory;

  ClosedAsItsSupertype(SessionFactory factory) {
    this.factory = factory;
  }

  void store(Object entity) {
    Session session = factory.openSession();
    try {
      session.persist(entity);
    } finally {
      release(session);
    }
  }

  private static void release(org.hibernate.SharedSessionContract contract) {
    if (contract.isOpen()) {
      contract.close();
    }
  }
}
