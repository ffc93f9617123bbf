package dev.acidlint.rules;

import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Signs that a failure which is only logged was weighed, or costs nobody anything. */
final class Deliberate {
  private static final String RUNTIME_EXCEPTION = "java.lang.RuntimeException";

  /** Words that tell of a decision, as "should not happen" or "ignore" alone do not. */
  private static final Pattern DECISION =
      Pattern.compile(
          "(?is).*\\b(intentional(ly)?|intended|on purpose|purposely|deliberate(ly)?|tolerate[ds]?|best[- ]effort"
              + "|(do not|don'?t) want|(should|must) ?(not|n't) (crash|break|fail|stop|prevent|abort|block)"
              + "|shouldn'?t (crash|break|fail|stop|prevent|abort|block)"
              + "|(do not|don'?t) (die|crash|abort|bail|give up|(re)?throw)"
              + "|(continue|carry on|go on|proceed) anyway|(do not|don'?t) stop"
              + "|ignor(e|ed|es|ing)\\b.*\\b(since|because)"
              + "|(do(es)? ?n[o']?t|do not) support|not supported( by| on)"
              + "|throws (an )?exceptions? (if|when)"
              + "|(?<!not |n't |never )expect(ed|s)?|we cho(o)?se|(just|only) log( it)?"
              + "|not (allowed|permitted|authori[sz]ed)|let'?s not|unsupported"
              + "|assum(e[ds]?|ing)\\b.*\\b(if|when|since|because)"
              + "|no need|not (critical|fatal|a problem|important)|(does ?n[o']?t|do not) matter"
              + "|safe(ly)? (to |be )?ignored?|(can|may) (safely )?be ignored)\\b.*");

