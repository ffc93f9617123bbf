package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a handler that rolls back and throws on catch any RuntimeException too. What it throws then
 * is still unchecked or declared, so that no signature changes (JLS 11.2.2). A handler that does
 * more than that stays as it is, and its try gets one more that rolls back.
 */
final class WidenHandler {

  private static final String TITLE = "Roll back for every unchecked exception";

  private WidenHandler() {}

  static RepairResult compute(JavaFile file, RepairRequest.WidenHandler request) {
    Optional<JavaSource> java = file.around(request.handler().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    JavaSource source = java.get();
    Optional<CatchClause> clause =
        source
            .at(request.handler().start())
            .filter(CatchClause.class::isInstance)
            .map(CatchClause.class::cast)
            .filter(it -> source.start(it) == request.handler().start())
            .filter(it -> Words.types(it).size() == request.unchecked().size())
            .filter(it -> HandlerUse.isLast(it))
            .filter(it -> HandlerUse.throwsOn(it) && HandlerUse.takesAny(it));
    if (clause.isEmpty()) {
      return ProtectTransaction.compute(file, request.protect());
    }
    return Offer.of(
        source,
        TITLE,
        Repair.Level.SAFE,
        imports -> edits(source, clause.get(), request.unchecked(), imports));
  }

  private static Splice edits(
      JavaSource java, CatchClause clause, List<Boolean> unchecked, Imports imports) {
    List<? extends Type> types = Words.types(clause);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (!unchecked.get(i)) {
        names.add(java.slice(types.get(i)));
      } else {
        imports.drop(java.slice(types.get(i)), java.span(types.get(i)));
      }
    }
    names.add(imports.name("java.lang.RuntimeException"));
    Node all = clause.getParameter().getType();
    return new Splice(java.text())
        .replace(java.start(all), java.end(all), String.join(" | ", names));
  }
}
