// A cursor in a chain has a type with arguments: nothing shows that the language can do without it.
package shop.chain;

import org.jooq.DSLContext;
import org.jooq.Record;

public class LazyInOldChain {
  private final DSLContext db;

  public LazyInOldChain(DSLContext db) {
    this.db = db;
  }

  public Record first() {
    return db.selectFrom("orders").fetchLazy().fetchNext(); // finding: SessionOutsideTryWithResources HIGH; no repair: arguments that do not stand here
  }
}