  /** Words in a log that tell what is done instead: who reads it knows that, and the author did. */
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?is).*\"[^\"]*\\b(assum(e|ing)|fall(ing)? back|using (the )?defaults?|defaulting to"
              + "|default(s)? to|will (use|be used|continue)|skip(ping)?|ignor(e it|e this|ing)"
              + "|continuing|going on|proceeding)\\b.*");

  /** Words of a comment that give a reason: of no use to a reader, but the author thought of it. */
  private static final Pattern REASON =
      Pattern.compile(
          "(?is).*\\b(maybe|perhaps|possibly|might|(do(es)?|did|may|need) ?(n'?t|not) (exist|be|have)"
              + "|assum(e[ds]?|ing)|fall(s|ing)? back|still|instead|elsewhere|harmless"
              + "|nothing (else |more )?to (do|clean|close|delete|drop)|no[- ]?op\\W+\\w"
              + "|proceed(s|ing)? (to|with)|guess|presumabl[ey]|(is|are|was|were)n'?t any)\\b.*");

  /**
   * Words in a log that tell when it is done again, or that the database need not be able to, or
   * need not succeed.
   */
  private static final Pattern AGAIN =
      Pattern.compile(
          "(?is).*\"[^\"]*\\b((retr(y|ies|ying)|try(ing)?)\\b.*\\b(again|later|next)"
              + "|(does ?n[o']?t|do not) seem to support|(may|might|can|could) be expected)\\b.*");

  private static final Pattern EXISTS =
      Pattern.compile("(?i)already[ -](exist|gone|deleted|dropped|removed)");

  private static final Pattern EXPECTED =
      Pattern.compile("(?i)\\bexpected (error|exception|failure)\\b");

  private static final Pattern NAMED = Pattern.compile("(?i)ignored?|expected");

  /** The levels that are off unless somebody looks for a fault. */
  private static final Set<String> ASIDE =
      Set.of("trace", "debug", "fine", "finer", "finest", "config");

  private static final Pattern ASIDE_LEVEL =
      Pattern.compile("(\\w+\\.)*(TRACE|DEBUG|FINE|FINER|FINEST|CONFIG)");

  private static final Pattern COMMENT = Pattern.compile("(?s)//[^\\n]*|/\\*.*?\\*/");

  private Deliberate() {}

  /**
   * Whether a comment in the handler says that what is caught is passed over on purpose. For what
   * stores something that does not count: whoever waits for it never learns of it.
   */
  static boolean isExplained(Observed body, Stmt.Handler handler, Work work) {
    return work != Work.WRITE
        && work != Work.COMMIT
        && (isCommented(body.unit().text().slice(handler.body().span()))
            || isSaid(body, handler, INSTEAD));
  }

  /**
   * Whether the handler or its parameter tells of a decision, or of what may be as it should be.
   */
  static boolean isDecided(Observed body, Stmt.Handler handler) {
    String text = body.unit().text().slice(handler.body().span());
    return EXISTS.matcher(text).find()
        || isExpected(body, handler)
        || isSaid(body, handler, AGAIN)
        || isCommented(text)
        || comments(text).anyMatch(comment -> REASON.matcher(comment).matches())
        || NAMED.matcher(handler.parameter().name()).matches();
  }

  /** Whether the handler or its parameter says that there had to be a failure. */
  static boolean isExpected(Observed body, Stmt.Handler handler) {
    return handler.parameter().name().equals("expected")
        || EXPECTED.matcher(body.unit().text().slice(handler.body().span())).find();
  }

  private static boolean isCommented(String handler) {
    return comments(handler).anyMatch(comment -> DECISION.matcher(comment).matches());
  }

  private static Stream<String> comments(String handler) {
    return COMMENT.matcher(handler).results().map(MatchResult::group);
  }

  /** Whether what is logged says so: what is done without it, say. */
  private static boolean isSaid(Observed body, Stmt.Handler handler, Pattern words) {
    return body.contents(handler.body())
        .expressions(Expr.Call.class)
        .filter(Disappearance::isLog)
        .flatMap(call -> call.arguments().stream())
        .map(argument -> body.unit().text().slice(argument.span()))
        .anyMatch(text -> words.matcher(text).matches());
  }

  /**
   * Whether to log what was caught is enough, or may have been meant so.
   *
   * @param work what failed
   */
  static boolean is(Observed body, Observed.Catch caught, Work work) {
    boolean grave = work == Work.WRITE || work == Work.COMMIT;
    return isTurnOfTask(body)
        || EachByItself.is(body, caught)
        || (!grave && isLeftOver(body, caught))
        || (work == Work.READ && AboutDatabase.is(body, caught.statement()))
        || (!grave && isPrinted(body, caught) && OnlyLooks.is(body, caught.statement()));
  }

  /**
   * Whether it is told, in words, only where nobody looks while all is well: of a failed read the
   * author saw that it may be, and what stands in for it. A call of which it cannot be seen what it
   * does may store something.
   */
  static boolean isToldAside(Observed body, Stmt.Handler handler, Work work) {
    List<Expr.Call> logs =
        body.contents(handler.body())
            .expressions(Expr.Call.class)
            .filter(Disappearance::isLog)
            .filter(call -> !call.method().name().startsWith("is"))
            .toList();
    return work == Work.READ
        && logs.stream().allMatch(log -> isAside(body, log))
        && logs.stream().anyMatch(log -> hasWords(body, handler, log));
  }

  private static boolean hasWords(Observed body, Stmt.Handler handler, Expr.Call log) {
    return body.contents(handler.body())
        .expressions(Expr.Literal.class)
        .filter(literal -> log.span().encloses(literal.span()))
        .flatMap(literal -> literal.value().stream())
        .anyMatch(v -> v instanceof String t && t.codePoints().anyMatch(Character::isLetter));
  }

  private static boolean isAside(Observed body, Expr.Call log) {
    return ASIDE.contains(log.method().name())
        || (log.method().name().startsWith("log")
            && log.arguments().stream()
                .map(argument -> body.unit().text().slice(argument.span()))
                .anyMatch(text -> ASIDE_LEVEL.matcher(text).matches()));
  }

  /** What is not in sight has no name but that of something that prints, or that asks. */
  private static boolean isPrinted(Observed body, Observed.Catch caught) {
    return caught.thrown().stream()
        .filter(t -> t.work() == Work.UNSEEN && t.kind() != Thrown.Kind.ERROR)
        .flatMap(t -> body.call(t.source()).stream())
        .allMatch(
            e ->
                e instanceof Expr.Call call && (Disappearance.isLog(call) || OnlyLooks.asks(call)));
  }

  /**
   * What is unchecked goes on to the caller from a handler before: what is left was thought about.
   */
  private static boolean isLeftOver(Observed body, Observed.Catch caught) {
    return caught.statement().handlers().stream()
        .takeWhile(h -> !h.anchor().equals(caught.handler().anchor()))
        .filter(h -> h.types().stream().anyMatch(t -> t.name().equals(RUNTIME_EXCEPTION)))
        .anyMatch(h -> body.contents(h.body()).statements(Stmt.Throw.class).findAny().isPresent());
  }

  /**
   * The whole turn of a task that goes round and round: without result, and called from the loop of
   * a {@code run()} only; with an argument, for each of some things at every turn. What failed is
   * done again at the next turn.
   */
  private static boolean isTurnOfTask(Observed body) {
    Optional<MethodDecl> method = body.body().ownMethod();
    if (method.isEmpty() || !method.get().returnType().name().equals("void")) {
      return false;
    }
    List<OwnCall> calls = OwnCall.of(body.body().type(), method.get());
    return !calls.isEmpty() && calls.stream().allMatch(c -> isAtEveryTurn(c, method.get()));
  }

  /** Whether it stands in the loop of a task. */
  private static boolean isAtEveryTurn(OwnCall own, MethodDecl method) {
    Contents task = own.inside();
    return own.caller().name().equals("run")
        && own.caller().parameters().isEmpty()
        && (method.parameters().isEmpty()
            ? task.isInLoop(own.call().span())
            : isForEachAtEveryTurn(task, own.call()));
  }

  private static boolean isForEachAtEveryTurn(Contents task, Expr.Call call) {
    return task.statements(Stmt.Expression.class)
        .filter(s -> s.expression().equals(call))
        .flatMap(s -> EachByItself.turnEndedBy(task, s).stream())
        .anyMatch(loop -> loop.element().isPresent() && task.isInLoop(loop.span()));
  }

  /**
   * Whether a failed query of JPA's is told by what follows: it marks the transaction for rollback,
   * and the commit then throws (Jakarta Persistence 3.1, sections 3.1.1 and 3.10.1). That there is
   * a transaction shows in what is stored or committed later.
   */
  static boolean isToldByCommit(Observed body, Stmt.Try t, Thrown thrown) {
    return thrown.work() == Work.READ
        && thrown.type().equals("jpa")
        && After.of(body, t).storesInSameTransaction();
  }
}
