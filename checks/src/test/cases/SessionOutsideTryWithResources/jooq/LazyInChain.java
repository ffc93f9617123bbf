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
    return db.selectFrom("orders").fetchLazy().fetchNext(); // finding: SessionOutsideTryWithResources HIGH
  }

  public Object second() {
    var query = db.selectFrom("orders");
    return query.fetchLazy().fetchNext().get(0); // finding: SessionOutsideTryWithResources HIGH
  }
}
