// What is opened goes on through a chain of calls that return it.
package shop.chain;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

public class OpenedInChain {
  private final Jdbi jdbi;

  public OpenedInChain(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Handle serializable() {
    return jdbi.open().setReadOnly(true); // finding: SessionOutsideTryWithResources LOW; no repair: handed on to other code
  }
}
