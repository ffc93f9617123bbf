// A connection to a repository is open until it is closed; a result, until it is read to the end.
package shop.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.openrdf.model.Resource;
import org.openrdf.model.Statement;
import org.openrdf.query.MalformedQueryException;
import org.openrdf.query.QueryEvaluationException;
import org.openrdf.query.QueryLanguage;
import org.openrdf.query.TupleQueryResult;
import org.openrdf.repository.Repository;
import org.openrdf.repository.RepositoryConnection;
import org.openrdf.repository.RepositoryException;
import org.openrdf.repository.RepositoryResult;
import org.openrdf.repository.http.HTTPRepository;
import org.openrdf.rio.RDFFormat;
import org.openrdf.rio.RDFParseException;

public class ConnectionOfRepository {

  public void closedAtTheEnd(String server, InputStream in, Resource context)
      throws RepositoryException, RDFParseException, IOException {
    Repository repository = new HTTPRepository(server, "shop");
    repository.initialize();
    RepositoryConnection connection = repository.getConnection();
    try {
      connection.clear(context);
      connection.add(in, null, RDFFormat.NTRIPLES, context);
    } finally {
      connection.close();
    }
  }

  public long closedAlways(Repository repository) throws RepositoryException {
    RepositoryConnection connection = repository.getConnection();
    try {
      return connection.size();
    } finally {
      connection.close();
    }
  }

  public List<Statement> readToTheEnd(RepositoryConnection connection, Resource subject)
      throws RepositoryException {
    List<Statement> all = new ArrayList<>();
    RepositoryResult<Statement> found = connection.getStatements(subject, null, null, true);
    while (found.hasNext()) {
      all.add(found.next());
    }
    return all;
  }

  public List<Statement> asList(RepositoryConnection connection, Resource subject)
      throws RepositoryException {
    return connection.getStatements(subject, null, null, true).asList();
  }

  public List<String> namesClosedLate(RepositoryConnection connection, String query)
      throws RepositoryException, MalformedQueryException, QueryEvaluationException {
    List<String> names = new ArrayList<>();
    TupleQueryResult found = connection.prepareTupleQuery(QueryLanguage.SPARQL, query).evaluate();
    try {
      while (found.hasNext()) {
        names.add(found.next().getValue("name").stringValue());
      }
    } finally {
      found.close();
    }
    return names;
  }

  public List<String> namesClosedAlways(RepositoryConnection connection, String query)
      throws RepositoryException, MalformedQueryException, QueryEvaluationException {
    List<String> names = new ArrayList<>();
    TupleQueryResult found = connection.prepareTupleQuery(QueryLanguage.SPARQL, query).evaluate();
    try {
      while (found.hasNext()) {
        names.add(found.next().getValue("name").stringValue());
      }
    } finally {
      found.close();
    }
    return names;
  }
}
