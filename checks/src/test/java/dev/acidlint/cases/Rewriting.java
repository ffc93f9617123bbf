package dev.acidlint.cases;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.UnionType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A way to write the same in other words, which no rule should hear. */
enum Rewriting {
  /** {@code catch (A | B e)} as two handlers. */
  HANDLER_PER_TYPE(unit -> each(unit, TryStmt.class, Rewriting::handlerPerType)),
  /** {@code try … catch … finally} as a {@code finally} around a {@code catch}. */
  FINALLY_AROUND(unit -> each(unit, TryStmt.class, Rewriting::finallyAround)),
  /** Handlers of a {@code try} with resources around one without handlers. */
  HANDLERS_AROUND(unit -> each(unit, TryStmt.class, Rewriting::handlersAround)),
  /** {@code null == x}. */
  NULL_FIRST(unit -> each(unit, BinaryExpr.class, Rewriting::nullFirst)),
  /** {@code for (; condition; )} instead of {@code while}. */
  FOR_LOOP(unit -> each(unit, WhileStmt.class, Rewriting::forLoop)),
  /** {@code if (!…)}, its branches changed round. */
  NEGATED(unit -> each(unit, IfStmt.class, Rewriting::negated)),
  /** All that a method does in a {@code synchronized} block. */
  LOCKED(unit -> each(unit, MethodDeclaration.class, Rewriting::locked)),
  /** All that a method does in a {@code try} whose handler throws what it catches. */
  THROWN_ON(unit -> each(unit, MethodDeclaration.class, Rewriting::thrownOn)),
  /** Final fields by private getters. */
  BY_GETTER(unit -> each(unit, ClassOrInterfaceDeclaration.class, Rewriting::byGetter)),
  /** {@code import org.hibernate.*}; what the JDK and others both have could be either's. */
  ON_DEMAND(Rewriting::onDemand);

  private final Consumer<CompilationUnit> change;

  Rewriting(Consumer<CompilationUnit> change) {
    this.change = change;
  }

  /** A file in these other words, its comments and layout apart. */
  static String rewrite(String text, List<Rewriting> all) {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    CompilationUnit unit = new JavaParser(configuration).parse(text).getResult().orElseThrow();
    all.forEach(one -> one.change.accept(unit));
    return unit.toString();
  }

  /** From the inside out, so that what is moved has been changed before. */
  private static <N extends Node> void each(
      CompilationUnit unit, Class<N> type, Consumer<N> change) {
    List<N> found = unit.findAll(type, Node.TreeTraversal.POSTORDER);
    found.forEach(change);
  }

  private static BlockStmt block(Statement only) {
    return new BlockStmt(new NodeList<>(only));
  }

  private static void handlerPerType(TryStmt t) {
    NodeList<CatchClause> handlers = new NodeList<>();
    for (CatchClause handler : t.getCatchClauses()) {
      if (handler.getParameter().getType() instanceof UnionType union) {
        union.getElements().forEach(type -> handlers.add(of(handler, type.clone())));
      } else {
        handlers.add(handler.clone());
      }
    }
    t.setCatchClauses(handlers);
  }

  private static CatchClause of(CatchClause handler, ReferenceType type) {
    CatchClause one = handler.clone();
    one.getParameter().setType(type);
    return one;
  }

  private static void finallyAround(TryStmt t) {
    if (t.getCatchClauses().isEmpty()
        || t.getFinallyBlock().isEmpty()
        || !t.getResources().isEmpty()) {
      return;
    }
    TryStmt inner = new TryStmt(t.getTryBlock().clone(), clones(t.getCatchClauses()), null);
    t.setTryBlock(block(inner));
    t.setCatchClauses(new NodeList<>());
  }

  private static void handlersAround(TryStmt t) {
    if (t.getResources().isEmpty() || t.getCatchClauses().isEmpty()) {
      return;
    }
    TryStmt inner = new TryStmt(t.getTryBlock().clone(), new NodeList<>(), null);
    inner.setResources(clones(t.getResources()));
    t.setResources(new NodeList<>());
    t.setTryBlock(block(inner));
  }

  @SuppressWarnings("unchecked")
  private static <N extends Node> NodeList<N> clones(NodeList<N> nodes) {
    NodeList<N> clones = new NodeList<>();
    nodes.forEach(node -> clones.add((N) node.clone()));
    return clones;
  }

  private static void nullFirst(BinaryExpr test) {
    boolean equality =
        test.getOperator() == BinaryExpr.Operator.EQUALS
            || test.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
    if (equality && test.getRight().isNullLiteralExpr()) {
      Expression asked = test.getLeft().clone();
      test.setLeft(test.getRight().clone());
      test.setRight(asked);
    }
  }

  private static void forLoop(WhileStmt loop) {
    loop.replace(
        new ForStmt(
            new NodeList<>(),
            loop.getCondition().clone(),
            new NodeList<>(),
            loop.getBody().clone()));
  }

