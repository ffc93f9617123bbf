// A cursor in a chain has a type with arguments: declared by var where the file has that already.
package shop.chain;

import org.jooq.DSLContext;
import org.jooq.Record;

public class LazyInChain {
  private final DSLContext db;

  public LazyInChain(DSLContext db) {
    this.db = db;
  }

  public Record first() {
    try (var cursor = db.selectFrom("orders").fetchLazy()) {
      return cursor.fetchNext();
    }
  }

  public Object second() {
    var query = db.selectFrom("orders");
    try (var cursor = query.fetchLazy()) {
      return cursor.fetchNext().get(0);
    }
  }
}
