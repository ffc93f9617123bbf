package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import dev.acidlint.repair.Lexemes.Lexeme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes away what a repair leaves without a purpose: looks at the text as it is once repaired, and
 * makes the change a part of the repair.
 */
final class LeftOver {

  private LeftOver() {}

  /**
   * The repair, and with it the try whose one handler only throws on.
   *
   * @param behind how many characters of the file follow that handler, and what the repair changes
   */
  static Repair withoutTry(JavaSource java, Repair repair, int behind) {
    return with(
        java,
        repair,
        after ->
            handlerEnding(after, after.text().length() - behind)
                .flatMap(it -> dissolved(after, it)));
  }

  /** The repair, and with it a boolean variable by that name which nothing reads any more. */
  static Repair withoutFlag(JavaSource java, Repair repair, String name) {
    return with(java, repair, after -> unread(after, repair.edit().span().start(), name));
  }

  private static Repair with(
      JavaSource java, Repair repair, Function<JavaSource, Optional<Splice>> change) {
    String once = Splice.apply(java.text(), List.of(repair.edit()));
    Optional<TextEdit> more =
        new JavaFile(SourceText.of(once))
            .around(repair.edit().span().start())
            .flatMap(change)
            .map(Splice::merged);
    if (more.isEmpty()) {
      return repair;
    }
    String twice = Splice.apply(once, List.of(more.get()));
    Span first = repair.edit().span();
    int shift = java.text().length() - once.length();
    int start = Math.min(first.start(), more.get().span().start());
    int end = Math.max(first.end(), more.get().span().end() + shift);
    String replacement = twice.substring(start, twice.length() - (java.text().length() - end));
    return new Repair(
        repair.title(),
        repair.level(),
        new TextEdit(new Span(start, end), replacement),
        repair.imports());
  }

  private static Optional<CatchClause> handlerEnding(JavaSource java, int end) {
    return java.root().findFirst(CatchClause.class, it -> java.end(it) == end);
  }

  private static Optional<Splice> dissolved(JavaSource java, CatchClause clause) {
    TryStmt block = (TryStmt) clause.getParentNode().orElseThrow();
    boolean only =
        block.getCatchClauses().size() == 1
            && block.getResources().isEmpty()
            && block.getFinallyBlock().isEmpty()
            && clause.getBody().getStatements().size() == 1
            && throwsOn(clause);
    boolean said =
        java.lexemes().within(java.start(clause), java.end(clause)).stream()
            .anyMatch(Lexeme::isComment);
    if (!only || said || !Dissolve.isPossible(java, block)) {
      return Optional.empty();
    }
    Splice splice = new Splice(java.text());
    Reindent reindent = new Reindent(java);
    Dissolve.move(java, reindent, block);
    Dissolve.apply(java, splice, block);
    reindent.apply(splice);
    return Optional.of(splice);
  }

  /** Whether a handler's last statement throws what it caught. */
  static boolean throwsOn(CatchClause clause) {
    return clause.getBody().getStatements().getLast().orElse(null) instanceof ThrowStmt last
        && last.getExpression() instanceof NameExpr name
        && name.getNameAsString().equals(clause.getParameter().getNameAsString());
  }

  private static Optional<Splice> unread(JavaSource java, int place, String name) {
    Optional<Statement> inside = java.at(place).flatMap(LeftOver::statement);
    Node declared = inside.map(it -> Locals.at(it).get(name)).orElse(null);
    if (!(declared instanceof VariableDeclarator variable)
        || !(variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr all)
        || !(all.getParentNode().orElse(null) instanceof ExpressionStmt declaration)
        || all.getVariables().size() > 1
        || !variable.getInitializer().map(Expression::isLiteralExpr).orElse(true)) {
      return Optional.empty();
    }
    Node scope = declaration.getParentNode().orElseThrow();
    List<Statement> goes = new ArrayList<>(List.of(declaration));
    for (Lexeme word : java.lexemes().within(java.end(declaration), java.end(scope))) {
      if (word.is(name) && java.lexemes().names(name, word.start(), word.end())) {
        Optional<Statement> set =
            java.at(word.start()).flatMap(LeftOver::statement).filter(it -> onlySets(it, name));
        if (set.isEmpty()) {
          return Optional.empty();
        }
        goes.add(set.get());
      }
    }
    if (goes.stream().anyMatch(it -> isExplained(java, it))) {
      return Optional.empty();
    }
    Splice splice = new Splice(java.text());
    goes.forEach(it -> Removal.lines(java, splice, java.start(it), java.end(it)));
    return Optional.of(splice);
  }

  private static Optional<Statement> statement(Node node) {
    Node at = node;
    while (at != null && !(at instanceof Statement)) {
      at = at.getParentNode().orElse(null);
    }
    return Optional.ofNullable((Statement) at);
  }

  /** Whether it is one of several statements of a block, and sets a name to a literal. */
  private static boolean onlySets(Statement statement, String name) {
    return statement instanceof ExpressionStmt simple
        && simple.getExpression() instanceof AssignExpr assign
        && assign.getTarget() instanceof NameExpr target
        && target.getNameAsString().equals(name)
        && assign.getValue().isLiteralExpr()
        && statement.getParentNode().orElse(null) instanceof BlockStmt block
        && block.getStatements().size() > 1;
  }

  private static boolean isExplained(JavaSource java, Statement statement) {
    int first = java.lexemes().firstFrom(java.start(statement));
    boolean above = first > 0 && java.lexemes().all().get(first - 1).isComment();
    int end = java.end(statement);
    return above || java.layout().withTrailingComments(end) > end;
  }
}
