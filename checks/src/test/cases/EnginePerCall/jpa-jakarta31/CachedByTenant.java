// Trap 54: a cache, one for each tenant.
package shop.engine;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class CachedByTenant {
  private final Map<String, EntityManagerFactory> byTenant = new ConcurrentHashMap<>();

  public EntityManagerFactory of(String tenant) {
    return byTenant.computeIfAbsent(tenant, Persistence::createEntityManagerFactory);
  }

  public EntityManagerFactory ofLambda(String tenant) {
    return byTenant.computeIfAbsent(tenant, unit -> Persistence.createEntityManagerFactory(unit));
  }
}
