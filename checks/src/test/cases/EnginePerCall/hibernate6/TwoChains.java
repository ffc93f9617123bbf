// Two engines of one type, neither of which has a name: each gets a home of its own.
package shop.engine;

import org.hibernate.Session;
import org.hibernate.cfg.Configuration;

public class TwoChains {
  public Session open() {
    return new Configuration().configure().buildSessionFactory().openSession(); // finding: EnginePerCall HIGH
  }

  public Session openStock() {
    return new Configuration().configure("stock.xml").buildSessionFactory().openSession(); // finding: EnginePerCall HIGH
  }
}
