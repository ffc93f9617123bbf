package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.catalogue.Role;
import dev.acidlint.catalogue.Role.Weight;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.Duty;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Resource.Title;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairRequest.HoistEngine;
import dev.acidlint.repair.RepairRequest.Setting;
import dev.acidlint.rules.Openings.Ending;
import dev.acidlint.rules.Openings.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An expensive, thread-safe engine (a session factory, a pool, a client) is built where it will be
 * built again on every call.
 */
public final class EnginePerCall extends Rule {
  public static final String NAME = "EnginePerCall";
  public static final String SUMMARY =
      "An engine (session factory, pool, client) is built anew on every call";
  public static final Severity SEVERITY = Severity.WARNING;
  private static final Pattern SETTER = Pattern.compile("(set|add)[A-Z].*");

  public EnginePerCall() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    if (body.body().method().isEmpty()) {
      return;
    }
    for (History history : Openings.of(body)) {
      if (history.resource().facts().kind() == Kind.ENGINE) {
        Optional<Variable.Field> unset = NeverSet.of(body, history);
        if (unset.isPresent() || !isKept(body, history)) {
          confidence(body, history).ifPresent(c -> report.accept(finding(body, history, c, unset)));
        }
      }
    }
  }

  /** Returned or stored on some path: this is where it is made, not where it is used up. */
  private static boolean isKept(Observed body, History history) {
    return history.endings().stream()
            .map(Ending::resource)
            .anyMatch(r -> r.duty() != Duty.FIELDS && (r.shared() || r.handedOn()))
        || (history.isInField() && !isRenewed(body, history))
        || isGivenToConstructor(body, history)
        || isPartOfObject(body, history);
  }

  /**
   * What the engine gives is kept in a field, and so is the engine: in a constructor, or where the
   * field was empty.
   */
  private static boolean isPartOfObject(Observed body, History history) {
    boolean constructor = body.body().method().orElseThrow().isConstructor();
    return body.contents()
        .expressions(Expr.Assign.class)
        .filter(a -> isOn(a.value(), history.opener()))
        .flatMap(a -> Contents.variable(a.target()).stream())
        .filter(Variable.Field.class::isInstance)
        .anyMatch(field -> constructor || isMissing(body, field, history.opener()));
  }

  /** Whether a place is reached only where there is nothing in the variable. */
  private static boolean isMissing(Observed body, Variable variable, Span at) {
    return body.contents()
        .statements(Stmt.If.class)
        .anyMatch(
            i ->
                body.contents()
                    .expressions(Expr.Compare.class)
                    .filter(c -> i.condition().span().encloses(c.span()))
                    .filter(
                        c ->
                            c.comparedWithNull()
                                .flatMap(Contents::variable)
                                .filter(variable::equals)
                                .isPresent())
                    .anyMatch(c -> leadsTo(i, c, at)));
  }

  /** Whether a place is in the branch for null, or behind the one that returns what is there. */
  private static boolean leadsTo(Stmt.If test, Expr.Compare none, Span at) {
    boolean negated = test.condition() instanceof Expr.Not;
    Expr asked = test.condition() instanceof Expr.Not not ? not.operand() : test.condition();
    boolean thenNull = (none.operator() == Expr.Comparison.EQUAL) != negated;
    if (thenNull && test.then().span().encloses(at)) {
      return true;
    }
    Optional<Stmt> there = thenNull ? test.otherwise() : Optional.of(test.then());
    Optional<Stmt> missing = thenNull ? Optional.of(test.then()) : test.otherwise();
    return asked == none
        && (missing.filter(branch -> branch.span().encloses(at)).isPresent()
            || (test.span().end() <= at.start() && there.filter(t -> returns(t)).isPresent()));
  }

  private static boolean returns(Stmt branch) {
    return branch instanceof Stmt.Return
        || (branch instanceof Stmt.Block block
            && !block.statements().isEmpty()
            && returns(block.statements().get(block.statements().size() - 1)));
  }

  private static boolean isOn(Expr e, Span opener) {
    if (e instanceof Expr.New creation) {
      return creation.anchor().equals(opener);
    }
    return e instanceof Expr.Call call
        && (call.anchor().equals(opener)
            || call.receiver().filter(r -> isOn(r, opener)).isPresent());
  }

  /** Built for {@code this(…)} or {@code super(…)}: a part of the object that is made. */
  private static boolean isGivenToConstructor(Observed body, History history) {
    return body.contents()
        .expressions(Expr.Call.class)
        .filter(call -> call.method().name().equals("<init>"))
        .flatMap(call -> call.arguments().stream())
        .anyMatch(
            argument ->
                argument.span().encloses(history.opener())
                    && Openings.yields(argument, history.opener()));
  }

  /**
   * Whether the field that it is put into keeps nothing for the next call: this method closes it,
   * or builds another one each time that it is asked for a session.
   */
  private static boolean isRenewed(Observed body, History history) {
    MethodDecl method = body.body().method().orElseThrow();
    return !method.isConstructor()
        && !method.isInitialiser()
        && !body.body().isFunction()
        && (history.isKept() || (givesSession(body, method) && isBuiltAlways(body, history)));
  }

  private static boolean givesSession(Observed body, MethodDecl method) {
    return body.catalogue()
        .resource(method.returnType().name())
        .filter(facts -> facts.kind() == Kind.SESSION)
        .isPresent();
  }

  private static boolean isBuiltAlways(Observed body, History history) {
    return body.exits().stream()
        .filter(exit -> exit.thrown().isEmpty())
        .allMatch(exit -> exit.state().resource(history.id()).isPresent());
  }

  private static Optional<Confidence> confidence(Observed body, History history) {
    Confidence most =
        switch (weight(body, history.opener())) {
          case HEAVY -> Confidence.HIGH;
          case MEDIUM -> Confidence.MEDIUM;
          case LIGHT -> Confidence.LOW;
        };
    boolean perhapsAnother = history.resource().title() == Title.LIKELY;
    if (isClosedAlways(body, history) || perhapsAnother || history.isInField()) {
      most = weaker(most, Confidence.MEDIUM);
    }
    if (isManaged(body, history)) {
      if (StartUp.isConfiguration(body)) {
        return Optional.empty();
      }
      most = Confidence.LOW;
    }
    boolean repeated = body.contents().isInLoop(history.opener());
    if ((StartUp.isIn(body) && !repeated) || isProbe(body, history.opener())) {
      return Optional.empty();
    }
    return Optional.of(StartUp.isNear(body) && !repeated ? Confidence.LOW : most);
  }

  /** Built and dropped, and it starts only when it is used: to see whether its class is there. */
  private static boolean isProbe(Observed body, Span opener) {
    return weight(body, opener) != Weight.HEAVY
        && body.contents()
            .statements(Stmt.Expression.class)
            .anyMatch(s -> s.expression() instanceof Expr.New made && made.anchor().equals(opener));
  }

  /** By a method of which the container keeps what it makes (Spring's {@code @Bean}). */
  private static boolean isManaged(Observed body, History history) {
    return body.call(history.opener())
        .filter(Expr.Call.class::isInstance)
        .map(call -> ((Expr.Call) call).method().annotations())
        .filter(names -> names.stream().anyMatch(StartUp::isOfContainer))
        .isPresent();
  }

  private static Confidence weaker(Confidence a, Confidence b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static boolean isClosedAlways(Observed body, History history) {
    return CleanupAnnotation.covers(body, history.opener())
        || history.endings().stream()
            .map(Ending::resource)
            .allMatch(r -> r.session() == SessionState.CLOSED);
  }

  /** As the catalogue says of the call; what a helper builds is taken as heavy. */
  private static Weight weight(Observed body, Span opener) {
    return body.facts(opener)
        .flatMap(f -> f.role(Role.Builds.class))
        .map(Role.Builds::weight)
        .orElse(Weight.HEAVY);
  }

  private static Finding finding(
      Observed body, History history, Confidence confidence, Optional<Variable.Field> unset) {
    Resource resource = history.resource();
    Optional<String> name = Openings.variable(body, history.opener()).map(Variable::name);
    String what = name.orElse(Snippet.of(body, history.opener()));
    String kind = TypeRef.simpleName(resource.type());
    String where =
        body.contents().isInLoop(history.opener())
            ? "in every round of the loop"
            : body.body().isFunction()
                ? "whenever this function is run"
                : called(body.body().method().orElseThrow());
    String cost =
        unset.isPresent()
            ? "and nothing sets " + unset.get().name() + ", the field that is asked for it"
            : isClosedAlways(body, history)
                ? "it is closed again, but each call pays for its start and its connections"
                : resource.facts().closer().isEmpty()
                    ? "and each call pays for its start"
                    : history.isClosed()
                        ? "and it is not closed on every path"
                        : "and it is never closed, so each one's connections and threads stay";
    String message =
        what
            + ": a new "
            + kind
            + " is built on line "
            + body.line(history.opener())
            + " "
            + where
            + (isClosedAlways(body, history) ? "; " : ", ")
            + cost;
    boolean direct =
        body.facts(history.opener()).flatMap(f -> f.role(Role.Builds.class)).isPresent();
    return new Finding(
        NAME,
        confidence,
        history.opener(),
        message,
        Witness.of(body, resource, history.endings().get(0).exit().state(), Optional.empty()),
        direct && !history.isInField() && unset.isEmpty()
            ? Optional.of(request(body, history))
            : Optional.empty(),
        unset.isPresent()
            ? "put it into the field before it is returned"
            : !direct
                ? "it is built in a helper method: keep what that returns in a field"
                : history.isInField() ? "other methods may use the field that it is put into" : "");
  }

  private static String called(MethodDecl method) {
    return method.isConstructor()
        ? "for every new " + TypeRef.simpleName(method.owner())
        : "on every call of " + method.name() + "()";
  }

  private static RepairRequest request(Observed body, History history) {
    Optional<Expr> call = body.call(history.opener());
    return new HoistEngine(
        history.opener(),
        history.resource().type(),
        CloseRequests.closes(body, history.opener()),
        call.map(EnginePerCall::thrown).orElse(List.of()),
        settings(body, history),
        isAnswered(body, history));
  }

  /** Whether a handler around it names exceptions of the API that builds it. */
  private static boolean isAnswered(Observed body, History history) {
    String family =
        body.facts(history.opener())
            .flatMap(MethodFacts::family)
            .orElse(history.resource().facts().family());
    Set<String> roots = body.catalogue().family(family).roots();
    return body.contents()
        .triesAround(history.opener())
        .flatMap(t -> t.handlers().stream())
        .flatMap(handler -> handler.types().stream())
        .anyMatch(
            type ->
                body.catalogue().familiesOf(type.name()).contains(family)
                    || roots.stream().anyMatch(type::isA));
  }

  /** By the names that setters have: what a call means is not asked, only where it belongs. */
  private static List<Setting> settings(Observed body, History history) {
    Optional<Variable> variable = Openings.variable(body, history.opener());
    return body.contents()
        .expressions(Expr.Call.class)
        .filter(call -> SETTER.matcher(call.method().name()).matches())
        .filter(
            call ->
                variable.isPresent()
                    && call.receiver().filter(r -> r.names(variable.get())).isPresent())
        .map(call -> new Setting(call.anchor(), thrown(call)))
        .toList();
  }

  private static List<String> thrown(Expr call) {
    List<TypeRef> declared =
        call instanceof Expr.Call c
            ? c.method().thrown()
            : ((Expr.New) call).constructor().thrown();
    return declared.stream()
        .filter(t -> !t.isA("java.lang.RuntimeException") && !t.isA("java.lang.Error"))
        .map(TypeRef::name)
        .toList();
  }
}
