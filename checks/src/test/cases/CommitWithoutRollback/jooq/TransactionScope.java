// The transaction scope of jOOQ itself.
package shop.tx;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

public class TransactionScope {
  private final DSLContext context;

  public TransactionScope(DSLContext context) {
    this.context = context;
  }


  public void touch(long order) {
    context.transaction(
        configuration ->
            DSL.using(configuration).execute("update orders set n = n + 1 where id = ?", order));
  }
}
