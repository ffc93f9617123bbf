// The scope closes the handle that it lends, and closing a handle rolls back: advice at most.
package shop.stock;

import org.jdbi.v3.core.Jdbi;

class ScopeClosesHandle {

  void restock(Jdbi jdbi) {
    jdbi.useHandle(
        handle -> {
          handle.begin();
          handle.execute("update article set stock = 10");
          handle.commit(); // finding: CommitWithoutRollback LOW
        });
  }

  void better(Jdbi jdbi) {
    jdbi.useTransaction(handle -> handle.execute("update article set stock = 10"));
  }
}
