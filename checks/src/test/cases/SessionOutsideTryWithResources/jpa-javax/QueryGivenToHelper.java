// A helper that is given a query and only runs it gets nothing that its manager goes on with.
package shop.queries;

import java.util.Iterator;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.NoResultException;
import javax.persistence.TypedQuery;

public class QueryGivenToHelper {
  private final EntityManagerFactory factory;

  public QueryGivenToHelper(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public static class Order {
    private String customer;

    String customer() {
      return customer;
    }
  }

  /** Reads when it is asked. */
  public static class Page implements Iterator<Order> {
    private final TypedQuery<Order> query;
    private int next;

    Page(TypedQuery<Order> query) {
      this.query = query;
    }

    @Override
    public boolean hasNext() {
      return !query.setFirstResult(next).setMaxResults(1).getResultList().isEmpty();
    }

    @Override
    public Order next() {
      return query.setFirstResult(next++).setMaxResults(1).getSingleResult();
    }
  }

  public String customer(long id) {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources HIGH
    TypedQuery<Order> query = manager.createQuery("from Order where id = :id", Order.class);
    Order order = single(query.setParameter("id", id));
    return order == null ? "" : order.customer();
  }

  private static <T> T single(TypedQuery<T> query) {
    try {
      return query.getSingleResult();
    } catch (NoResultException e) {
      return null;
    }
  }

  public Order first() {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources HIGH
    Order found = among(manager.createQuery("from Order", Order.class), 1);
    return found;
  }

  private static Order among(TypedQuery<Order> query, int most) {
    query.setHint("org.hibernate.comment", "among");
    List<Order> orders = query.setMaxResults(most).getResultList();
    return orders.isEmpty() ? null : orders.get(0);
  }

  public Order throughTwo() {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources HIGH
    Order found = outer(manager);
    return found;
  }

  private static Order outer(EntityManager manager) {
    TypedQuery<Order> query = manager.createQuery("from Order", Order.class);
    return single(query);
  }

  public Iterator<Order> page() {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    Iterator<Order> orders = lazily(manager.createQuery("from Order", Order.class));
    return orders;
  }

  private static Iterator<Order> lazily(TypedQuery<Order> query) {
    query.setHint("org.hibernate.comment", "lazily");
    return new Page(query);
  }

  public TypedQuery<Order> limited() {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    TypedQuery<Order> query = limit(manager.createQuery("from Order", Order.class));
    return query;
  }

  private static TypedQuery<Order> limit(TypedQuery<Order> query) {
    return query.setMaxResults(10);
  }

  /** What a subclass does with it nobody knows. */
  public Order overridden() {
    EntityManager manager = factory.createEntityManager(); // finding: SessionOutsideTryWithResources LOW; no repair: handed on
    Order order = one(manager.createQuery("from Order", Order.class));
    return order;
  }

  protected Order one(TypedQuery<Order> query) {
    return query.getSingleResult();
  }
}
