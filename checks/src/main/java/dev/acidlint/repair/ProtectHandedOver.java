package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.acidlint.repair.RepairRequest.ProtectTransaction;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.List;
import java.util.Optional;

/** Rolls back what a method was handed when anything in it throws, since it also commits it. */
final class ProtectHandedOver {

  private static final List<Veto<ProtectHandedOver>> VETOES =
      List.of(
          new Veto<>("the commit is in no method with a body", it -> it.body == null),
          new Veto<>("the rollback cannot be read", it -> !it.code.isReadable()),
          new Veto<>(
              "the commit must stay outside of what is protected", it -> it.request.outside()),
          new Veto<>(
              "what is committed is not a parameter throughout", ProtectHandedOver::reassigns),
          new Veto<>(
              "the commit is under a condition: whether a rollback is due without it only you can tell",
              it -> it.isConditional()),
          new Veto<>("the body shares a line with its braces", it -> !it.hasOwnLines()));

  private final JavaSource java;
  private final RepairRequest.ProtectHandedOver request;
  private final RollbackCode code;
  private final BlockStmt body;

  private ProtectHandedOver(JavaSource java, RepairRequest.ProtectHandedOver request) {
    this.java = java;
    this.request = request;
    this.body = body(java.at(request.commit().start()).orElse(null));
    this.code =
        new RollbackCode(
            new ProtectTransaction(
                request.commit(),
                List.of(request.commit()),
                request.rollback(),
                request.guard(),
                request.rollbackThrows(),
                false,
                List.of()));
  }

  static RepairResult compute(JavaFile file, RepairRequest.ProtectHandedOver request) {
    Optional<JavaSource> java = file.around(request.commit().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    ProtectHandedOver site = new ProtectHandedOver(java.get(), request);
    Optional<String> veto = Veto.first(VETOES, site);
    return veto.isPresent()
        ? new RepairResult.Refused(veto.get())
        : Offer.of(java.get(), "Roll back when the work fails", Repair.Level.REVIEW, site::edits);
  }

  private static BlockStmt body(Node inside) {
    Node node = inside;
    while (node != null && !(node instanceof LambdaExpr)) {
      if (node instanceof MethodDeclaration method) {
        return method.getBody().filter(it -> !it.isEmpty()).orElse(null);
      }
      node = node.getParentNode().orElse(null);
    }
    return null;
  }

  private boolean reassigns() {
    return code.roots().stream().anyMatch(name -> Locals.assigns(body, name))
        || code.roots().stream().anyMatch(Locals.declaredAnywhere(body)::contains);
  }

  private boolean isConditional() {
    Node node = java.at(request.commit().start()).orElse(body);
    while (node != null && !Words.same(node, body)) {
      if (node instanceof IfStmt
          || node instanceof SwitchEntry
          || node instanceof ConditionalExpr) {
        return true;
      }
      node = node.getParentNode().orElse(null);
    }
    return false;
  }

  private boolean hasOwnLines() {
    Layout layout = java.layout();
    int first = java.start(body.getStatement(0));
    return !layout.sameLine(java.start(body), first) && !layout.sameLine(end(), java.end(body) - 1);
  }

  private int end() {
    Statement last = body.getStatement(body.getStatements().size() - 1);
    return java.layout().withTrailingComments(java.end(last));
  }

  private int start() {
    Statement first = body.getStatement(0);
    return java.layout().withLeadingComments(java.start(first), java.start(body) + 1);
  }

  private Splice edits(Imports imports) {
    Layout layout = java.layout();
    Splice splice = new Splice(java.text());
    int start = start();
    int end = end();
    int first = java.start(body.getStatement(0));
    Block block = Block.at(layout, layout.indent(first));
    String head = "try" + block.brace() + block.in().line("");
    if (layout.startsLine(start)) {
      splice.insert(start, head);
    } else {
      splice.replace(layout.afterCodeBefore(start), start, "\n" + block.indent() + head);
    }
    layout.moveIn(splice, start, end);
    splice.insert(
        end, block.goOn(code.clause(block, Locals.at(body).keySet(), List.of(), imports)));
    return splice;
  }
}
