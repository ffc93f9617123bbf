package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a failure disappears in a handler, judged by what the handler does with it. */
enum Disappearance {
  /** It does not: the handler throws, or uses the exception, or reports failure in its own way. */
  NONE("it is told"),
  /** Something else is done or said about it; what the cause was is lost. */
  ANSWERED("the handler goes on in its own way, and the cause is lost"),
  IGNORED("nothing is told of it and the method goes on"),
  LOGGED("it is only logged and the method goes on"),
  ROLLED_BACK("the work is rolled back and the method returns as if it had been done"),
  DEFAULT_RETURNED("a made-up result is returned as if it were data");

  private static final Pattern LOG_METHODS =
      Pattern.compile(
          "log|logp|trace|debug|info|warn|warning|error|fatal|severe|fine|finer|finest|config"
              + "|print|println|printf|printStackTrace|atError|atWarn|atInfo|setCause|addArgument");
  private static final Pattern OWN_LOG_METHODS =
      Pattern.compile("(?i)_?(log|print|trace|debug|info|warn|error|fillInStackTrace).*");
  private static final Pattern CLEANUPS =
      Pattern.compile("(?i).*(close|rollback|release|free|dispose|abort|cleanup|clean|reset).*");
  private static final Pattern RELEASES =
      Pattern.compile(
          "(?i)(.*_)?(safe|quietly|silently|force)?(close|release|free|giveback|return)"
              + "(quietly|silently|all|jdbc|connection|conn|session|statement|stmt|entitymanager|em)*");
  private static final Pattern LOG_NAMES =
      Pattern.compile("(?i).*(log|logger|out|err|console|printer)$");
  private static final Set<String> EMPTY =
      Set.of("empty", "emptyList", "emptySet", "emptyMap", "of", "none", "absent");
  private static final Set<String> STOPS = Set.of("exit", "halt", "fail", "abort", "interrupt");

  /** Also a project's own, {@code setRollbackOnlyQuietly()}: the commit then tells of it. */
  private static final Pattern ROLLBACK_ONLY = Pattern.compile("(set|mark).*RollbackOnly.*");

  private final String words;

