// The transaction of a connection that others close stays open when its work fails; closing rolls it back.
package shop.rdf;

import java.util.List;
import org.openrdf.model.Resource;
import org.openrdf.model.Statement;
import org.openrdf.repository.Repository;
import org.openrdf.repository.RepositoryConnection;
import org.openrdf.repository.RepositoryException;

public class StatementsReplaced {

  public void replace(RepositoryConnection connection, Resource context, List<Statement> with)
      throws RepositoryException {
    connection.begin();
    try {
      connection.clear(context);
      connection.add(with, context);
      connection.commit();
    } catch (Throwable t) {
      try {
        if (connection.isActive()) {
          connection.rollback();
        }
      } catch (RepositoryException | RuntimeException e) {
        t.addSuppressed(e);
      }
      throw t;
    }
  }

  public void replaceSafely(RepositoryConnection connection, Resource context, List<Statement> with)
      throws RepositoryException {
    connection.begin();
    try {
      connection.clear(context);
      connection.add(with, context);
      connection.commit();
    } catch (RepositoryException e) {
      connection.rollback();
      throw e;
    } catch (RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  public void replaceIn(Repository repository, Resource context, List<Statement> with)
      throws RepositoryException {
    RepositoryConnection connection = repository.getConnection();
    try {
      connection.begin();
      connection.clear(context);
      connection.add(with, context);
      connection.commit();
    } finally {
      connection.close();
    }
  }
}
