package app;

import service.Shelf;

public class Librarian {
  private final Shelf shelf;

  public Librarian(Shelf shelf) {
    this.shelf = shelf;
  }

  public void put(String book) {
    try {
      shelf.put(book);
    } catch (Exception e) { // finding: SwallowedPersistenceException MEDIUM
      System.out.println(e.getMessage());
    }
  }

  public void sort(String book) {
    try {
      shelf.sort(book);
    } catch (Exception e) {
      System.out.println(e.getMessage());
    }
  }
}
