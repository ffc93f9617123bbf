// The scopes of Jdbi end what they begin.
package shop.tx;

import org.jdbi.v3.core.Jdbi;

public class JdbiScopes {
  private final Jdbi jdbi;

  public JdbiScopes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }


  public int touch(long order) {
    return jdbi.inTransaction(
        handle -> handle.execute("update orders set n = n + 1 where id = ?", order));
  }

  public void reset() {
    jdbi.useTransaction(handle -> handle.execute("update orders set n = 0"));
  }
}
