package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calls that close some variables by hand, and what is left without a purpose when they go: a
 * test for null around them, a try that hides their failure, a finalizer.
 */
final class HandClose {

  private static final Set<String> STATE_TESTS = Set.of("isClosed", "isOpen");

  /** Words of a comment: "there is nothing to do here". */
  private static final int MERELY_IGNORED = 6;

  private final JavaSource java;
  private final Set<String> names;
  private final List<Statement> calls = new ArrayList<>();
  private final List<Node> dead = new ArrayList<>();
  private boolean quiet;
  private String obstacle;

  /**
   * Finds them.
   *
   * @param names the variables that are closed
   * @param closes name tokens of the calls
   */
  HandClose(JavaSource java, Set<String> names, List<Span> closes) {
    this.java = java;
    this.names = names;
    for (Span close : closes) {
      addCall(close);
    }
    for (Statement call : List.copyOf(calls)) {
      next(call).filter(this::forgets).ifPresent(calls::add);
    }
    for (Statement call : calls) {
      addDead(call);
    }
  }

  private void addCall(Span close) {
    Node node = java.at(close.start()).orElse(java.root());
    MethodCallExpr call =
        node.getParentNode()
            .filter(MethodCallExpr.class::isInstance)
            .map(MethodCallExpr.class::cast)
            .orElse(null);
    Node statement = call == null ? null : call.getParentNode().orElse(null);
    if (!(statement instanceof ExpressionStmt simple)) {
      obstacle = "a close is not a statement of its own";
      return;
    }
    boolean itself =
        call.getScope().filter(this::isOne).isPresent() && call.getArguments().isEmpty();
    boolean helper =
        call.getArguments().stream().allMatch(it -> isOne(it) || it.isNullLiteralExpr());
    if (!itself && (!helper || call.getArguments().isEmpty())) {
      obstacle = "a helper closes more than is opened here";
      return;
    }
    quiet |= !itself;
    if (calls.stream().noneMatch(it -> Words.same(it, simple))) {
      calls.add(simple);
    }
  }

  private boolean isOne(Expression expression) {
    return expression instanceof NameExpr name && names.contains(name.getNameAsString());
  }

