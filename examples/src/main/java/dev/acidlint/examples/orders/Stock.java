package dev.acidlint.examples.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many pieces of an article there are; the database refuses a number below zero. */
@Entity
@Table(name = "stock")
public class Stock {
  @Id private String sku;
  private int available;

  /** For the persistence provider. */
  protected Stock() {}

  public Stock(String sku, int available) {
    this.sku = sku;
    this.available = available;
  }

  public String sku() {
    return sku;
  }

  public int available() {
    return available;
  }
}
