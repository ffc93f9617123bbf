package dev.acidlint.rules;

import dev.acidlint.model.Annotation;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Methods with nobody above them who could handle a failure: there logging it is right. */
final class TopLevel {
  private static final Set<String> ANNOTATIONS =
      Set.of("Scheduled", "PreDestroy", "EventListener", "Async");

  private static final Pattern OBSERVED = Pattern.compile("@([\\w.]+\\.)?Observes(Async)?\\b");

  /** With nothing behind it; also what a class above leaves of it to those below. */
  private static final Pattern END =
      Pattern.compile(
          "close|destroy|stop|shutdown|finalize|contextDestroyed"
              + "|(do|on)(Destroy|Stop|Shut[Dd]own)|doClose");

  private TopLevel() {}

  /** Whether a place is in the function that a thread of its own, or a schedule, runs. */
  private static boolean isInThread(Observed body, Span at) {
    boolean all = catchesAll(body, at);
    return Stream.concat(Stream.of(body.body()), body.body().around().stream())
        .flatMap(each -> tasks(new Contents(each.block()), all))
        .anyMatch(task -> task.span().encloses(at));
  }

  /** Whether it is all that such functions of the class do, and nobody else calls it. */
  private static boolean isAllOfThread(Observed body, Span at) {
    MethodDecl method = body.body().method().get();
    if (method.is(Modifier.PUBLIC) || !method.returnType().name().equals("void")) {
      return false;
    }
    boolean all = catchesAll(body, at);
    List<OwnCall> calls = OwnCall.of(body.body().type(), method);
    return (!calls.isEmpty() || isGivenItself(body, method, all))
        && calls.stream()
            .allMatch(
                own ->
                    tasks(own.inside(), all)
                        .filter(task -> task.span().encloses(own.call().span()))
                        .anyMatch(task -> onlyDoes(task, own.call()::equals)));
  }

  /** {@code clock.scheduleAtFixedRate(this::cleanUp, …)}. */
  private static boolean isGivenItself(Observed body, MethodDecl method, boolean all) {
    return body.body().type().methods().stream()
        .flatMap(each -> each.body().stream())
        .flatMap(block -> given(new Contents(block), all))
        .anyMatch(
            e ->
                e instanceof Expr.MethodReference own
                    && own.receiver() instanceof Expr.This
                    && own.method().name().equals(method.name()));
  }

  /** Whether such calls are all that is done, but for what is logged. */
  private static boolean onlyDoes(Stmt.Block task, Predicate<Expr.Call> such) {
    return new Contents(task)
        .statements(Stmt.class)
        .filter(s -> !isFrame(s))
        .map(TopLevel::done)
        .allMatch(
            e ->
                e.filter(Expr.Call.class::isInstance)
                    .map(Expr.Call.class::cast)
                    .filter(call -> such.test(call) || Disappearance.isLog(call))
                    .isPresent());
  }

  private static Optional<Expr> done(Stmt s) {
    if (s instanceof Stmt.Expression e) {
      return Optional.of(e.expression());
    }
    return s instanceof Stmt.Return r ? r.value() : Optional.empty();
  }

  /** Whether the handler there lets not even an Error by, as one does above which nobody is. */
  private static boolean catchesAll(Observed body, Span handler) {
    return body.catches().stream()
        .map(Observed.Catch::handler)
        .filter(h -> h.anchor().equals(handler))
        .flatMap(h -> h.types().stream())
        .anyMatch(type -> type.name().equals("java.lang.Throwable"));
  }

  /**
   * What the functions do that are run apart from what they stand in.
   *
   * @param all whether what an {@code execute} that nobody knows is given counts, too
   */
  private static Stream<Stmt.Block> tasks(Contents inside, boolean all) {
    return given(inside, all).flatMap(TopLevel::doing);
  }

  /** What a lambda does, or the {@code run()} of an object that has nothing else. */
  private static Stream<Stmt.Block> doing(Expr task) {
    if (task instanceof Expr.Lambda lambda) {
      return Stream.of(lambda.body());
    }
    return task instanceof Expr.New creation
        ? creation.body().map(TypeDecl::methods).filter(all -> all.size() == 1).stream()
            .flatMap(List::stream)
            .filter(TopLevel::isTask)
            .flatMap(method -> method.body().stream())
        : Stream.empty();
  }

  private static Stream<Expr> given(Contents inside, boolean all) {
    return Stream.of(ofThreads(inside), scheduled(inside), executed(inside, all))
        .flatMap(given -> given);
  }