  private static void negated(IfStmt test) {
    boolean binds = !test.getCondition().findAll(PatternExpr.class).isEmpty();
    if (binds || test.getElseStmt().isEmpty()) {
      return;
    }
    Statement then = test.getThenStmt().clone();
    Statement otherwise = test.getElseStmt().get().clone();
    test.setCondition(
        new UnaryExpr(
            new EnclosedExpr(test.getCondition().clone()), UnaryExpr.Operator.LOGICAL_COMPLEMENT));
    test.setThenStmt(block(otherwise));
    test.setElseStmt(then);
  }

  private static void locked(MethodDeclaration method) {
    body(method)
        .ifPresent(
            body ->
                method.setBody(
                    block(new SynchronizedStmt(new StringLiteralExpr("lock"), body.clone()))));
  }

  /** Of one that is more than a getter. */
  private static Optional<BlockStmt> body(MethodDeclaration method) {
    return method.getBody().filter(body -> body.getStatements().size() > 1);
  }

  private static void thrownOn(MethodDeclaration method) {
    body(method)
        .ifPresent(
            body -> {
              Parameter caught =
                  new Parameter(new ClassOrInterfaceType(null, "RuntimeException"), "thrownOn");
              CatchClause handler =
                  new CatchClause(caught, block(new ThrowStmt(new NameExpr("thrownOn"))));
              method.setBody(block(new TryStmt(body.clone(), new NodeList<>(handler), null)));
            });
  }

  private static void byGetter(ClassOrInterfaceDeclaration type) {
    List<FieldDeclaration> fields = type.getFields();
    for (FieldDeclaration field : fields) {
      if (field.isFinal() && !field.isStatic() && field.getVariables().size() == 1) {
        byGetter(type, field.getVariable(0));
      }
    }
  }

  private static void byGetter(ClassOrInterfaceDeclaration type, VariableDeclarator field) {
    String name = field.getNameAsString();
    String getter = "its" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    if (field.getInitializer().isPresent() || field.getType().isPrimitiveType()) {
      return;
    }
    type.getMethods().stream()
        .filter(method -> !method.isStatic() && !declares(method, name))
        .flatMap(method -> method.findAll(MethodCallExpr.class).stream())
        .filter(call -> call.getScope().filter(scope -> isNamed(scope, name)).isPresent())
        .forEach(call -> call.setScope(new MethodCallExpr(null, getter)));
    type.addMethod(getter, Modifier.Keyword.PRIVATE)
        .setType(field.getType().clone())
        .setBody(block(new ReturnStmt(new NameExpr(name))));
  }

  private static boolean isNamed(Expression e, String name) {
    return e instanceof NameExpr variable && variable.getNameAsString().equals(name);
  }

  /** Whether a variable of the method, or of what is inside, hides a field. */
  private static boolean declares(MethodDeclaration method, String name) {
    Stream<? extends NodeWithSimpleName<?>> variables =
        Stream.concat(
            method.findAll(Parameter.class).stream(),
            method.findAll(VariableDeclarator.class).stream());
    return variables.anyMatch(v -> v.getNameAsString().equals(name));
  }

  private static void onDemand(CompilationUnit unit) {
    List<Name> packages =
        unit.getImports().stream()
            .filter(Rewriting::isOnDemand)
            .flatMap(i -> i.getName().getQualifier().stream())
            .distinct()
            .toList();
    List<ImportDeclaration> named =
        unit.getImports().stream()
            .filter(Rewriting::isOnDemand)
            .filter(i -> packages.stream().noneMatch(p -> isBeside(p, i)))
            .toList();
    unit.findAll(ClassOrInterfaceType.class).stream()
        .map(ClassOrInterfaceType::getNameAsString)
        .filter(Rewriting::isOfLanguage)
        .distinct()
        .filter(name -> unit.getImports().stream().noneMatch(i -> isOf(i, name)))
        .map(name -> new ImportDeclaration("java.lang." + name, false, false))
        .forEach(unit.getImports()::add);
    named.forEach(Node::remove);
    named.stream()
        .map(i -> i.getName().getQualifier().orElseThrow().asString())
        .distinct()
        .map(name -> new ImportDeclaration(name, false, true))
        .forEach(unit.getImports()::add);
  }

  private static boolean isOnDemand(ImportDeclaration i) {
    return !i.isStatic()
        && !i.isAsterisk()
        && !i.getNameAsString().startsWith("java.")
        && !isOfLanguage(i.getName().getIdentifier());
  }

  /** What has a namesake in {@code java.lang} has to be named. */
  private static boolean isOfLanguage(String name) {
    return Object.class.getResource(name + ".class") != null;
  }

  private static boolean isOf(ImportDeclaration i, String name) {
    return i.getName().getIdentifier().equals(name);
  }

  /** Packages beside each other may have classes of the same name. */
  private static boolean isBeside(Name other, ImportDeclaration i) {
    Name own = i.getName().getQualifier().orElseThrow();
    return !own.equals(other) && own.getQualifier().equals(other.getQualifier());
  }
}
