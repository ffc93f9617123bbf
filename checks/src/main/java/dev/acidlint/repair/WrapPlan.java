package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts some statements of a list into a try whose handler rolls back and throws on. */
final class WrapPlan implements Plan {

  private static final List<Veto<WrapPlan>> VETOES =
      List.of(
          new Veto<>("nothing stands between the begin and the commit", it -> it.work().isEmpty()),
          new Veto<>("the work is already rolled back when it fails", WrapPlan::isDoneAlready),
          new Veto<>(
              "the rollback needs a variable that is not in scope around the work",
              WrapPlan::lacksResource),
          new Veto<>(
              "a variable that the rollback needs is assigned within the work",
              WrapPlan::reassigns),
          new Veto<>(
              "the work can be left by a jump that neither commits nor rolls back",
              WrapPlan::leavesUndecided),
          new Veto<>(
              "an existing handler rolls back too, and a second rollback would fail",
              WrapPlan::meetsSecondRollback));

  private final ProtectSite site;
  private final JavaSource java;
  private final List<Statement> list;
  private final int from;
  private final int to;
  private final Hoist hoist;

  /**
   * @param list the statements that the work is in
   * @param first index of its first statement
   * @param last index of its last statement
   */
  WrapPlan(ProtectSite site, List<Statement> list, int first, int last) {
    this.site = site;
    this.java = site.java();
    this.list = list;
    int start = afterHarmless(first, last);
    Hoist whole = hoist(start, last);
    boolean withReturn = !whole.isEmpty() && returnBelongs(last, whole);
    this.from = start;
    this.to = withReturn ? last + 1 : last;
    this.hoist = withReturn ? hoist(start, last + 1) : whole;
  }

  private Hoist hoist(int first, int last) {
    List<Statement> statements = first > last ? List.of() : list.subList(first, last + 1);
    return new Hoist(java, statements, usedFrom(last), usedTo());
  }

  private int usedFrom(int last) {
    return last < 0 ? 0 : java.end(list.get(last));
  }

  /** Where the names of the list go out of scope: those of a switch group at the switch's end. */
  private int usedTo() {
    Node owner = list.get(0).getParentNode().orElseThrow();
    return java.end(owner instanceof SwitchEntry ? owner.getParentNode().orElseThrow() : owner);
  }

  /** Skips leading declarations that cannot throw, up to the last one that is used later. */
  private int afterHarmless(int first, int last) {
    int start = first;
    for (int i = first; i <= last && Words.isHarmless(list.get(i)); i++) {
      Hoist one = new Hoist(java, list.subList(i, i + 1), usedFrom(last), usedTo());
      if (!one.isEmpty()) {
        start = i + 1;
      }
    }
    return start;
  }

  /** Whether a return right after the work goes with it, so that nothing need be hoisted. */
  private boolean returnBelongs(int last, Hoist whole) {
    if (site.request().commitOutside()
        || last + 1 >= list.size()
        || !(list.get(last + 1) instanceof ReturnStmt statement)) {
      return false;
    }
    boolean simple = statement.getExpression().map(WrapPlan::isSimple).orElse(true);
    return simple || (whole.obstacle().isPresent() && site.code().isRepeatable());
  }

  private static boolean isSimple(Expression expression) {
    if (expression instanceof EnclosedExpr inner) {
      return isSimple(inner.getInner());
    }
    if (expression instanceof ConditionalExpr choice) {
      return isSimple(choice.getThenExpr()) && isSimple(choice.getElseExpr());
    }
    return expression instanceof NameExpr || expression instanceof LiteralExpr;
  }

  private List<Statement> work() {
    return from > to ? List.of() : list.subList(from, to + 1);
  }

  @Override
  public Optional<String> refusal() {
    return Veto.first(VETOES, this).or(hoist::obstacle);
  }

  private boolean isDoneAlready() {
    List<Statement> throwing = work().stream().filter(it -> !Words.isHarmless(it)).toList();
    boolean onlyReturn = to > from && list.get(to) instanceof ReturnStmt;
    int count = throwing.size() - (onlyReturn ? 1 : 0);
    boolean inside =
        count == 1 && throwing.get(0) instanceof TryStmt block && site.isComplete(block);
    return inside
        || site.tryAroundBegin().filter(site::isComplete).isPresent()
        || (count > 0 && site.tryAroundWork(list.get(from)).filter(site::isComplete).isPresent());
  }

  private boolean lacksResource() {
    Set<String> inside = new HashSet<>();
    work().forEach(statement -> inside.addAll(Locals.declaredAnywhere(statement)));
    Set<String> visible = Locals.at(list.get(from)).keySet();
    return site.code().roots().stream()
        .anyMatch(name -> inside.contains(name) && !visible.contains(name));
  }

