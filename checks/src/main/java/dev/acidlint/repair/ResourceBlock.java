package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.Type;
import dev.acidlint.model.Span;
import dev.acidlint.repair.Lexemes.Lexeme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statements that become the body of the try that closes some resources. */
final class ResourceBlock {

  /** Types whose values need nothing open once they are there. */
  private static final Set<String> PLAIN =
      Set.of(
          "String",
          "Integer",
          "Long",
          "Boolean",
          "Double",
          "Float",
          "Short",
          "Byte",
          "Character",
          "List",
          "ArrayList",
          "Set",
          "HashSet",
          "Map",
          "HashMap",
          "LinkedHashMap",
          "Collection",
          "BigDecimal",
          "BigInteger",
          "Date",
          "Timestamp",
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "UUID",
          "StringBuilder",
          "Number");

  private static final Set<String> ENDS = Set.of("rollback", "commit", "isActive");

  private final JavaSource java;
  private final List<OpenedSite> sites;
  private final HandClose closes;
  private final Lives lives;
  private final List<Statement> list;
  private final int first;
  private final int last;
  private final Hoist hoist;

  /**
   * Finds the statements.
   *
   * @param sites what is opened by one statement, or by statements that follow one another
   */
  ResourceBlock(JavaSource java, List<OpenedSite> sites, HandClose closes, Lives lives) {
    this.java = java;
    this.sites = sites;
    this.closes = closes;
    this.lives = lives;
    this.list = sites.get(0).list();
    OpenedSite lastSite = sites.get(sites.size() - 1);
    this.first = lastSite.variable().isPresent() ? lastSite.index() + 1 : lastSite.index();
    int end = Math.max(lastUse(), lastClose());
    if (lastClose() < 0) {
      end = Math.max(end, lastDerivedUse(end));
    }
    Hoist without = hoist(end);
    boolean withReturn =
        !without.isEmpty() && end + 1 < list.size() && list.get(end + 1) instanceof ReturnStmt;
    this.last = withReturn ? end + 1 : end;
    this.hoist = withReturn ? hoist(last) : without;
  }

  private Hoist hoist(int end) {
    int from = end < first ? 0 : java.end(list.get(end));
    List<Statement> inside = end < first ? List.of() : list.subList(first, end + 1);
    Node owner = list.get(0).getParentNode().orElseThrow();
    return new Hoist(java, inside, from, end < first ? 0 : java.end(owner), lives::hold);
  }

  List<OpenedSite> sites() {
    return sites;
  }

