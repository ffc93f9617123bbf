package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeRef;
import dev.acidlint.repair.Completion.Can;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where an engine is built, and what it is built from. */
final class EngineSite {

  private static final Set<String> WIDE = Set.of("Exception", "RuntimeException", "Throwable");

  private final JavaSource java;
  private final Expression build;
  private final Node value;
  private final List<Statement> configuration = new ArrayList<>();
  private final List<Statement> setUp = new ArrayList<>();
  private final List<Span> settings;
  private boolean constant;
  private Parameter key;

  private EngineSite(JavaSource java, Expression build, List<Span> settings) {
    this.java = java;
    this.build = build;
    this.settings = settings;
    Node outer = build;
    while (outer.getParentNode().orElse(null) instanceof CastExpr
        || outer.getParentNode().orElse(null) instanceof EnclosedExpr) {
      outer = outer.getParentNode().get();
    }
    this.value = outer;
    this.constant = owner().isPresent() && readConfiguration();
  }

  /**
   * The site of a build.
   *
   * @param settings name tokens of the calls that change its settings afterwards
   */
  static Optional<EngineSite> find(JavaSource java, int anchor, List<Span> settings) {
    return OpenedSite.expressionAt(java, anchor)
        .map(build -> new EngineSite(java, build, settings));
  }

  Expression build() {
    return build;
  }

  /** The method around it. */
  Optional<CallableDeclaration<?>> method() {
    Node node = build;
    while (node != null && !(node instanceof BodyDeclaration<?>)) {
      node = node.getParentNode().orElse(null);
    }
    return node instanceof CallableDeclaration<?> callable
        ? Optional.of(callable)
        : Optional.empty();
  }

  /** The class that can hold it in a static field. */
  Optional<TypeDeclaration<?>> owner() {
    Node parent = method().flatMap(Node::getParentNode).orElse(null);
    if (!(parent instanceof TypeDeclaration<?> type)) {
      return Optional.empty();
    }
    boolean plain =
        !(type instanceof ClassOrInterfaceDeclaration declared)
            || (!declared.isInterface()
                && !(declared.getParentNode().orElse(null) instanceof LocalClassDeclarationStmt)
                && (declared.isTopLevelType() || declared.isStatic()));
    return plain ? Optional.of(type) : Optional.empty();
  }

  /** The variable that is declared to hold it, and never holds another. */
  Optional<VariableDeclarator> variable() {
    boolean declared =
        value.getParentNode().orElse(null) instanceof VariableDeclarator variable
            && variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr all
            && all.getVariables().size() == 1
            && method().filter(it -> Locals.assigns(it, variable.getNameAsString())).isEmpty();
    return declared ? value.getParentNode().map(VariableDeclarator.class::cast) : Optional.empty();
  }

  /** What the variable is a resource of. */
  Optional<TryStmt> resourceOf() {
    return variable()
        .flatMap(Node::getParentNode)
        .flatMap(Node::getParentNode)
        .filter(TryStmt.class::isInstance)
        .map(TryStmt.class::cast);
  }

  /** The statement that declares the variable, if that is all it does. */
  Optional<ExpressionStmt> declaration() {
    return variable()
        .flatMap(Node::getParentNode)
        .flatMap(Node::getParentNode)
        .filter(ExpressionStmt.class::isInstance)
        .map(ExpressionStmt.class::cast);
  }

  /** The statements before it that set up what it is built from, in order. */
  List<Statement> configuration() {
    return configuration;
  }

  /** The statements right behind it that finish it, in order. */
  List<Statement> setUp() {
    return setUp;
  }

  /** The setting among the calls that are no statement of the set-up. */
  boolean isSetLater() {
    return settings.stream()
        .anyMatch(call -> setUp.stream().noneMatch(it -> java.span(it).encloses(call)));
  }

  /** The only thing that it is built from and that a caller gives: a string. */
  Optional<Parameter> key() {
    return Optional.ofNullable(key);
  }

  /** Whether the class describes to a container what it is to make, the method being no static. */
  boolean isInConfiguration() {
    boolean ofInstance =
        method().filter(it -> it instanceof MethodDeclaration m && !m.isStatic()).isPresent();
    return ofInstance
        && owner().stream()
            .flatMap(it -> it.getAnnotations().stream())
            .anyMatch(
                it ->
                    it.getName().getIdentifier().equals("Configuration")
                        && !java.slice(it).contains("proxyBeanMethods"));
  }

  /** Whether nothing that it is built from differs from one call of the method to the next. */
  boolean isConstant() {
    return constant;
  }

  private boolean readConfiguration() {
    Map<String, Node> locals = Locals.at(build);
    Constants constants =
        new Constants(java, owner().get(), java.start(method().get()), locals, isInConfiguration());
    if (!constants.isBuild(build)) {
      return false;
    }
    readSetUp(constants);
    Set<String> done = new HashSet<>();
    while (!done.containsAll(constants.used())) {
      String name =
          constants.used().stream().filter(it -> !done.contains(it)).findFirst().orElseThrow();
      done.add(name);
      if (!isKey(locals.get(name)) && !readVariable(locals.get(name), name, constants)) {
        return false;
      }
    }
    configuration.sort((a, b) -> Integer.compare(java.start(a), java.start(b)));
    return true;
  }

