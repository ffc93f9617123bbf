// What a service declares to fail as the database does, whoever names no other type of it.
package shop.swallow;

import java.util.List;
import java.util.logging.Logger;

public class DeclaredByService {
  private static final Logger LOG = Logger.getLogger(DeclaredByService.class.getName());

  interface Shelf {
    void put(String book) throws java.sql.SQLException;

    void sort(List<String> books) throws java.io.IOException;
  }

  static final class Receipt {
    Receipt(String book) throws java.sql.SQLException {
      if (book.isEmpty()) {
        throw new java.sql.SQLDataException("no book");
      }
    }
  }

  private final Shelf shelf;

  public DeclaredByService(Shelf shelf) {
    this.shelf = shelf;
  }

  public void put(String book) {
    try {
      shelf.put(book);
    } catch (Exception e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.info("not put: " + e.getMessage());
    }
  }

  public void receipt(String book) {
    try {
      new Receipt(book);
    } catch (Exception e) { // finding: SwallowedPersistenceException MEDIUM
      LOG.info("no receipt: " + e.getMessage());
    }
  }

  public void sort(List<String> books) {
    try {
      shelf.sort(books);
    } catch (Exception e) {
      LOG.info("not sorted: " + e.getMessage());
    }
  }

  public void tell(String book) throws Exception {
    try {
      shelf.put(book);
    } catch (Exception e) {
      LOG.info("not put: " + e.getMessage());
      throw e;
    }
  }
}
