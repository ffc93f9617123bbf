package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest.ProtectTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nodes that a request to protect a transaction speaks of. */
final class ProtectSite {

  private final JavaSource java;
  private final ProtectTransaction request;
  private final RollbackCode code;
  private final Statement begin;
  private final List<Statement> list;
  private final List<Node> commits = new ArrayList<>();
  private final List<CatchClause> handlers = new ArrayList<>();
  private final boolean alone;

  ProtectSite(JavaSource java, ProtectTransaction request) {
    this(java, request, false);
  }

  /**
   * @param alone whether what rolls back around the begin does not count, since it goes
   */
  ProtectSite(JavaSource java, ProtectTransaction request, boolean alone) {
    this.alone = alone;
    this.java = java;
    this.request = request;
    this.code = new RollbackCode(request);
    Node call = java.at(request.begin().start()).orElse(java.root());
    this.begin = listed(call);
    this.list = begin == null ? openedFor(call) : statements(begin);
    for (Span commit : request.commits()) {
      java.at(commit.start()).ifPresent(commits::add);
    }
    for (Span handler : request.unprotected()) {
      java.at(handler.start())
          .flatMap(node -> ancestor(node, CatchClause.class))
          .filter(clause -> java.start(clause) == handler.start())
          .ifPresent(handlers::add);
    }
  }

  /** The simple statement of a list that a call is in; null if it is in none. */
  private static Statement listed(Node call) {
    Node node = call;
    while (node != null && !(node instanceof Statement)) {
      if (node instanceof LambdaExpr || node instanceof BodyDeclaration<?>) {
        return null;
      }
      node = node.getParentNode().orElse(null);
    }
    boolean simple = node instanceof ExpressionStmt && isListed(node);
    return simple ? (Statement) node : null;
  }

  /** The statements that a resource is opened for; empty if the call opens none. */
  private static List<Statement> openedFor(Node call) {
    Node inner = call;
    Node outer = call.getParentNode().orElse(null);
    while (outer instanceof Expression || outer instanceof VariableDeclarator) {
      if (outer instanceof LambdaExpr) {
        return List.of();
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    Node resource = inner;
    boolean opens =
        outer instanceof TryStmt block
            && block.getResources().stream().anyMatch(it -> Words.same(it, resource));
    return opens ? ((TryStmt) outer).getTryBlock().getStatements() : List.of();
  }

  private static boolean isListed(Node statement) {
    return statement.getParentNode().orElse(null) instanceof NodeWithStatements<?>;
  }

  static List<Statement> statements(Statement listed) {
    return ((NodeWithStatements<?>) listed.getParentNode().orElseThrow()).getStatements();
  }

  private static <N extends Node> Optional<N> ancestor(Node node, Class<N> type) {
    Node at = node;
    while (at != null && !type.isInstance(at)) {
      at = at.getParentNode().orElse(null);
    }
    return Optional.ofNullable(at).map(type::cast);
  }

  JavaSource java() {
    return java;
  }

  ProtectTransaction request() {
    return request;
  }

  RollbackCode code() {
    return code;
  }

  /** Whether a statement of a list begins, or a resource that one is opened for. */
  boolean isBegun() {
    return begin != null || !list.isEmpty();
  }

  /** The list that the begin is in, or that the resource which begins is opened for. */
  List<Statement> list() {
    return list;
  }

  /** Its index there; -1 of a resource. */
  int beginIndex() {
    return begin == null ? -1 : indexOf(list, begin);
  }

  List<Node> commits() {
    return commits;
  }

  /** The handlers that lack the rollback. */
  List<CatchClause> handlers() {
    return handlers;
  }

  Node lastCommit() {
    return commits.get(commits.size() - 1);
  }

  /**
   * Index in the begin's list of the statement that a node is in; -1 if in none, or in a lambda.
   */
  int indexAround(List<Statement> statements, Node node) {
    Node at = node;
    while (at != null) {
      int index = indexOf(statements, at);
      if (index >= 0) {
        return index;
      }
      if (at instanceof LambdaExpr || at instanceof BodyDeclaration<?>) {
        return -1;
      }
      at = at.getParentNode().orElse(null);
    }
    return -1;
  }

  private static int indexOf(List<Statement> statements, Node node) {
    for (int i = 0; i < statements.size(); i++) {
      if (Words.same(statements.get(i), node)) {
        return i;
      }
    }
    return -1;
  }

  /** Index in the begin's list of the statement with the last commit. */
  int commitIndex() {
    return indexAround(list, lastCommit());
  }

  /** The tries below the begin's list whose body holds all commits, the outermost first. */
  List<TryStmt> triesAroundCommits() {
    List<TryStmt> found = new ArrayList<>();
    Node inner = lastCommit();
    Node outer = inner.getParentNode().orElse(null);
    while (outer != null && indexOf(list, inner) < 0) {
      if (outer instanceof TryStmt block
          && Words.same(inner, block.getTryBlock())
          && holdsAll(inner)) {
        found.add(0, block);
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    return found;
  }

  private boolean holdsAll(Node node) {
    Span span = java.span(node);
    return request.commits().stream().allMatch(span::encloses);
  }

  /** The try whose body is the begin's list; not one whose resource begins. */
  Optional<TryStmt> tryAroundBegin() {
    if (alone || begin == null) {
      return Optional.empty();
    }
    return begin
        .getParentNode()
        .flatMap(Node::getParentNode)
        .filter(TryStmt.class::isInstance)
        .map(TryStmt.class::cast)
        .filter(it -> Words.same(it.getTryBlock(), begin.getParentNode().orElseThrow()));
  }

  /** The try whose body a statement is listed in. */
  Optional<TryStmt> tryAroundWork(Statement statement) {
    if (alone) {
      return Optional.empty();
    }
    return statement
        .getParentNode()
        .flatMap(Node::getParentNode)
        .filter(TryStmt.class::isInstance)
        .map(TryStmt.class::cast);
  }

  /** Whether a tree has a call by the name of the rollback. */
  boolean rollsBack(Node node) {
    return Words.calls(java, node, code.verb());
  }

  /** Whether a handler has that, or the call of a helper that rolls back. */
  boolean seesToRollback(CatchClause clause) {
    Span span = java.span(clause);
    return rollsBack(clause) || request.rollbacks().stream().anyMatch(span::encloses);
  }

  /** Whether a try rolls back whatever its body throws. */
  boolean isComplete(TryStmt block) {
    boolean caught =
        block.getCatchClauses().stream()
            .anyMatch(clause -> Words.catchesAll(clause) && rollsBack(clause));
    return caught || block.getFinallyBlock().filter(this::rollsBack).isPresent();
  }
}
