// Before Jedis had a close(), it was given back to its pool, or told to be broken.
package shop.redis;

import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.Transaction;
import redis.clients.jedis.exceptions.JedisException;

public class ReturnedToPool {
  private final JedisPool pool;

  public ReturnedToPool(JedisPool pool) {
    this.pool = pool;
  }

  public boolean isKnown(String key) {
    Jedis jedis = pool.getResource();
    try {
      return jedis.exists(key);
    } catch (JedisException e) {
      pool.returnBrokenResource(jedis);
      jedis = null;
    } finally {
      if (jedis != null) {
        pool.returnResource(jedis);
      }
    }
    return false;
  }

  public boolean remove(String key) {
    Jedis jedis = pool.getResource();
    try {
      Transaction tx = jedis.multi();
      tx.del(key);
      tx.exec();
      return true;
    } catch (JedisException e) {
      pool.returnBrokenResource(jedis);
      jedis = null;
    } finally {
      if (jedis != null) {
        pool.returnResource(jedis);
      }
    }
    return false;
  }

  public String get(String key) {
    Jedis jedis = pool.getResource(); // finding: SessionOutsideTryWithResources HIGH
    String value = jedis.get(key);
    pool.returnResource(jedis);
    return value;
  }
}
