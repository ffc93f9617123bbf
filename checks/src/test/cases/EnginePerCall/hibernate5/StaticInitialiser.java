// Made in a static initialiser that tells its failure.
package shop.engine;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

public final class StaticInitialiser {
  private static final SessionFactory FACTORY;

  static {
    try {
      FACTORY = new Configuration().configure().buildSessionFactory();
    } catch (RuntimeException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private StaticInitialiser() {}

  public static SessionFactory get() {
    return FACTORY;
  }
}
