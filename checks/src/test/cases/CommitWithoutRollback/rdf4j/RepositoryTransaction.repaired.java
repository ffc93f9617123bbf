// The transaction of a connection that others close stays open when its work fails; closing rolls it back.
package shop.rdf;

import java.util.List;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.util.Repositories;

public class RepositoryTransaction {

  public void replace(RepositoryConnection connection, Resource context, List<Statement> with) {
    connection.begin();
    try {
      connection.clear(context);
      connection.add(with, context);
      connection.commit();
    } catch (Throwable t) {
      if (connection.isActive()) {
        try {
          connection.rollback();
        } catch (RuntimeException e) {
          t.addSuppressed(e);
        }
      }
      throw t;
    }
  }

  public void replaceSafely(
      RepositoryConnection connection, Resource context, List<Statement> with) {
    try {
      connection.begin();
      connection.clear(context);
      connection.add(with, context);
      connection.commit();
    } catch (RepositoryException e) {
      connection.rollback();
      throw e;
    }
  }

  public void replaceIn(Repository repository, Resource context, List<Statement> with) {
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.begin();
      connection.clear(context);
      connection.add(with, context);
      connection.commit();
    }
  }

  public void replaceFinally(Repository repository, Resource context, List<Statement> with) {
    RepositoryConnection connection = repository.getConnection();
    try {
      connection.begin();
      connection.clear(context);
      connection.add(with, context);
      connection.commit();
    } finally {
      if (connection.isActive()) {
        connection.rollback();
      }
      connection.close();
    }
  }

  public void replaceInScope(Repository repository, Resource context, List<Statement> with) {
    Repositories.consume(
        repository,
        connection -> {
          connection.clear(context);
          connection.add(with, context);
        });
  }

  public void each(RepositoryConnection connection, List<Statement> statements) {
    for (Statement statement : statements) {
      connection.add(statement);
    }
  }
}
