// A helper returns a function that closes what it is given, or goes on with it: whoever has that has the duty.
import org.hibernate.Session;
import org.hibernate.SessionFactory;

class ClosedByWhatIsStreamedLater {
  interface Streaming {
    void write(StringBuilder to);
  }

  interface Response {
    void setEntity(Object entity);
  }

  private final SessionFactory factory;

  ClosedByWhatIsStreamedLater(SessionFactory factory) {
    this.factory = factory;
  }

  void answer(Response response, String query) {
    Session session = factory.openSession();
    try {
      response.setEntity(streaming(session, query));
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private Streaming streaming(Session session, String query) {
    String text = query.trim();
    return to -> {
      try {
        to.append(session.createQuery(text).list());
      } finally {
        session.close();
      }
    };
  }

  void answerWithout(Response response, String query) {
    Session session = factory.openSession();
    response.setEntity(reading(session, query));
  }

  private Streaming reading(Session session, String query) {
    String text = query.trim();
    return to -> to.append(session.createQuery(text).list());
  }
}
