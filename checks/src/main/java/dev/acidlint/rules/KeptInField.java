package dev.acidlint.rules;

import dev.acidlint.flow.Completion;
import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.model.Expr;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.rules.Openings.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session that a method opens into a field of its class, and what the rest of the class does to
 * that field.
 */
final class KeptInField {
  private static final Pattern CLOSES =
      Pattern.compile("(?i).*(close|release|dispose|cleanup|clean_up|shutdown|destroy|free).*");

  private final Body body;
  private final Resource resource;
  private final Set<Variable.Field> fields;
  private final boolean byHelper;
  private final boolean closedElsewhere;
  private final boolean leftOpen;

  private KeptInField(Observed observed, History history) {
    this.body = observed.body();
    this.resource = history.resource();
    this.leftOpen =
        history.endings().stream()
            .anyMatch(e -> !hasFailed(e.exit()) && e.resource().session() == SessionState.OPEN);
    Set<Variable.Field> own =
        assigned(observed.contents())
            .filter(field -> mayBe(field.type(), resource))
            .collect(Collectors.toSet());
    this.byHelper = own.isEmpty();
    this.fields = byHelper ? filledByHelper(history) : own;
    this.closedElsewhere = !fields.isEmpty() && body.unit().types().stream().anyMatch(this::closes);
  }

  /** Those that a method of the class, which this one calls, has put it into. */
  private Set<Variable.Field> filledByHelper(History history) {
    Set<String> names =
        history.endings().stream()
            .flatMap(e -> e.exit().state().fields(history.id()).stream())
            .collect(Collectors.toSet());
    return body.type().fields().stream()
        .map(FieldDecl::variable)
        .filter(field -> names.contains(field.name()) && mayBe(field.type(), resource))
        .collect(Collectors.toSet());
  }

  static KeptInField of(Observed body, History history) {
    return new KeptInField(body, history);
  }

  /**
   * Whether nobody can reach it where the body is left: the object whose field it is in never came
   * to be (JLS 12.5). One from a call that is not seen is the object's own if the class closes it.
   */
  boolean isStranded(Exit exit) {
    boolean constructor = body.method().filter(MethodDecl::isConstructor).isPresent();
    return constructor
        && !body.isFunction()
        && !fields.isEmpty()
        && fields.stream().noneMatch(Variable.Field::isStatic)
        && exit.completion() instanceof Completion.Throw
        && (resource.owned() || closedElsewhere);
  }

  /**
   * Whether the next one takes its place while it is open, and nobody else can have it: no call was
   * given it, and none of the object's own methods was called that cannot be seen or may be
   * another.
   */
  boolean isOverwritten(Observed observed, Openings.Ending ending) {
    return ending.lost().isPresent()
        && !byHelper
        && !fields.isEmpty()
        && ending.resource().owned()
        && observed.contents().withFunctions(Expr.Call.class).noneMatch(c -> mayHave(observed, c))
        && observed
            .contents()
            .withFunctions(Expr.New.class)
            .noneMatch(creation -> creation.arguments().stream().anyMatch(this::leadsToIt));
  }

  private boolean mayHave(Observed observed, Expr.Call call) {
    boolean own = call.receiver().filter(r -> !(r instanceof Expr.This)).isEmpty();
    boolean known =
        observed.facts(call.anchor()).isPresent()
            || (call.method().declaration().isPresent() && !call.method().isOverridable());
    return (own && !known)
        || (observed.facts(call.anchor()).isEmpty()
            && call.arguments().stream().anyMatch(this::leadsToIt));
  }

  private boolean leadsToIt(Expr e) {
    return e instanceof Expr.This
        || field(e).filter(fields::contains).isPresent()
        || mayBe(e.type(), resource);
  }

  /** Whether another method may be there to close it, or it is left open where all goes well. */
  boolean mayBeClosedLater(Exit exit) {
    return !hasFailed(exit) || leftOpen || closedElsewhere || fields.isEmpty();
  }

  private static boolean hasFailed(Exit exit) {
    return exit.completion() instanceof Completion.Throw || Witness.hasFailed(exit.state());
  }

  private static boolean mayBe(TypeRef type, Resource resource) {
    String wanted = resource.facts().type();
    String name = type.name();
    return name.equals(wanted) || name.equals(resource.type()) || type.isA(wanted);
  }

  private static Stream<Variable.Field> assigned(Contents contents) {
    return contents
        .withFunctions(Expr.Assign.class)
        .filter(a -> !a.value().isNullLiteral())
        .flatMap(a -> field(a.target()).stream());
  }

  private static Optional<Variable.Field> field(Expr e) {
    return Contents.variable(e)
        .filter(Variable.Field.class::isInstance)
        .map(Variable.Field.class::cast);
  }

  private boolean closes(TypeDecl type) {
    return type.methods().stream().anyMatch(this::closes)
        || type.nested().stream().anyMatch(this::closes);
  }

  /** Whether a method closes what it has not opened itself: then it does so for others. */
  private boolean closes(MethodDecl method) {
    Optional<Stmt.Block> block = method.body();
    if (block.isEmpty() || body.method().filter(method::equals).isPresent()) {
      return false;
    }
    Contents contents = new Contents(block.get());
    return contents.withFunctions(Expr.Call.class).anyMatch(this::closes)
        && assigned(contents).noneMatch(fields::contains)
        && !(byHelper && isOfOpenersOnly(method));
  }

  /** Whether only those call it that have the field filled anew: then it closes nothing later. */
  private boolean isOfOpenersOnly(MethodDecl closer) {
    return closer.is(MethodDecl.Modifier.PRIVATE)
        && body.type().methods().stream()
            .flatMap(m -> m.body().stream())
            .map(Contents::new)
            .filter(contents -> callees(contents).anyMatch(closer::equals))
            .allMatch(contents -> callees(contents).anyMatch(this::fills));
  }

  private boolean fills(MethodDecl method) {
    return method
        .body()
        .filter(b -> assigned(new Contents(b)).anyMatch(fields::contains))
        .isPresent();
  }

  private static Stream<MethodDecl> callees(Contents contents) {
    return contents
        .withFunctions(Expr.Call.class)
        .flatMap(call -> call.method().declaration().stream());
  }

  private boolean closes(Expr.Call call) {
    List<Expr> given = Stream.concat(call.receiver().stream(), call.arguments().stream()).toList();
    return CLOSES.matcher(call.method().name()).matches()
        && given.stream().flatMap(e -> field(e).stream()).anyMatch(fields::contains);
  }
}