  private static Stream<Expr> executed(Contents inside, boolean all) {
    return inside
        .withFunctions(Expr.Call.class)
        .filter(call -> isExecution(inside, call) && call.arguments().size() == 1)
        .filter(call -> all || call.method().owner().isA("java.util.concurrent.Executor"))
        .flatMap(call -> call.arguments().stream())
        .filter(
            a ->
                a instanceof Expr.MethodReference
                    || (a instanceof Expr.New creation && creation.body().isPresent())
                    || (a instanceof Expr.Lambda l && l.parameters().isEmpty()));
  }

  /** What is submitted may be asked how it went, unless nobody has what could be asked. */
  private static boolean isExecution(Contents inside, Expr.Call call) {
    return call.method().name().equals("execute")
        || (call.method().name().equals("submit")
            && inside.statements(Stmt.Expression.class).anyMatch(s -> s.expression().equals(call)));
  }

  private static Stream<Expr> ofThreads(Contents all) {
    return all.withFunctions(Expr.New.class)
        .filter(creation -> creation.type().name().equals("java.lang.Thread"))
        .flatMap(creation -> creation.arguments().stream());
  }

  private static Stream<Expr> scheduled(Contents all) {
    return all.withFunctions(Expr.Call.class)
        .filter(call -> call.method().name().startsWith("schedule"))
        .flatMap(call -> call.arguments().stream());
  }

  /** A static method that only {@code main} calls: there it is the user who is told. */
  private static boolean isPartOfMain(Observed body) {
    MethodDecl method = body.body().method().get();
    if (!method.is(Modifier.STATIC) || !method.returnType().name().equals("void")) {
      return false;
    }
    List<OwnCall> calls = OwnCall.of(body.body().type(), method);
    return !calls.isEmpty()
        && calls.stream()
            .map(OwnCall::caller)
            .allMatch(m -> m.name().equals("main") && m.is(Modifier.STATIC));
  }

  /** All that the {@code run()} of its class does, but for what it logs, and nobody else does. */
  private static boolean isPartOfTask(Observed body) {
    MethodDecl method = body.body().method().get();
    if (method.is(Modifier.PUBLIC) || !method.returnType().name().equals("void")) {
      return false;
    }
    List<MethodDecl> callers =
        OwnCall.of(body.body().type(), method).stream().map(OwnCall::caller).distinct().toList();
    return callers.size() == 1
        && isTask(callers.get(0))
        && onlyDoes(
            callers.get(0).body().get(), call -> call.method().name().equals(method.name()));
  }

  /** What only holds other statements, and what a handler ends with. */
  private static boolean isFrame(Stmt s) {
    return s instanceof Stmt.Block
        || s instanceof Stmt.Synchronized
        || s instanceof Stmt.Try
        || s instanceof Stmt.Throw;
  }

  /** A log is not what the user of a console looks at. */
  private static boolean isPrinted(Observed body, Span handler) {
    return body.catches().stream()
        .map(Observed.Catch::handler)
        .filter(h -> h.anchor().equals(handler))
        .flatMap(h -> body.contents(h.body()).expressions(Expr.Call.class))
        .anyMatch(
            call ->
                call.method().name().equals("printStackTrace")
                    || call.receiver()
                        .map(r -> body.unit().text().slice(r.span()))
                        .filter(text -> text.matches("(java\\.lang\\.)?System\\.(out|err)"))
                        .isPresent());
  }

  /**
   * Whether that is a task: what it throws ends its thread, or all turns that were to come ({@code
   * java.util.concurrent.ScheduledExecutorService#scheduleAtFixedRate}).
   */
  static boolean isInTask(Observed body, Span at) {
    return isInThread(body, at)
        || (body.body().method().isPresent()
            && (isTask(body.body().method().get())
                || isPartOfTask(body)
                || isAllOfThread(body, at)));
  }

  /** By an annotation of a parameter, as CDI has it: its own work, not what was told of, failed. */
  private static boolean isObserver(Observed body, MethodDecl method) {
    if (method.parameters().isEmpty() || method.body().isEmpty()) {
      return false;
    }
    Span parameters = new Span(method.anchor().end(), method.body().get().span().start());
    return OBSERVED.matcher(body.unit().text().slice(parameters)).find();
  }

  private static boolean isTask(MethodDecl method) {
    return (method.name().equals("run") && method.parameters().isEmpty())
        || method.annotations().stream().map(Annotation::simpleName).anyMatch("Scheduled"::equals);
  }

  static boolean isIn(Observed body, Span at) {
    if (isInTask(body, at)) {
      return true;
    }
    if (body.body().method().isEmpty()) {
      return false;
    }
    MethodDecl method = body.body().method().get();
    boolean main = method.name().equals("main") && method.is(Modifier.STATIC);
    return main
        || isObserver(body, method)
        || (isPrinted(body, at) && isPartOfMain(body))
        || END.matcher(method.name()).matches()
        || method.annotations().stream()
            .map(Annotation::simpleName)
            .anyMatch(ANNOTATIONS::contains);
  }
}
