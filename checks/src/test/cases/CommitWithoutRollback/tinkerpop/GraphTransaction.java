// A transaction that is opened on a graph is the thread's until it is ended; closing it rolls it back.
package shop.graph;

import org.apache.tinkerpop.gremlin.process.traversal.dsl.graph.GraphTraversalSource;
import org.apache.tinkerpop.gremlin.structure.Graph;
import org.apache.tinkerpop.gremlin.structure.Transaction;
import org.apache.tinkerpop.gremlin.structure.Vertex;

public class GraphTransaction {

  public void add(Graph graph, String name) {
    Transaction transaction = graph.tx();
    if (!transaction.isOpen()) {
      transaction.open();
    }
    Vertex vertex = graph.addVertex();
    vertex.property("name", name);
    transaction.commit(); // finding: CommitWithoutRollback HIGH; no repair: not in or below the block
  }

  public void addUnnamed(Graph graph, String name) {
    graph.tx().open();
    graph.addVertex().property("name", name);
    graph.tx().commit(); // finding: CommitWithoutRollback HIGH
  }

  public void addByTraversal(Graph graph, String name) {
    Transaction transaction = graph.tx();
    GraphTraversalSource source = transaction.begin();
    source.addV("order").property("name", name).iterate();
    transaction.commit(); // finding: CommitWithoutRollback MEDIUM
  }

  public void addOrNot(Graph graph, String name) {
    Transaction transaction = graph.tx();
    transaction.open();
    try {
      graph.addVertex().property("name", name);
      transaction.commit();
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }

  public void addAndClose(Graph graph, String name) {
    try (Transaction transaction = graph.tx()) {
      transaction.open();
      graph.addVertex().property("name", name);
      transaction.commit();
    }
  }

  public void commitOnly(Graph graph, String name) {
    graph.addVertex().property("name", name);
    graph.tx().commit();
  }
}
