package dev.acidlint.examples.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a customer ordered. */
@Entity
@Table(name = "orders")
public class Order {
  @Id private long id;
  private String customer;
  private String sku;
  private int quantity;

  /** For the persistence provider. */
  protected Order() {}

  public Order(long id, String customer, String sku, int quantity) {
    this.id = id;
    this.customer = customer;
    this.sku = sku;
    this.quantity = quantity;
  }

  public long id() {
    return id;
  }

  public String customer() {
    return customer;
  }

  public String sku() {
    return sku;
  }

  public int quantity() {
    return quantity;
  }
}
