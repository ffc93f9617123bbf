// A connection to a repository is open until it is closed; a result, until it is read to the end.
package shop.rdf;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.RepositoryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.util.Repositories;

public class RepositoryConnectionLeft {
  private final Repository repository;

  public RepositoryConnectionLeft(Repository repository) {
    this.repository = repository;
  }

  public void add(List<Statement> statements) {
    RepositoryConnection connection = repository.getConnection(); // finding: SessionOutsideTryWithResources HIGH
    connection.add(statements);
    connection.close();
  }

  public long sizeOf(SailRepository sail) {
    return sail.getConnection().size(); // finding: SessionOutsideTryWithResources HIGH
  }

  public void addWhole(List<Statement> statements) {
    try (RepositoryConnection connection = repository.getConnection()) {
      connection.add(statements);
    }
  }

  public boolean addIfPossible(List<Statement> statements) {
    RepositoryConnection connection = null;
    try {
      connection = repository.getConnection();
      connection.add(statements);
      return true;
    } catch (RepositoryException e) {
      return false;
    } finally {
      if (connection != null) {
        connection.close();
      }
    }
  }

  public long sizeInScope() {
    return Repositories.getNoTransaction(repository, connection -> connection.size());
  }

  public List<String> namesClosedLate(RepositoryConnection connection, String query) {
    List<String> names = new ArrayList<>();
    TupleQueryResult found = connection.prepareTupleQuery(query).evaluate(); // finding: SessionOutsideTryWithResources MEDIUM
    while (found.hasNext()) {
      BindingSet each = found.next();
      names.add(each.getValue("name").stringValue());
    }
    found.close();
    return names;
  }

  public List<String> names(RepositoryConnection connection, String query) {
    List<String> names = new ArrayList<>();
    try (TupleQueryResult found = connection.prepareTupleQuery(query).evaluate()) {
      while (found.hasNext()) {
        names.add(found.next().getValue("name").stringValue());
      }
    }
    return names;
  }

  public int readToTheEnd(RepositoryConnection connection, Resource subject) {
    int count = 0;
    RepositoryResult<Statement> found = connection.getStatements(subject, null, null);
    while (found.hasNext()) {
      found.next();
      count++;
    }
    return count;
  }

  public List<String> namesOfOwnConnection(String query) {
    List<String> names = new ArrayList<>();
    try (RepositoryConnection connection = repository.getConnection()) {
      TupleQueryResult found = connection.prepareTupleQuery(query).evaluate(); // finding: SessionOutsideTryWithResources LOW
      while (found.hasNext()) {
        names.add(found.next().getValue("name").stringValue());
      }
      found.close();
    }
    return names;
  }

  public List<Statement> ofOwnConnection(Resource subject) {
    try (RepositoryConnection connection = repository.getConnection()) {
      return connection.getStatements(subject, null, null).asList();
    }
  }
}
