package org.jdbi.v3.core;

/** A library that is looked at itself. */
public class Handle implements AutoCloseable {
  private String context;

  /** Returns this. */
  Handle with(String context) {
    this.context = context;
    return this;
  }

  @Override
  public void close() {
    context = null;
  }
}
