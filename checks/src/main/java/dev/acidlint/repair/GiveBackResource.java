package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.repair.GiveBack.Returning;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.List;
import java.util.Optional;

/** A try-with-resources over what is lent becomes a declaration before a try. */
final class GiveBackResource implements Plan {

  private static final List<Veto<GiveBackResource>> VETOES =
      List.of(
          new Veto<>(
              "the try has handlers or a finalizer of its own",
              it ->
                  !it.block.getCatchClauses().isEmpty() || it.block.getFinallyBlock().isPresent()),
          new Veto<>("it is not the first resource of its try", it -> !it.isFirst()),
          new Veto<>("its name means something else after the try", GiveBackResource::clashes),
          new Veto<>("statements share a line", it -> !it.hasOwnLines()),
          new Veto<>(
              "a handler around it would have nothing left to catch",
              it ->
                  it.request.checked()
                      && GiveBack.leavesHandlerIdle(it.java, it.block, it.name, List.of())));

  private final JavaSource java;
  private final TryStmt block;
  private final RepairRequest.GiveBack request;
  private final Optional<Returning> returning;
  private final String name;

  GiveBackResource(
      JavaSource java,
      TryStmt block,
      RepairRequest.GiveBack request,
      Optional<Returning> returning) {
    this.java = java;
    this.block = block;
    this.request = request;
    this.returning = returning;
    this.name =
        ((VariableDeclarationExpr) block.getResources().get(0)).getVariable(0).getNameAsString();
  }

  @Override
  public Optional<String> refusal() {
    return Veto.first(VETOES, this);
  }

  private boolean isFirst() {
    return java.start(block.getResources().get(0)) == request.close().start();
  }

  private boolean isOnly() {
    return block.getResources().size() == 1;
  }

  private boolean clashes() {
    Node parent = block.getParentNode().orElseThrow();
    return java.lexemes().names(name, java.end(block), java.end(parent));
  }

  private boolean hasOwnLines() {
    return java.layout().startsLine(java.start(block))
        && (returning.isPresent() || !isOnly() || Dissolve.isPossible(java, block));
  }

  @Override
  public Splice edits(Imports imports) {
    Splice splice = new Splice(java.text());
    Reindent reindent = new Reindent(java);
    String indent = java.layout().indent(java.start(block));
    String declaration = java.slice(block.getResources().get(0)) + ";";
    int start = java.start(block);
    int open = java.start(block.getTryBlock()) + 1;
    if (returning.isEmpty() && isOnly()) {
      int end = java.end(block.getTryBlock());
      splice.replace(start, open, declaration);
      reindent.moveOut(open, end);
      splice.delete(java.layout().afterCodeBefore(end - 1), java.end(block));
    } else {
      splice.insert(start, declaration + "\n" + indent);
      dropResource(splice);
    }
    returning.ifPresent(
        it -> {
          Block place = Block.at(java.layout(), indent);
          String call = place.in().line(it.text(java, name) + ";") + place.close();
          String before = java.layout().braces().beforeClause(indent);
          splice.insert(java.end(block), before + "finally" + place.brace() + call);
        });
    reindent.apply(splice);
    return splice;
  }

  /** Out of the parentheses, which go too if nothing else is in them. */
  private void dropResource(Splice splice) {
    if (isOnly()) {
      int keyword = java.start(block) + "try".length();
      splice.replace(keyword, java.start(block.getTryBlock()), " ");
    } else {
      splice.delete(
          java.start(block.getResources().get(0)), java.start(block.getResources().get(1)));
    }
  }
}
