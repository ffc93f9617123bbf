package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.acidlint.model.Span;
import dev.acidlint.repair.Completion.Can;
import dev.acidlint.repair.Lexemes.Lexeme;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Lets a handler that drops a failure throw it: as it is where the method may, else as the cause of
 * an unchecked exception. What the handler logs stays; a made-up result that it returned goes, and
 * so does a return after the try that can then not be reached. A failure that is already being
 * dealt with there is never hidden: this one is added to it where it is thrown, else it to this
 * one.
 */
final class RethrowFailure {

  private static final List<Veto<RethrowFailure>> VETOES =
      List.of(
          new Veto<>(
              "the handler has no name for what it catches", it -> it.parameter().equals("_")),
          new Veto<>("the handler throws already", RethrowFailure::throwsAlready),
          new Veto<>("the handler keeps the failure already", RethrowFailure::keepsAlready),
          new Veto<>(
              "thrown from a finalizer, it would hide what the try may have thrown",
              it -> it.pending.isInFinalizer() && it.kept().isEmpty()),
          new Veto<>("the handler decides between several ways to go on", RethrowFailure::branches),
          new Veto<>(
              "the loop goes on with the next one: whether a failure should end it only you can tell",
              RethrowFailure::isForOneTurn),
          new Veto<>(
              "statements after it could not be reached any more",
              RethrowFailure::strandsStatements));

  private static final Pattern EMPTY =
      Pattern.compile("(Collections|List|Set|Map|Optional)\\.(empty\\w*|of)\\(\\)");

  private static final Pattern SAYS_NOTHING =
      Pattern.compile("(?i)\"\\W*(an )?(\\w*exception|error|failed|failure)\\W*\"");

  /** A comment that tells of nothing but that nothing is done, or that somebody should do it. */
  private static final Pattern DOES_NOTHING =
      Pattern.compile(
          "(?is)\\W*((todo\\W+)?auto-generated catch block"
              + "|(we )?(just |simply )?do(es|ing)? nothing( here| to do)?|nothing( (here|to do))*"
              + "|no[- ]?op|(just |simply |silently )?ignor(e[ds]?|ing)"
              + "( (it|this|the|any|exceptions?|errors?))*|empty( (catch )?block)?)\\W*");

  private static final Pattern LEVEL = Pattern.compile("is(\\w*Enabled|Loggable)");

  /** The end of a message that what is logged with it was to go on from. */
  private static final Pattern LEADS_ON =
      Pattern.compile("(?i)(\\s+(due to|because of|because))?[\\s:,;=-]*\"$");

  private final JavaSource java;
  private final RepairRequest.RethrowFailure request;
  private final CatchClause clause;
  private final List<Statement> body;
  private final TryStmt block;
  private final Pending pending;

  private RethrowFailure(
      JavaSource java, RepairRequest.RethrowFailure request, CatchClause clause) {
    this.java = java;
    this.request = request;
    this.clause = clause;
    this.body = clause.getBody().getStatements();
    this.block = (TryStmt) clause.getParentNode().orElseThrow();
    this.pending = new Pending(clause);
  }

