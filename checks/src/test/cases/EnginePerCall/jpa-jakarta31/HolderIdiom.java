// Trap 54: a holder class.
package shop.engine;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

public class HolderIdiom {
  private static final class Holder {
    static final EntityManagerFactory EMF = Persistence.createEntityManagerFactory("shop");
  }

  public static EntityManagerFactory get() {
    return Holder.EMF;
  }
}