  List<Statement> list() {
    return list;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  /** Index of its last statement that stays; that of the last one if none does. */
  int lastKept() {
    for (int i = last; i >= first; i--) {
      if (!goes(list.get(i))) {
        return i;
      }
    }
    return last;
  }

  Hoist hoist() {
    return hoist;
  }

  boolean isEmpty() {
    return last < first || goes(list.get(lastKept()));
  }

  private boolean goes(Statement statement) {
    return closes.dead().stream().anyMatch(it -> Words.same(it, statement));
  }

  private List<String> names() {
    return sites.stream().flatMap(site -> site.name().stream()).toList();
  }

  /** Index of the statement that holds an offset; -1 if none does. */
  private int indexOf(int offset) {
    for (int i = 0; i < list.size(); i++) {
      if (java.span(list.get(i)).contains(offset)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the variables are used, the statements that go aside. */
  List<Integer> uses() {
    List<Integer> offsets = new ArrayList<>();
    for (OpenedSite site : sites) {
      if (site.variable().isPresent()) {
        Statement declaring = site.declaring().get();
        Node scope = declaring.getParentNode().orElseThrow();
        for (Lexeme word : java.lexemes().within(java.end(declaring), java.end(scope))) {
          if (isUse(site, word)) {
            offsets.add(word.start());
          }
        }
      }
    }
    return offsets;
  }

  private boolean isUse(OpenedSite site, Lexeme word) {
    Span opening = java.span(site.statement());
    return word.is(site.name().get())
        && java.lexemes().names(word.text(), word.start(), word.end())
        && !opening.contains(word.start())
        && !lives.isInAnother(site, word.start())
        && !closes.holds(word.start());
  }

  /** A use outside of the list that opens, or before: no block can hold it. */
  boolean isUsedElsewhere() {
    return uses().stream().anyMatch(offset -> indexOf(offset) < 0 || offset < opening());
  }

  private int opening() {
    return java.start(sites.get(0).statement());
  }

  private int lastUse() {
    int unnamed = sites.stream().allMatch(site -> site.variable().isPresent()) ? -1 : first;
    return Math.max(unnamed, uses().stream().mapToInt(this::indexOf).max().orElse(-1));
  }

  private int lastClose() {
    return closes.dead().stream()
        .filter(node -> java.start(node) > opening())
        .filter(this::isClosedBy)
        .mapToInt(node -> indexOf(java.start(node)))
        .max()
        .orElse(-1);
  }

  /** Whether a node closes one of the resources, and has no other purpose. */
  boolean isClosedBy(Node dead) {
    return sites.stream().anyMatch(site -> isOfLife(dead, site));
  }

  private boolean isOfLife(Node dead, OpenedSite site) {
    return site.name().filter(it -> mentions(dead, it)).isPresent()
        && !lives.isInAnother(site, java.start(dead));
  }

  private boolean mentions(Node node, String name) {
    return java.lexemes().names(name, java.start(node), java.end(node));
  }

  /** The last use of what was made from the resources and may need them open. */
  private int lastDerivedUse(int from) {
    Set<String> derived = new HashSet<>(names());
    int end = from;
    for (int i = sites.get(0).index(); i < next(); i++) {
      Statement statement = list.get(i);
      boolean made = i <= first || derived.stream().anyMatch(it -> mentions(statement, it));
      if (made) {
        end = Math.max(end, i);
        derived.addAll(made(statement));
      }
    }
    return end;
  }

  /** Index of the first statement in which one of the variables holds the next. */
  private int next() {
    return sites.stream().mapToInt(lives::next).min().orElseThrow();
  }

  /**
   * Whether something is made from what is opened that is used when the variable holds the next.
   */
  boolean isOutlived() {
    if (next() == list.size()) {
      return false;
    }
    if (last >= next() || lastClose() >= 0) {
      return last >= next();
    }
    Set<String> made = new HashSet<>();
    list.subList(sites.get(0).index(), next()).forEach(it -> made.addAll(made(it)));
    made.removeAll(names());
    return made.stream().anyMatch(this::isReadBeforeSet);
  }

  /**
   * Whether something is made from what is opened that is used behind the block, up to where that
   * is closed by hand; to the end of the method if it never is.
   */
  boolean isNeededBehind() {
    if (last < first || lastClose() >= 0) {
      return false;
    }
    int end = java.end(list.get(last));
    int close =
        closes.dead().stream()
            .filter(this::isClosedBy)
            .mapToInt(java::start)
            .filter(start -> start > end)
            .max()
            .orElse(java.end(method()));
    return outliving().isUsedIn(new Span(end, close), node -> closes.holds(java.start(node)));
  }

  private Outliving outliving() {
    List<Statement> statements = list.subList(sites.get(0).index(), last + 1);
    return new Outliving(java, statements, names(), ResourceBlock::isPlain);
  }

  /**
   * Whether a return gives away what asks the database later: it finds it open only by chance, and
   * never where it is closed by hand.
   */
  boolean returnsWhatNeedsIt() {
    return last >= first && outliving().isReturned(end -> !closes.isClosedFor(end));
  }

  /**
   * Whether one is given to a call, or null in its place: {@code close(last ? statement : null)}.
   */
  boolean isWithheld() {
    return list.stream()
        .flatMap(statement -> statement.findAll(ConditionalExpr.class).stream())
        .filter(choice -> choice.getParentNode().orElse(null) instanceof MethodCallExpr)
        .anyMatch(
            choice ->
                (isOne(choice.getThenExpr()) && choice.getElseExpr().isNullLiteralExpr())
                    || (isOne(choice.getElseExpr()) && choice.getThenExpr().isNullLiteralExpr()));
  }

  private boolean isOne(Expression expression) {
    return expression instanceof NameExpr name && names().contains(name.getNameAsString());
  }

  private boolean isReadBeforeSet(String name) {
    return list.subList(next(), list.size()).stream()
        .filter(it -> mentions(it, name))
        .findFirst()
        .filter(it -> !sets(it, name))
        .isPresent();
  }

  private boolean sets(Statement statement, String name) {
    return statement instanceof ExpressionStmt simple
        && simple.getExpression() instanceof AssignExpr assign
        && assign.getOperator() == AssignExpr.Operator.ASSIGN
        && assign.getTarget() instanceof NameExpr target
        && target.getNameAsString().equals(name)
        && !mentions(assign.getValue(), name);
  }

  /** Whether one of the variables lives again within a statement. */
  boolean livesAgainIn(Statement statement) {
    return sites.stream().anyMatch(site -> lives.isAnotherIn(site, java.span(statement)));
  }

  /** The variables that a statement sets and that are still there behind it. */
  private static Set<String> made(Statement statement) {
    Set<String> names = new HashSet<>();
    if (statement instanceof ExpressionStmt simple
        && simple.getExpression() instanceof VariableDeclarationExpr declaration) {
      declaration.getVariables().stream()
          .filter(variable -> !isPlain(variable.getType()))
          .forEach(variable -> names.add(variable.getNameAsString()));
    }
    Set<String> inside = Locals.declaredAnywhere(statement);
    inside.removeAll(Locals.at(statement).keySet());
    statement.walk(
        AssignExpr.class,
        it -> {
          if (it.getTarget() instanceof NameExpr name
              && !inside.contains(name.getNameAsString())
              && !isPlain(statement, name)) {
            names.add(name.getNameAsString());
          }
        });
    return names;
  }

  private static boolean isPlain(Statement at, NameExpr name) {
    return Locals.at(at).get(name.getNameAsString()) instanceof VariableDeclarator variable
        && isPlain(variable.getType());
  }

  private static boolean isPlain(Type type) {
    if (type.isArrayType()) {
      return isPlain(type.asArrayType().getComponentType());
    }
    boolean known =
        type.isClassOrInterfaceType()
            && PLAIN.contains(type.asClassOrInterfaceType().getNameAsString());
    return type.isPrimitiveType() || known;
  }

  /** Whether a transaction that is begun on it in the block is asked or ended behind that. */
  boolean isEndedLater() {
    if (last < first) {
      return false;
    }
    Set<String> begun = new HashSet<>();
    for (Statement statement : list.subList(sites.get(0).index(), last + 1)) {
      statement.walk(
          AssignExpr.class,
          it -> {
            if (it.getTarget() instanceof NameExpr target && isCalledOnIt(it.getValue())) {
              begun.add(target.getNameAsString());
            }
          });
    }
    int end = java.end(list.get(last));
    return !begun.isEmpty()
        && java.lexemes().within(end, java.end(method())).stream()
            .anyMatch(word -> begun.contains(word.text()) && isEnded(word));
  }

  private boolean isCalledOnIt(Expression value) {
    Expression root = value;
    while (root instanceof MethodCallExpr call && call.getScope().isPresent()) {
      root = call.getScope().get();
    }
    return !Words.same(root, value)
        && root instanceof NameExpr name
        && names().contains(name.getNameAsString());
  }

  private boolean isEnded(Lexeme word) {
    Lexeme dot = java.lexemes().codeFrom(word.index() + 1);
    Lexeme called = dot == null ? null : java.lexemes().codeFrom(dot.index() + 1);
    return called != null && dot.is(".") && ENDS.contains(called.text());
  }

  private Node method() {
    Node node = list.get(0);
    while (!(node instanceof BodyDeclaration<?>) && node.getParentNode().isPresent()) {
      node = node.getParentNode().get();
    }
    return node;
  }

  /**
   * Whether what is opened may be null, as the code takes it: it is asked for where it is used, or
   * where it is closed though it has its value from the start.
   */
  boolean mayBeNull(OpenedSite site) {
    boolean fromStart = site.declaration().isEmpty();
    return site.name().stream()
        .flatMap(
            name ->
                list.subList(site.index(), list.size()).stream()
                    .flatMap(it -> Words.nullTests(it, name).stream()))
        .anyMatch(it -> fromStart || !closes.holds(java.start(it)));
  }

  /** Whether one of the variables is assigned in the block. */
  boolean reassigns() {
    return sites.stream().filter(site -> site.variable().isPresent()).anyMatch(lives::reassigns);
  }

  /** The try whose body begins with what opens, if the resources can be its own. */
  Optional<TryStmt> hostTry() {
    Node owner = list.get(0).getParentNode().orElseThrow();
    boolean opensFirst =
        list.subList(0, sites.get(0).index()).stream()
            .allMatch(it -> Words.isHarmless(it) && !isNeededToOpen(it));
    boolean named = sites.stream().allMatch(site -> site.variable().isPresent());
    boolean nameless = sites.stream().noneMatch(site -> site.variable().isPresent());
    boolean movable = named || (nameless && last == list.size() - 1);
    return owner
        .getParentNode()
        .filter(it -> opensFirst && movable && it instanceof TryStmt)
        .map(TryStmt.class::cast)
        .filter(it -> Words.same(it.getTryBlock(), owner) && it.getResources().isEmpty());
  }

  private boolean isNeededToOpen(Statement before) {
    return Locals.declaredIn(List.of(before)).keySet().stream()
        .anyMatch(name -> sites.stream().anyMatch(site -> mentions(site.statement(), name)));
  }
}