  /** Takes in settings for as long as each is constant and a statement of its own. */
  private void readSetUp(Constants constants) {
    for (Statement statement : afterBuild()) {
      Optional<Span> setting = settings.stream().filter(java.span(statement)::encloses).findFirst();
      boolean plain =
          statement instanceof ExpressionStmt simple
              && simple.getExpression() instanceof MethodCallExpr call
              && setting.filter(it -> it.start() == java.start(call.getName())).isPresent()
              && constants.all(call.getArguments());
      if (!plain) {
        return;
      }
      setUp.add(statement);
    }
  }

  private List<Statement> afterBuild() {
    if (resourceOf().isPresent()) {
      return resourceOf().get().getTryBlock().getStatements();
    }
    if (declaration().isEmpty()) {
      return List.of();
    }
    List<Statement> all = ProtectSite.statements(declaration().get());
    for (int i = 0; i < all.size(); i++) {
      if (Words.same(all.get(i), declaration().get())) {
        return all.subList(i + 1, all.size());
      }
    }
    return List.of();
  }

  /** Takes a parameter for the key, if it may be that and there is no other. */
  private boolean isKey(Node declared) {
    boolean fits =
        key == null
            && declared instanceof Parameter parameter
            && parameter.getParentNode().orElse(null) instanceof MethodDeclaration method
            && parameter.getType().asString().equals("String")
            && !parameter.isVarArgs()
            && !Locals.assigns(method, parameter.getNameAsString());
    if (fits) {
      key = (Parameter) declared;
    }
    return fits;
  }

  /** Reads a variable's declaration and the statements that set it up; both must be constant. */
  private boolean readVariable(Node declared, String name, Constants constants) {
    Node statement = declared.getParentNode().flatMap(Node::getParentNode).orElse(null);
    if (!(declared instanceof VariableDeclarator variable)
        || !(statement instanceof ExpressionStmt declaration)
        || ((VariableDeclarationExpr) declaration.getExpression()).getVariables().size() > 1
        || variable.getInitializer().filter(constants::is).isEmpty()
        || !Words.same(statement.getParentNode().orElseThrow(), list())) {
      return false;
    }
    configuration.add(declaration);
    for (Statement each : ProtectSite.statements(declaration)) {
      boolean before = java.end(each) <= java.start(build);
      boolean names = java.lexemes().names(name, java.start(each), java.end(each));
      if (before && names && configuration.stream().noneMatch(it -> Words.same(it, each))) {
        if (!isSetUp(each, constants)) {
          return false;
        }
        configuration.add(each);
      }
    }
    return true;
  }

  /** The list that holds the statement which builds. */
  private Node list() {
    Node node = build;
    while (!(node instanceof Statement) || node.getParentNode().orElse(null) instanceof TryStmt) {
      node = node.getParentNode().orElseThrow();
    }
    return node.getParentNode().orElseThrow();
  }

  private static boolean isSetUp(Statement statement, Constants constants) {
    return statement instanceof ExpressionStmt simple
        && simple.getExpression() instanceof MethodCallExpr call
        && constants.is(call)
        && root(call) instanceof NameExpr;
  }

  private static Expression root(MethodCallExpr call) {
    Expression scope = call.getScope().orElse(call);
    return scope instanceof MethodCallExpr inner && !Words.same(inner, call) ? root(inner) : scope;
  }

  /** Whether a variable that goes with the configuration is needed for anything else. */
  boolean isConfigurationUsedElsewhere() {
    for (Statement statement : configuration) {
      if (statement instanceof ExpressionStmt simple
          && simple.getExpression() instanceof VariableDeclarationExpr declaration
          && isUsedElsewhere(declaration.getVariable(0).getNameAsString())) {
        return true;
      }
    }
    return false;
  }

  private boolean isUsedElsewhere(String name) {
    Node method = method().orElseThrow();
    return java.lexemes().within(java.start(method), java.end(method)).stream()
        .filter(word -> word.is(name))
        .filter(word -> java.lexemes().names(name, word.start(), word.end()))
        .filter(word -> !java.span(build).contains(word.start()))
        .anyMatch(
            word ->
                Stream.concat(configuration.stream(), setUp.stream())
                    .noneMatch(it -> java.span(it).contains(word.start())));
  }

  /** Whether a handler around it names one of some exceptions. */
  boolean isCaught(List<String> canonical) {
    Set<String> simple = new HashSet<>();
    canonical.forEach(it -> simple.add(TypeRef.simpleName(it)));
    return handlersAround().anyMatch(it -> names(it, simple));
  }

  /** Whether the method goes on, by a handler for whatever fails, if building it fails. */
  boolean isSurvived() {
    return handlersAround()
        .filter(it -> names(it, WIDE))
        .map(CatchClause::getBody)
        .anyMatch(it -> new Completion(null).of(it) != Can.NO || !Jumps.outOf(it).isEmpty());
  }

  private static boolean names(CatchClause clause, Set<String> simple) {
    return Words.types(clause).stream()
        .anyMatch(it -> simple.contains(it.asString().replaceAll(".*\\.", "")));
  }

  private Stream<CatchClause> handlersAround() {
    List<CatchClause> found = new ArrayList<>();
    Node inner = build;
    Node outer = build.getParentNode().orElse(null);
    while (outer != null && !(outer instanceof BodyDeclaration<?>)) {
      boolean handled =
          outer instanceof TryStmt block
              && !Words.same(block.getFinallyBlock().orElse(null), inner);
      if (handled && !(inner instanceof CatchClause)) {
        found.addAll(((TryStmt) outer).getCatchClauses());
      }
      inner = outer;
      outer = outer.getParentNode().orElse(null);
    }
    return found.stream();
  }
}
