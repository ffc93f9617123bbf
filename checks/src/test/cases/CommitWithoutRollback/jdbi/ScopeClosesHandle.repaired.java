// The scope closes the handle that it lends, and closing a handle rolls back: advice at most.
package shop.stock;

import org.jdbi.v3.core.Jdbi;

class ScopeClosesHandle {

  void restock(Jdbi jdbi) {
    jdbi.useHandle(
        handle -> {
          handle.begin();
          try {
            handle.execute("update article set stock = 10");
            handle.commit();
          } catch (Throwable t) {
            if (handle.isInTransaction()) {
              try {
                handle.rollback();
              } catch (RuntimeException e) {
                t.addSuppressed(e);
              }
            }
            throw t;
          }
        });
  }

  void better(Jdbi jdbi) {
    jdbi.useTransaction(handle -> handle.execute("update article set stock = 10"));
  }
}
