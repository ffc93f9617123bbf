package org.jdbi.v3.core;

public class Jdbi {
  public Handle open() {
    return new Handle();
  }
}
