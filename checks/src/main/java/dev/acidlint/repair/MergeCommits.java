package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;

/** Takes out the first of two commits, so that the second stores all or nothing. */
final class MergeCommits {

  private static final List<Veto<MergeCommits>> VETOES =
      List.of(
          new Veto<>("the commits are not statements of their own", it -> !it.areStatements()),
          new Veto<>("the commits are in different blocks", it -> !it.isStraight()),
          new Veto<>("statements share a line", it -> !it.hasOwnLine()));

  private final JavaSource java;
  private final Node first;
  private final Node second;

  private MergeCommits(JavaSource java, RepairRequest.MergeCommits request) {
    this.java = java;
    this.first = statement(java, request.first().start());
    this.second = statement(java, request.second().start());
  }

  static RepairResult compute(JavaFile file, RepairRequest.MergeCommits request) {
    Optional<JavaSource> java = file.around(request.first().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    MergeCommits site = new MergeCommits(java.get(), request);
    Optional<String> veto = Veto.first(VETOES, site);
    return veto.isPresent()
        ? new RepairResult.Refused(veto.get())
        : Offer.of(java.get(), "Merge into one commit", Repair.Level.REVIEW, site::edits);
  }

  private static Node statement(JavaSource java, int anchor) {
    return OpenedSite.expressionAt(java, anchor)
        .filter(MethodCallExpr.class::isInstance)
        .flatMap(Node::getParentNode)
        .orElse(java.root());
  }

  private boolean areStatements() {
    return first instanceof ExpressionStmt && second instanceof ExpressionStmt;
  }

  private boolean isStraight() {
    Node parent = first.getParentNode().orElse(null);
    return parent instanceof BlockStmt && Words.same(parent, second.getParentNode().orElse(null));
  }

  private boolean hasOwnLine() {
    List<Statement> all = ((BlockStmt) first.getParentNode().orElseThrow()).getStatements();
    return java.layout().startsLine(java.start(first))
        && all.stream()
            .filter(it -> !Words.same(it, first))
            .noneMatch(it -> java.layout().sameLine(java.end(first), java.start(it)));
  }

  private Splice edits(Imports imports) {
    Splice splice = new Splice(java.text());
    Removal.lines(java, splice, java.start(first), java.end(first));
    return splice;
  }
}
