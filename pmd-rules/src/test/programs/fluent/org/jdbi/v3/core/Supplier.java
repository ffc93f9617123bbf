package org.jdbi.v3.core;

class Supplier {
  private final Jdbi jdbi = new Jdbi();

  Handle handedOn() {
    return jdbi.open().with("x");
  }

  void neverClosed() {
    Handle handle = jdbi.open().with("x"); // finding: SessionOutsideTryWithResources HIGH
    handle.with("y");
  }
}