  private static Optional<Statement> next(Statement statement) {
    Node parent = statement.getParentNode().orElse(null);
    if (!(parent instanceof BlockStmt block)) {
      return Optional.empty();
    }
    List<Statement> all = block.getStatements();
    for (int i = 0; i + 1 < all.size(); i++) {
      if (Words.same(all.get(i), statement)) {
        return Optional.of(all.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** Whether a statement only sets one of the variables to null. */
  private boolean forgets(Statement statement) {
    return statement instanceof ExpressionStmt simple
        && simple.getExpression() instanceof AssignExpr assign
        && isOne(assign.getTarget())
        && assign.getValue() instanceof NullLiteralExpr;
  }

  private void addDead(Statement call) {
    Node found = call;
    Node parent = found.getParentNode().orElse(null);
    while (parent != null && isDead(parent)) {
      quiet |= parent instanceof TryStmt block && !block.getCatchClauses().isEmpty();
      if (parent instanceof TryStmt block
          && block.getCatchClauses().stream().anyMatch(this::saysWhy)) {
        obstacle = "the handler of the close says why its failure is passed over";
      }
      found = parent;
      parent = found.getParentNode().orElse(null);
    }
    Node top = found;
    boolean inList = parent instanceof BlockStmt || parent instanceof SwitchEntry;
    boolean finalizer = isFinalizer(top);
    if ((!inList && !finalizer) || (top instanceof BlockStmt && !finalizer)) {
      obstacle = "it is closed under a condition, or in a block that would be empty";
    } else if (inList && empties(parent) && !isFinalizer(parent)) {
      obstacle = "it is closed under a condition, or in a block that would be empty";
    } else if (dead.stream().noneMatch(it -> Words.same(it, top))) {
      dead.add(top);
    }
  }

  /** Whether a comment tells more than that something is ignored. */
  private boolean saysWhy(CatchClause clause) {
    return java.lexemes().within(java.start(clause), java.end(clause)).stream()
            .filter(Lexemes.Lexeme::isComment)
            .mapToInt(comment -> comment.text().split("\\W+").length - 1)
            .sum()
        > MERELY_IGNORED;
  }

  /** Whether a block of a handler or branch would be left with nothing in it. */
  private boolean empties(Node parent) {
    Node owner = parent.getParentNode().orElse(null);
    boolean body = owner instanceof TryStmt || owner instanceof BlockStmt;
    return parent instanceof BlockStmt && isDead(parent) && !body && !isBodyOf(owner);
  }

  /** Whether a block may stand empty: a body, or what an arm of a switch comes to. */
  private static boolean isBodyOf(Node owner) {
    return owner instanceof BodyDeclaration<?> || isRule(owner);
  }

  private static boolean isRule(Node node) {
    return node instanceof SwitchEntry entry && entry.getType() != SwitchEntry.Type.STATEMENT_GROUP;
  }

  private static boolean isFinalizer(Node node) {
    return node.getParentNode().orElse(null) instanceof TryStmt block
        && Words.same(block.getFinallyBlock().orElse(null), node);
  }

  /** Whether nothing of a statement has a purpose without the calls. */
  private boolean isDead(Node node) {
    if (node instanceof BlockStmt block) {
      boolean isBody = isBodyOf(block.getParentNode().orElse(null));
      return !isBody
          && !block.getStatements().isEmpty()
          && block.getStatements().stream().allMatch(this::isDead);
    }
    if (node instanceof IfStmt test) {
      return test.getElseStmt().isEmpty()
          && isStateTest(test.getCondition())
          && isDead(test.getThenStmt());
    }
    if (node instanceof TryStmt block) {
      return block.getResources().isEmpty()
          && isDead(block.getTryBlock())
          && block.getFinallyBlock().map(this::isDead).orElse(true);
    }
    return calls.stream().anyMatch(it -> Words.same(it, node));
  }

  private boolean isStateTest(Expression condition) {
    if (condition instanceof EnclosedExpr inner) {
      return isStateTest(inner.getInner());
    }
    if (condition instanceof UnaryExpr not) {
      return isStateTest(not.getExpression());
    }
    if (condition instanceof BinaryExpr both) {
      return switch (both.getOperator()) {
        case AND -> isStateTest(both.getLeft()) && isStateTest(both.getRight());
        case NOT_EQUALS ->
            (isOne(both.getLeft()) && both.getRight().isNullLiteralExpr())
                || (isOne(both.getRight()) && both.getLeft().isNullLiteralExpr());
        default -> false;
      };
    }
    return condition instanceof MethodCallExpr call
        && call.getScope().filter(this::isOne).isPresent()
        && STATE_TESTS.contains(call.getNameAsString());
  }

  Optional<String> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  /** Whether a failure to close was hidden, which try-with-resources will show. */
  boolean isQuiet() {
    return quiet;
  }

  /** The largest nodes that go: statements of a list, or blocks that are finalizers. */
  List<Node> dead() {
    return dead;
  }

  /**
   * Whether one of them is closed by the time that a return is through, whatever way leads there.
   */
  boolean isClosedFor(ReturnStmt end) {
    return dead.stream().anyMatch(node -> comesBefore(node, end) || finishes(node, end));
  }

  private boolean comesBefore(Node close, ReturnStmt end) {
    Node list = close.getParentNode().orElseThrow();
    return !isFinalizer(close)
        && java.end(close) <= java.start(end)
        && java.span(list).encloses(java.span(end));
  }

  /** Whether it stands in a finalizer, or is one, that a return runs into. */
  private boolean finishes(Node close, ReturnStmt end) {
    Node block = isFinalizer(close) ? close : close.getParentNode().orElseThrow();
    return isFinalizer(block)
        && java.span(block.getParentNode().orElseThrow()).encloses(java.span(end));
  }

  boolean holds(int offset) {
    return dead.stream().anyMatch(node -> java.span(node).contains(offset));
  }

  /** The tries that are left with neither handler nor finalizer nor resource. */
  List<TryStmt> bare() {
    List<TryStmt> found = new ArrayList<>();
    for (Node node : dead) {
      if (isFinalizer(node)
          && node.getParentNode().orElseThrow() instanceof TryStmt block
          && block.getCatchClauses().isEmpty()
          && block.getResources().isEmpty()) {
        found.add(block);
      }
    }
    return found;
  }

  /** Takes out all but the finalizers of tries that are taken apart as a whole. */
  void remove(Splice splice) {
    remove(splice, List.of());
  }

  /** As above, along with other statements. */
  void remove(Splice splice, List<? extends Node> others) {
    List<Node> statements = new ArrayList<>(others);
    for (Node node : dead) {
      if (isRule(node.getParentNode().orElse(null))) {
        // An arrow needs something behind it (JLS 14.11.1).
        splice.replace(java.start(node), java.end(node), "{}");
      } else if (!isFinalizer(node)) {
        statements.add(node);
      } else if (bare().stream().noneMatch(it -> Words.same(it, node.getParentNode().get()))) {
        Removal.finalizer(java, splice, (TryStmt) node.getParentNode().orElseThrow());
      }
    }
    Removal.all(java, splice, statements);
  }
}