  static RepairResult compute(JavaFile file, RepairRequest.RethrowFailure request) {
    Optional<JavaSource> java = file.around(request.handler().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    Optional<CatchClause> clause =
        java.get()
            .at(request.handler().start())
            .filter(CatchClause.class::isInstance)
            .map(CatchClause.class::cast);
    if (clause.isEmpty()) {
      return new RepairResult.Refused("there is no handler at that place");
    }
    RethrowFailure site = new RethrowFailure(java.get(), request, clause.get());
    Optional<String> veto = Veto.first(VETOES, site);
    if (veto.isPresent()) {
      return new RepairResult.Refused(veto.get());
    }
    return Offer.of(java.get(), site.title(), Repair.Level.REVIEW, site::edits);
  }

  private String title() {
    if (kept().isPresent()) {
      return "Add the failure to the first one";
    }
    return rethrows() ? "Rethrow the failure" : "Throw with the failure as cause";
  }

  private String parameter() {
    return clause.getParameter().getNameAsString();
  }

  private boolean rethrows() {
    return request.mayRethrow() && !Locals.assigns(clause.getBody(), parameter());
  }

  private Optional<Statement> last() {
    return body.isEmpty() ? Optional.empty() : Optional.of(body.get(body.size() - 1));
  }

  private boolean throwsAlready() {
    return last().filter(ThrowStmt.class::isInstance).isPresent();
  }

  private boolean keepsAlready() {
    return clause.getBody().findAll(MethodCallExpr.class).stream()
        .filter(call -> call.getNameAsString().equals("addSuppressed"))
        .anyMatch(call -> call.getArguments().stream().anyMatch(this::isParameter));
  }

  /** The failure that is thrown after the handler, if that goes on to there. */
  private Optional<String> kept() {
    boolean leaves = body.stream().anyMatch(it -> !Jumps.outOf(it).isEmpty());
    return leaves ? Optional.empty() : pending.thrownAfter();
  }

  private boolean branches() {
    return body.stream()
        .anyMatch(
            it -> {
              boolean isLast = Words.same(it, last().get());
              boolean leaves =
                  !Jumps.outOf(it).isEmpty() || it.findFirst(ThrowStmt.class).isPresent();
              return (leaves && !(isLast && isJump(it))) || it instanceof YieldStmt;
            });
  }

  private static boolean isJump(Statement statement) {
    return statement instanceof ReturnStmt
        || statement instanceof BreakStmt
        || statement instanceof ContinueStmt;
  }

  /** Whether the loop around takes its next turn when the handler is done. */
  private boolean isForOneTurn() {
    if (last().filter(RethrowFailure::isJump).isPresent()) {
      return last().get() instanceof ContinueStmt;
    }
    return !request.committed() && kept().isEmpty() && NextTurn.follows(block);
  }

  private Completion after() {
    return new Completion(clause);
  }

  /** What could not be reached after the repair, but can be now. */
  private List<Statement> stranded() {
    boolean before = new Completion(null).of(block) == Can.NO;
    return before || kept().isPresent() ? List.of() : after().unreachableAfter(block);
  }

  private boolean strandsStatements() {
    List<Statement> stranded = stranded();
    if (stranded.isEmpty()) {
      return false;
    }
    return after().of(block) == Can.UNKNOWN || stranded.size() > 1 || !isPlainJump(stranded.get(0));
  }

  /** A jump that does nothing else, so that nothing is lost with it. */
  private boolean isPlainJump(Statement statement) {
    return isJump(statement)
        && !(statement instanceof ReturnStmt result
            && result.getExpression().filter(this::calls).isPresent());
  }

  private boolean calls(Expression expression) {
    return expression.findFirst(MethodCallExpr.class).isPresent()
        && !EMPTY.matcher(java.slice(expression)).matches();
  }

  private Splice edits(Imports imports) {
    Splice splice = new Splice(java.text());
    BlockText text = new BlockText(java, clause.getBody(), java.start(clause));
    String lines = lines(text.indent(), imports);
    Optional<Statement> replaced = last().filter(it -> isJump(it) || isPrintOnly(it));
    for (Statement statement : body) {
      boolean goes =
          (isPrintOnly(statement) && !Words.same(statement, replaced.orElse(null)))
              || setsInVain(statement);
      if (goes) {
        Removal.lines(java, splice, java.start(statement), java.end(statement));
      }
    }
    List<Span> untrue = untrue();
    Optional<Span> only =
        body.isEmpty()
            ? untrue.stream().skip(Math.max(0, untrue.size() - 1)).findFirst()
            : Optional.empty();
    untrue.stream()
        .filter(it -> !only.equals(Optional.of(it)))
        .forEach(it -> Removal.lines(java, splice, it.start(), it.end()));
    if (replaced.isPresent()) {
      text.replace(splice, replaced.get(), lines);
    } else if (only.isPresent()) {
      text.replace(splice, only.get(), lines);
    } else {
      text.insert(splice, behindComments(), lines);
    }
    boolean siblings = block.getCatchClauses().size() > 1;
    if (siblings && new Completion(null).of(block.getTryBlock()) != Can.YES) {
      // Two handlers repaired at once could strand what follows: let the second wait a round.
      splice.insert(java.start(block), "").insert(java.end(block), "");
    }
    stranded().forEach(it -> Removal.lines(java, splice, java.start(it), java.end(it)));
    return splice;
  }

  /**
   * The comments that say what is so no longer, and nothing else. What stands within one of the
   * handler's statements, as in a handler around its rollback, is told of that.
   */
  private List<Span> untrue() {
    return java.lexemes().within(java.start(clause.getBody()), java.end(clause.getBody())).stream()
        .filter(Lexeme::isComment)
        .filter(it -> DOES_NOTHING.matcher(it.text()).matches())
        .map(Lexeme::span)
        .filter(
            it ->
                body.stream()
                    .noneMatch(s -> java.start(s) <= it.start() && it.end() <= java.end(s)))
        .toList();
  }

  /** Where the handler's last statement ends, and what is said behind it. */
  private int behindComments() {
    int end = last().map(java::end).orElse(java.start(clause.getBody()) + 1);
    return java.lexemes().within(end, java.end(clause.getBody())).stream()
        .filter(Lexeme::isComment)
        .mapToInt(Lexeme::end)
        .max()
        .orElse(end);
  }

  /** {@code e.printStackTrace()}, which says no more than the exception that is thrown. */
  private boolean isPrintOnly(Statement statement) {
    return statement instanceof ExpressionStmt simple
        && simple.getExpression() instanceof MethodCallExpr call
        && call.getNameAsString().equals("printStackTrace")
        && call.getArguments().isEmpty()
        && call.getScope().filter(this::isParameter).isPresent();
  }

  /** A made-up value that nobody can read any more, for the throw leaves the method with it. */
  private boolean setsInVain(Statement statement) {
    if (kept().isPresent()
        || !(statement instanceof ExpressionStmt simple)
        || !(simple.getExpression() instanceof AssignExpr assign)
        || !(assign.getTarget() instanceof NameExpr target)
        || !assign.getValue().isLiteralExpr()
        || java.lexemes().all().get(java.lexemes().firstFrom(java.end(statement))).isComment()) {
      return false;
    }
    String name = target.getNameAsString();
    return Locals.at(clause.getBody()).get(name) instanceof VariableDeclarator
        && !java.lexemes().names(name, java.end(statement), java.end(clause.getBody()))
        && !isReadOnTheWay(name);
  }

  /** In a finalizer that what is thrown comes by, or behind a handler that may catch it. */
  private boolean isReadOnTheWay(String name) {
    for (Node node = block; node != null; node = node.getParentNode().orElse(null)) {
      if (node instanceof TryStmt around) {
        boolean caught = !Words.same(around, block) && !around.getCatchClauses().isEmpty();
        boolean read =
            around
                .getFinallyBlock()
                .filter(it -> java.lexemes().names(name, java.start(it), java.end(it)))
                .isPresent();
        if (caught || read) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isParameter(Expression expression) {
    return expression instanceof NameExpr name && name.getNameAsString().equals(parameter());
  }

  private String lines(String indent, Imports imports) {
    String name = parameter();
    StringBuilder out = new StringBuilder();
    if (kept().isEmpty()) {
      pending.names().forEach(it -> out.append("\n").append(indent).append(suppressed(name, it)));
      if (rethrows()) {
        return out.append("\n").append(indent).append("throw ").append(name).append(";").toString();
      }
    }
    if (request.interrupted() && !Words.calls(java, clause.getBody(), "interrupt")) {
      String interrupt = imports.name("java.lang.Thread") + ".currentThread().interrupt();";
      if (Words.types(clause).size() > 1) {
        String type = imports.name("java.lang.InterruptedException");
        Block place = Block.at(java.layout(), indent);
        out.append(place.open("if (" + name + " instanceof " + type + ")"));
        out.append(place.in().line(interrupt)).append(place.close());
      } else {
        out.append("\n").append(indent).append(interrupt);
      }
    }
    String end = kept().map(it -> suppressed(it, name)).orElseGet(() -> wrapped(imports));
    return out.append("\n").append(indent).append(end).toString();
  }

  private static String suppressed(String thrown, String other) {
    return thrown + ".addSuppressed(" + other + ");";
  }

  private String wrapped(Imports imports) {
    Optional<FailureType> own = FailureType.in(java, clause);
    String type =
        own.map(FailureType::name).orElseGet(() -> imports.name("java.lang.IllegalStateException"));
    boolean needsMessage = own.map(FailureType::takesMessage).orElse(false);
    boolean mayHaveMessage = own.isEmpty() || needsMessage;
    Optional<String> message = mayHaveMessage ? logged() : Optional.empty();
    if (message.isEmpty() && needsMessage) {
      message = Optional.of("\"" + method() + " failed\"");
    }
    return "throw new " + type + "(" + message.map(it -> it + ", ").orElse("") + parameter() + ");";
  }

  /** The text that the handler logs the failure with, as a literal. */
  private Optional<String> logged() {
    return clause.getBody().findAll(MethodCallExpr.class).stream()
        .filter(call -> call.getArguments().stream().anyMatch(this::isParameter))
        .filter(this::isOfEveryFailure)
        .flatMap(call -> call.getArguments().stream())
        .filter(StringLiteralExpr.class::isInstance)
        .map(java::slice)
        .filter(literal -> !literal.contains("{") && !literal.contains("%"))
        .filter(literal -> literal.codePoints().anyMatch(Character::isLetter))
        .filter(literal -> !SAYS_NOTHING.matcher(literal).matches())
        .map(literal -> LEADS_ON.matcher(literal).replaceFirst("\""))
        .findFirst();
  }

  /** Whether a call is made whatever the failure is: what it says is true of each then. */
  private boolean isOfEveryFailure(MethodCallExpr call) {
    Node node = call.getParentNode().orElseThrow();
    while (!Words.same(node, clause.getBody())) {
      boolean plain =
          node instanceof Expression
              || node instanceof ExpressionStmt
              || node instanceof BlockStmt
              || (node instanceof IfStmt test && asksForLevel(test));
      if (!plain || node instanceof ConditionalExpr) {
        return false;
      }
      node = node.getParentNode().orElseThrow();
    }
    return true;
  }

  private static boolean asksForLevel(IfStmt test) {
    return test.getElseStmt().isEmpty()
        && test.getCondition() instanceof MethodCallExpr call
        && LEVEL.matcher(call.getNameAsString()).matches();
  }

  private String method() {
    Function<Node, String> name =
        node -> node instanceof CallableDeclaration<?> it ? it.getNameAsString() : "the work";
    Node node = clause;
    while (node != null && !(node instanceof CallableDeclaration<?>)) {
      node = node.getParentNode().orElse(null);
    }
    return name.apply(node);
  }
}
