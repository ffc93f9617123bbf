package app;

import service.Db;

/** Names no type of a database, and works on one all the same. */
public class Keeper {

  public void keep() {
    try {
      Db.instance().connection().commit();
    } catch (Exception e) { // finding: SwallowedPersistenceException HIGH
      System.out.println(e.getMessage());
    }
  }
}