  private boolean reassigns() {
    return work().stream()
        .anyMatch(
            statement ->
                site.code().roots().stream().anyMatch(name -> Locals.assigns(statement, name)));
  }

  private boolean leavesUndecided() {
    boolean decided = false;
    for (Statement statement : work()) {
      if (!decided && Undecided.isIn(site, statement)) {
        return true;
      }
      decided |= Undecided.decides(site, statement);
    }
    return false;
  }

  private boolean meetsSecondRollback() {
    Optional<TryStmt> around = site.tryAroundWork(list.get(from));
    return around
        .filter(it -> it.getCatchClauses().stream().anyMatch(site::seesToRollback))
        .filter(it -> !site.request().rollbackThrows().contains("java.sql.SQLException"))
        .isPresent();
  }

  @Override
  public Splice edits(Imports imports) {
    Layout layout = java.layout();
    Splice splice = new Splice(java.text());
    int before = from > 0 ? layout.withTrailingComments(java.end(list.get(from - 1))) : listStart();
    int start = layout.withLeadingComments(java.start(list.get(from)), before);
    int end = layout.withTrailingComments(java.end(list.get(to)));
    String base = base(start);
    Block block = Block.at(layout, base);
    separateBefore(splice, base);
    StringBuilder head = new StringBuilder();
    hoist.declarations().forEach(line -> head.append(line).append('\n').append(base));
    head.append("try").append(block.brace()).append(block.in().line(""));
    if (layout.startsLine(start)) {
      splice.insert(start, head.toString());
    } else {
      splice.replace(layout.afterCodeBefore(start), start, "\n" + base + head);
    }
    layout.moveIn(splice, start, end);
    for (int i = from + 1; i <= to; i++) {
      separate(splice, java.end(list.get(i - 1)), i, block.in().indent());
    }
    hoist.assignInPlace(splice, block.in().indent());
    splice.insert(end, block.goOn(site.code().clause(block, taken(), maybeNull(), imports)));
    separateAfter(splice, end, base);
    return splice;
  }

  /** Those of the rollback's variables that the work takes for null sometimes. */
  private List<String> maybeNull() {
    return site.code().roots().stream()
        .filter(name -> work().stream().anyMatch(it -> !Words.nullTests(it, name).isEmpty()))
        .toList();
  }

  private int listStart() {
    return java.start(list.get(0).getParentNode().orElseThrow());
  }

  private Set<String> taken() {
    Set<String> names = new HashSet<>(Locals.at(list.get(from)).keySet());
    if (!hoist.isEmpty()) {
      work().forEach(statement -> names.addAll(Locals.declaredAnywhere(statement)));
    }
    return names;
  }

  /** The indent of the statements of the list. */
  private String base(int start) {
    Layout layout = java.layout();
    for (Statement statement : list) {
      if (layout.startsLine(java.start(statement))) {
        return layout.indent(java.start(statement));
      }
    }
    return layout.startsLine(start)
        ? layout.indent(start)
        : layout.indent(listStart()) + layout.unit(layout.indent(listStart()));
  }

  /** Gives the statements before the work a line each, where the whole block is on one line. */
  private void separateBefore(Splice splice, String base) {
    boolean isGroup = list.get(0).getParentNode().orElseThrow() instanceof SwitchEntry;
    if (!isGroup && java.layout().sameLine(listStart(), java.start(list.get(0)))) {
      for (int i = 0; i < from; i++) {
        separate(splice, i == 0 ? listStart() + 1 : java.end(list.get(i - 1)), i, base);
      }
    }
  }

  private void separate(Splice splice, int limit, int index, String indent) {
    int start = java.layout().withLeadingComments(java.start(list.get(index)), limit);
    if (java.layout().sameLine(limit, java.start(list.get(index)))) {
      splice.replace(java.layout().afterCodeBefore(start), start, "\n" + indent);
    }
  }

  /** Gives what follows the work on its last line a line of its own. */
  private void separateAfter(Splice splice, int end, String base) {
    Layout layout = java.layout();
    Lexemes.Lexeme next = java.lexemes().codeFrom(java.lexemes().firstFrom(end));
    if (next != null && layout.sameLine(end, next.start())) {
      boolean closes = next.is("}") && base.endsWith(layout.unit(base));
      int steps = base.length() - (closes ? layout.unit(base).length() : 0);
      int start = layout.withLeadingComments(next.start(), end);
      splice.replace(end, start, "\n" + base.substring(0, steps));
    }
  }
}
