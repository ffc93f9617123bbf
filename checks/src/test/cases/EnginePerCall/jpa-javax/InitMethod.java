// Start-up code of a servlet-like component keeps it in a field.
package shop.engine;

import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;

public class InitMethod {
  private EntityManagerFactory emf;

  public void init() {
    emf = Persistence.createEntityManagerFactory("legacy");
  }

  public void destroy() {
    emf.close();
  }

  public boolean isOpen() {
    return emf.isOpen();
  }
}
