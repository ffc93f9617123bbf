package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.Span;
import dev.acidlint.repair.GiveBack.Returning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call that closes what is lent goes, or becomes the call that gives it back. */
final class GiveBackCall implements Plan {

  private static final List<Veto<GiveBackCall>> VETOES =
      List.of(
          new Veto<>("what is closed has no name", it -> it.name == null),
          new Veto<>("the close is not a statement of its own", it -> !it.isStatement()),
          new Veto<>(
              "what gives it back is not to be named here",
              it -> it.returning.filter(r -> !r.isVisibleAt(it.call)).isPresent()),
          new Veto<>(
              "a handler around it would have nothing left to catch", GiveBackCall::leavesIdle),
          new Veto<>("a try would be left with nothing to do", GiveBackCall::leavesBareTry));

  private final JavaSource java;
  private final RepairRequest.GiveBack request;
  private final Optional<Returning> returning;
  private final MethodCallExpr call;
  private final String name;
  private final HandClose closes;

  GiveBackCall(JavaSource java, RepairRequest.GiveBack request, Optional<Returning> returning) {
    this.java = java;
    this.request = request;
    this.returning = returning;
    this.call =
        OpenedSite.expressionAt(java, request.close().start())
            .filter(MethodCallExpr.class::isInstance)
            .map(MethodCallExpr.class::cast)
            .orElse(null);
    this.name = call == null ? null : name(call);
    this.closes =
        new HandClose(java, name == null ? Set.of() : Set.of(name), List.of(request.close()));
  }

  /** Of what is closed: the receiver, or the only argument of a helper. */
  private static String name(MethodCallExpr call) {
    Optional<Expression> closed =
        call.getArguments().isEmpty() ? call.getScope() : call.getArguments().getFirst();
    return closed
        .filter(it -> it instanceof NameExpr && call.getArguments().size() <= 1)
        .map(it -> ((NameExpr) it).getNameAsString())
        .orElse(null);
  }

  @Override
  public Optional<String> refusal() {
    Optional<String> veto = Veto.first(VETOES, this);
    return veto.isPresent() || returning.isPresent() ? veto : closes.obstacle();
  }

  private boolean isStatement() {
    return call.getParentNode().orElse(null) instanceof ExpressionStmt;
  }

  private List<Span> gone() {
    return returning.isPresent()
        ? List.of(java.span(replaced()))
        : closes.dead().stream().map(java::span).toList();
  }

  private boolean leavesIdle() {
    Node place = returning.isPresent() ? replaced() : outermost();
    return request.checked() && GiveBack.leavesHandlerIdle(java, place, name, gone());
  }

  private Node outermost() {
    return closes.dead().isEmpty() ? call : closes.dead().get(0);
  }

  private boolean leavesBareTry() {
    return returning.isEmpty()
        && closes.bare().stream().anyMatch(block -> !Dissolve.isPossible(java, block));
  }

  /** The statement, with a try around it that does nothing but hide its failure. */
  private Node replaced() {
    Node found = call.getParentNode().orElseThrow();
    Node parent = found.getParentNode().orElse(null);
    while (parent instanceof BlockStmt block
        && block.getStatements().size() == 1
        && parent.getParentNode().orElse(null) instanceof TryStmt outer
        && Words.same(outer.getTryBlock(), block)
        && outer.getResources().isEmpty()
        && outer.getFinallyBlock().isEmpty()) {
      found = outer;
      parent = found.getParentNode().orElse(null);
    }
    return found;
  }

  @Override
  public Splice edits(Imports imports) {
    Splice splice = new Splice(java.text());
    if (returning.isPresent()) {
      Node old = replaced();
      return splice.replace(java.start(old), java.end(old), returning.get().text(java, name) + ";");
    }
    Reindent reindent = new Reindent(java);
    closes.remove(splice);
    for (TryStmt block : closes.bare()) {
      Dissolve.move(java, reindent, block);
      Dissolve.apply(java, splice, block);
    }
    reindent.apply(splice);
    return splice;
  }
}
