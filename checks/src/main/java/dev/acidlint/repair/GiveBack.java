package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Leaves what is lent to its owner. Calls that close it go, or give it back instead; a
 * try-with-resources becomes a declaration, with a finalizer that gives it back.
 */
final class GiveBack {

  private GiveBack() {}

  static RepairResult compute(JavaFile file, RepairRequest.GiveBack request) {
    Optional<JavaSource> java = file.around(request.close().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    Optional<Returning> returning = Optional.empty();
    if (request.giveBack().isPresent()) {
      returning = Returning.of(java.get(), request);
      if (returning.isEmpty()) {
        return new RepairResult.Refused("what lends it is called on something without a name");
      }
    }
    Plan plan = plan(java.get(), request, returning);
    Optional<String> refusal = plan.refusal();
    if (refusal.isPresent()) {
      return new RepairResult.Refused(refusal.get());
    }
    String title = returning.isPresent() ? "Give it back to its owner" : "Leave it to its owner";
    return Offer.of(java.get(), title, Repair.Level.REVIEW, plan::edits);
  }

  private static Plan plan(
      JavaSource java, RepairRequest.GiveBack request, Optional<Returning> returning) {
    Optional<TryStmt> holder = holder(java, request.close());
    return holder.isPresent()
        ? new GiveBackResource(java, holder.get(), request, returning)
        : new GiveBackCall(java, request, returning);
  }

  /** The try that has the resource of that place. */
  private static Optional<TryStmt> holder(JavaSource java, Span resource) {
    Node node = java.at(resource.start()).orElse(null);
    while (node != null) {
      Node parent = node.getParentNode().orElse(null);
      boolean header =
          parent instanceof TryStmt block
              && node instanceof VariableDeclarationExpr
              && java.start(node) == resource.start()
              && !block.getResources().isEmpty();
      if (header) {
        return Optional.of((TryStmt) parent);
      }
      node = parent;
    }
    return Optional.empty();
  }

  /**
   * The call that gives back.
   *
   * @param opener the call that lends
   * @param argument the name that it takes along; empty if it takes none
   */
  record Returning(MethodCallExpr opener, String template, Optional<Expression> argument) {

    private static Optional<Returning> of(JavaSource java, RepairRequest.GiveBack request) {
      Optional<MethodCallExpr> call =
          OpenedSite.expressionAt(java, request.opener().orElseThrow().start())
              .filter(MethodCallExpr.class::isInstance)
              .map(MethodCallExpr.class::cast)
              .filter(it -> it.getScope().isPresent());
      String template = request.giveBack().orElseThrow();
      if (call.isEmpty() || !template.contains("{arg0}")) {
        return call.map(it -> new Returning(it, template, Optional.empty()));
      }
      Optional<Expression> first = call.get().getArguments().getFirst();
      return first.filter(Returning::isName).map(it -> new Returning(call.get(), template, first));
    }

    private static boolean isName(Expression e) {
      return e instanceof NameExpr
          || (e instanceof FieldAccessExpr access
              && (access.getScope().isThisExpr() || isName(access.getScope())));
    }

    /** Whether the argument means the same at another place. */
    boolean isVisibleAt(Node place) {
      return argument.stream()
          .flatMap(it -> Locals.roots(it).stream())
          .allMatch(root -> Words.same(Locals.at(opener).get(root), Locals.at(place).get(root)));
    }

    String text(JavaSource java, String what) {
      return java.slice(opener.getScope().orElseThrow())
          + "."
          + template.replace("{}", what).replace("{arg0}", argument.map(java::slice).orElse(""));
    }
  }

  /** Whether a handler around a place catches checked exceptions that nothing would throw then. */
  static boolean leavesHandlerIdle(JavaSource java, Node place, String name, List<Span> gone) {
    Node node = place;
    while (node.getParentNode().isPresent()) {
      Node inner = node;
      node = node.getParentNode().orElseThrow();
      boolean body =
          node instanceof TryStmt block
              && (Words.same(block.getTryBlock(), inner) || block.getResources().contains(inner));
      if (body && catchesChecked((TryStmt) node) && !isUsed(java, (TryStmt) node, name, gone)) {
        return true;
      }
    }
    return false;
  }

  private static boolean catchesChecked(TryStmt block) {
    return block.getCatchClauses().stream()
        .flatMap(clause -> Words.types(clause).stream())
        .noneMatch(type -> Words.is(type, "Exception") || Words.is(type, "Throwable"));
  }

  /** Whether anything but closing is done with it in a try: what that throws is still caught. */
  private static boolean isUsed(JavaSource java, TryStmt block, String name, List<Span> gone) {
    Lexemes lexemes = java.lexemes();
    for (Lexemes.Lexeme lexeme :
        lexemes.within(java.start(block.getTryBlock()), java.end(block.getTryBlock()))) {
      Lexemes.Lexeme dot = lexemes.codeFrom(lexeme.index() + 1);
      boolean stays = gone.stream().noneMatch(span -> span.contains(lexeme.start()));
      if (stays && lexeme.is(name) && dot != null && dot.is(".")) {
        return true;
      }
    }
    return false;
  }
}
