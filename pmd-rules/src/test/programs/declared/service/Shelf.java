package service;

import java.sql.SQLException;

/** The implementation is in a module of its own; nobody here sees it. */
public interface Shelf {
  void put(String book) throws SQLException;

  void sort(String book) throws java.io.IOException;
}