  Disappearance(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /**
   * @param failing where what is caught comes from
   * @param failed what that was doing
   */
  static Disappearance of(
      Observed body, Stmt.Try t, Stmt.Handler handler, Span failing, Work failed) {
    Contents contents = body.contents(handler.body());
    List<Stmt> statements = contents.statements(Stmt.class).toList();
    if (statements.stream().anyMatch(s -> s instanceof Stmt.Throw)) {
      return NONE;
    }
    List<Expr> expressions = contents.withFunctions(Expr.class).toList();
    for (Expr e : expressions) {
      if (uses(body, e, handler.parameter()) || stores(e)) {
        return NONE;
      }
    }
    Optional<Stmt.Return> returns = contents.statements(Stmt.Return.class).findFirst();
    if (returns.isEmpty() && FailureFlag.is(body, t, failing.start())) {
      return NONE;
    }
    if (isAnswered(body, statements)
        || dropsSession(body, expressions)
        || (returns.isEmpty()
            && (FailureGoesOn.isToldBehind(body, t)
                || FailureFlag.isActedOn(body, t, failing)
                || AskedInAnotherWay.is(body, t, failed)
                || MarkedDone.is(body, t, failing)
                || FailureFlag.isBelowZero(body, t, failing)))
        || MissedLater.is(body, t)
        || MissedLater.isAnswered(body, t, failing)
        || MissedByCaller.is(body, t)) {
      return ANSWERED;
    }
    if (returns.isPresent()) {
      Optional<Expr> value = returns.get().value().map(e -> meant(contents, e));
      boolean returned = value.filter(e -> mentions(e, handler.parameter())).isPresent();
      if (returned || FailureCode.is(body, returns.get())) {
        return NONE;
      }
      if (value.filter(e -> FailureFlag.isBelowZero(body, t, e, failing)).isPresent()) {
        return ANSWERED;
      }
      boolean undone = returns.get().value().isEmpty() && rollsBack(body, expressions);
      return undone ? ROLLED_BACK : of(value, logs(expressions));
    }
    boolean marks = expressions.stream().anyMatch(e -> e instanceof Expr.Assign);
    if (Retry.of(body, t).filter(retry -> retry.isTold(handler)).isPresent()) {
      return NONE;
    }
    if (isRetried(body, t) || (marks && body.contents().isInLoop(t.anchor()))) {
      return NONE;
    }
    if (rollsBack(body, expressions)) {
      return ROLLED_BACK;
    }
    return logs(expressions) ? LOGGED : IGNORED;
  }

  private static boolean rollsBack(Observed body, List<Expr> expressions) {
    return expressions.stream()
        .filter(Expr.Call.class::isInstance)
        .flatMap(e -> body.facts(((Expr.Call) e).anchor()).stream())
        .anyMatch(f -> f.role(Role.RollsBack.class).isPresent());
  }

  /** Whether a statement calls something that is neither a log nor a cleanup. */
  private static boolean isAnswered(Observed body, List<Stmt> statements) {
    return statements.stream()
        .filter(s -> s instanceof Stmt.Expression)
        .map(s -> ((Stmt.Expression) s).expression())
        .anyMatch(
            e ->
                e instanceof Expr.Call call
                    && !isLog(call)
                    && !isCleanup(body, call)
                    && !call.method().name().equals("addSuppressed"));
  }

  /** A session or engine in a field is given up, so that the next call gets another. */
  private static boolean dropsSession(Observed body, List<Expr> expressions) {
    return expressions.stream()
        .filter(e -> e instanceof Expr.Assign a && a.value().isNullLiteral())
        .flatMap(e -> Contents.variable(((Expr.Assign) e).target()).stream())
        .anyMatch(
            v ->
                v instanceof Variable.Field
                    && body.catalogue().resource(v.type().name()).isPresent());
  }

  /** Whether a call closes a session, or gives it back, by contract or by its name. */
  static boolean isRelease(Observed body, Expr.Call call) {
    return body.facts(call.anchor())
        .map(facts -> facts.role(Role.Closes.class).isPresent())
        .orElseGet(() -> RELEASES.matcher(call.method().name()).matches());
  }

  private static boolean isCleanup(Observed body, Expr.Call call) {
    Optional<MethodFacts> facts = body.facts(call.anchor());
    if (facts.isPresent()) {
      return facts.get().role(Role.Works.class).isEmpty();
    }
    // What is closed with a message of its own tells that to whoever is at the other end.
    boolean tells = call.arguments().stream().anyMatch(Expr.New.class::isInstance);
    return !tells && CLEANUPS.matcher(call.method().name()).matches();
  }

  private static boolean logs(List<Expr> expressions) {
    return expressions.stream().anyMatch(e -> e instanceof Expr.Call);
  }

  // ---- the exception is used

  private static boolean uses(Observed body, Expr e, Variable.Local exception) {
    if (e instanceof Expr.New creation) {
      return creation.arguments().stream().anyMatch(a -> mentions(a, exception));
    }
    if (e instanceof Expr.Assign a) {
      return mentions(a.value(), exception);
    }
    if (e instanceof Expr.Conditional c) {
      return mentions(c.condition(), exception);
    }
    if (e instanceof Expr.InstanceOf i) {
      return mentions(i.operand(), exception);
    }
    if (!(e instanceof Expr.Call call)) {
      return e instanceof Expr.Compare && mentions(e, exception);
    }
    String name = call.method().name();
    if (STOPS.contains(name) || ROLLBACK_ONLY.matcher(name).matches()) {
      return true;
    }
    if (isLog(call)) {
      return false;
    }
    // What a call on the exception gives is used only if something else takes it.
    boolean given = call.arguments().stream().anyMatch(a -> mentions(a, exception));
    Optional<MethodFacts> facts = body.facts(call.anchor());
    return given && facts.isEmpty();
  }

  static boolean isLog(Expr.Call call) {
    if (call.receiver().isEmpty() || call.receiver().get() instanceof Expr.This) {
      return OWN_LOG_METHODS.matcher(call.method().name()).matches() && !OwnReport.is(call);
    }
    Expr receiver = call.receiver().get();
    String name = named(receiver).orElse("");
    if (name.matches("(?i).*log(ger)?")) {
      return true;
    }
    if (!LOG_METHODS.matcher(call.method().name()).matches()) {
      return OWN_LOG_METHODS.matcher(call.method().name()).matches()
          && receiver instanceof Expr.TypeName;
    }
    String type = call.method().owner().name().toLowerCase(Locale.ROOT);
    return type.contains("log")
        || type.contains("print")
        || call.method().name().equals("printStackTrace")
        || LOG_NAMES.matcher(name).matches()
        || (receiver instanceof Expr.Call inner && isLog(inner));
  }

  private static Optional<String> named(Expr e) {
    if (e instanceof Expr.Name name) {
      return Optional.of(name.variable().name());
    }
    if (e instanceof Expr.FieldAccess access) {
      return Optional.of(access.field().name());
    }
    return e instanceof Expr.TypeName type
        ? Optional.of(TypeRef.simpleName(type.type().name()))
        : Optional.empty();
  }

  private static boolean mentions(Expr e, Variable.Local exception) {
    return Contents.mentions(e, exception::equals);
  }

  /** A flag or an outcome is set: the method tells the failure in its own way. */
  private static boolean stores(Expr e) {
    return e instanceof Expr.Assign a && !a.value().isNullLiteral();
  }

  // ---- what is returned

  /** What a handler's own variable is made of, if nothing else is put into it. */
  private static Expr meant(Contents handler, Expr returned) {
    Optional<Stmt.LocalVariable> own =
        handler
            .statements(Stmt.LocalVariable.class)
            .filter(local -> returned.names(local.variable()))
            .findFirst();
    List<Expr> values =
        own.map(local -> handler.valuesOf(local.variable()).toList()).orElse(List.of());
    return values.size() == 1 ? values.get(0) : returned;
  }

  /**
   * @param returned empty for a plain return
   */
  static Disappearance of(Optional<Expr> returned, boolean logs) {
    if (returned.isEmpty()) {
      return logs ? LOGGED : IGNORED;
    }
    Expr value = returned.get();
    if (value instanceof Expr.Literal literal) {
      Optional<Object> constant = literal.value();
      // No row count and no key is below zero.
      if (constant.orElse(null) instanceof Number n && n.longValue() < 0) {
        return ANSWERED;
      }
      boolean failure =
          constant.isPresent()
              && (constant.get().equals(false)
                  || (constant.get() instanceof String text && !text.isEmpty()));
      return failure ? NONE : DEFAULT_RETURNED;
    }
    if (value instanceof Expr.Call call) {
      return call.arguments().isEmpty() && EMPTY.contains(call.method().name())
          ? DEFAULT_RETURNED
          : NONE;
    }
    if (value instanceof Expr.New creation) {
      boolean collection =
          creation.arguments().isEmpty() && creation.type().name().startsWith("java.util.");
      return collection ? DEFAULT_RETURNED : NONE;
    }
    if (value instanceof Expr.Name name && name.variable() instanceof Variable.Local local) {
      TypeRef type = local.type();
      return type.name().equals("boolean") ? NONE : DEFAULT_RETURNED;
    }
    return NONE;
  }

  /** In a loop that is followed by a throw: the last failure is told. */
  private static boolean isRetried(Observed body, Stmt.Try t) {
    return body.contents()
        .behind(s -> isLoopAround(s, t))
        .anyMatch(s -> body.contents(s).statements(Stmt.Throw.class).findAny().isPresent());
  }

  private static boolean isLoopAround(Stmt s, Stmt.Try t) {
    return (s instanceof Stmt.Loop || s instanceof Stmt.Labelled) && s.span().encloses(t.span());
  }
}
