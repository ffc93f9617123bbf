package dev.acidlint.rules;

import dev.acidlint.flow.Thrown;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import java.util.regex.Pattern;

/**
 * A failure of the database that a handler keeps to itself.
 *
 * @param thrown the gravest of what is caught
 * @param end what becomes of it
 * @param isTold whether what follows tells of it after all
 * @param isCommitted whether what was done without it is committed
 */
record Swallowed(
    Observed body,
    Observed.Catch caught,
    Thrown thrown,
    Disappearance end,
    boolean isTold,
    boolean isCommitted) {

  /** Of JPA, Hibernate and Spring: another was first, and has it. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "(.*[.$])?(\\w*Optimistic\\w*|StaleObjectState|StaleState|PessimisticLock"
              + "|CannotAcquireLock)Exception");

  /** Of JDBC, Hibernate and Spring: the table or column is not there. */
  private static final Pattern MISSING =
      Pattern.compile("(.*[.$])?(SQLSyntaxError|SQLGrammar|BadSqlGrammar)Exception");

  /** The transaction was rolled back already; of JTA, JPA, JMS and Spring. */
  private static final Pattern UNDONE =
      Pattern.compile("(.*[.$])?\\w*Roll(ed)?[Bb]ack(?!Failed)\\w*Exception");

  private static final Pattern UNDOES =
      Pattern.compile("(rollback|rollBack|abort|undo)([A-Z]\\w*)?");

  /** A method of such a name tells whoever calls it what becomes of a failure. */
  private static final Pattern SAYS_SO =
      Pattern.compile(
          "(only|just)Log([A-Z]\\w*)?|logOnly"
              + "|\\w*(Quietly|Silently|(Ignor(e|ing)|Suppress(ing)?|Swallow(ing)?)(Errors?|Exceptions?|Failures?))");

  static Swallowed of(Observed body, Observed.Catch caught, Thrown thrown, Disappearance end) {
    boolean told = Deliberate.isToldByCommit(body, caught.statement(), thrown);
    boolean committed =
        !told
            && !FailureGoesOn.isThrownBehind(body, caught.statement())
            && After.of(body, caught.statement()).commits();
    return new Swallowed(body, caught, thrown, end, told, committed);
  }

  Confidence confidence() {
    boolean harmless =
        isTold
            || isWeighed()
            || isChosen()
            || (!isGrave() && isText())
            || TopLevel.isIn(body, handler().anchor())
            || (goesOn() && isBesideAnother())
            || (goesOn() && EachByItself.isOfScript(body, caught.statement(), thrown.source()));
    if (harmless) {
      return Confidence.LOW;
    }
    Confidence byWork = byWork();
    return byWork == Confidence.LOW && SwallowedPersistenceException.isTransactional(body)
        ? Confidence.MEDIUM
        : byWork;
  }

  /** Whether it seems to be meant that the program goes on. */
  boolean isMeant() {
    return isWeighed() || isChosen() || Deliberate.isDecided(body, handler());
  }

  /** Whether callers know, or have it in their hands, what becomes of a failure. */
  private boolean isChosen() {
    return LeftToOption.is(body, caught.statement(), thrown.source())
        || (!isGrave() && goesOn() && isNamed())
        || (thrown.work() == Work.READ && GivenDefault.is(body, caught.statement(), handler()))
        || ((end == Disappearance.DEFAULT_RETURNED || (!isGrave() && goesOn()))
            && Documented.isNullForFailure(body, caught.statement(), handler()));
  }

  private boolean isNamed() {
    return body.body().ownMethod().filter(m -> SAYS_SO.matcher(m.name()).matches()).isPresent();
  }

  /** What {@code toString()} gives is for people to read, and is asked for where others fail. */
  private boolean isText() {
    return body.body()
        .ownMethod()
        .filter(m -> m.name().equals("toString") && m.parameters().isEmpty())
        .isPresent();
  }

  private Confidence byWork() {
    // No session cannot be taken for one.
    boolean none = thrown.work() == Work.OPEN && end == Disappearance.DEFAULT_RETURNED;
    if (end == Disappearance.ANSWERED || none) {
      return Confidence.LOW;
    }
    if (isGrave() || isCommitted || end == Disappearance.ROLLED_BACK) {
      return Confidence.HIGH;
    }
    if (end == Disappearance.DEFAULT_RETURNED || thrown.work() == Work.UNSEEN) {
      return Confidence.MEDIUM;
    }
    return thrown.work() == Work.READ ? Confidence.MEDIUM : Confidence.LOW;
  }

  private boolean isWeighed() {
    return !isCommitted
        && ((end == Disappearance.LOGGED && Deliberate.is(body, caught, thrown.work()))
            || isToldAside()
            || isInstead()
            || (goesOn() && Deliberate.isExplained(body, handler(), thrown.work()))
            || isForeseen());
  }

  /** Whether what a failed read gives instead was weighed, too. */
  private boolean isInstead() {
    return end == Disappearance.DEFAULT_RETURNED
        && thrown.work() == Work.READ
        && (Deliberate.isExplained(body, handler(), thrown.work())
            || AboutDatabase.is(body, caught.statement()));
  }

  private boolean isToldAside() {
    return (end == Disappearance.LOGGED || end == Disappearance.DEFAULT_RETURNED)
        && Deliberate.isToldAside(body, handler(), thrown.work());
  }

  /**
   * Whether the handler is for nothing but one outcome, which its author saw coming: another was
   * first, what is read is not there, or what is to be rolled back is so already. What is to be
   * stored has to be there, and its caller has to be told that another was first.
   */
  private boolean isForeseen() {
    boolean lost = isGrave() && isSilent();
    return end != Disappearance.ROLLED_BACK
        && handler().types().stream()
            .map(TypeRef::name)
            .allMatch(
                name ->
                    (TAKEN.matcher(name).matches() && !lost)
                        || (MISSING.matcher(name).matches() && !isGrave())
                        || (UNDONE.matcher(name).matches() && isRollback()));
  }

  /** Whether the method fails all the same; of a write it is told that fails for its sake. */
  private boolean isBesideAnother() {
    return FailureGoesOn.isBehind(body, caught.statement())
        && (!isGrave() || body.contents().handlersAround(handler().anchor()).findAny().isPresent());
  }

  private boolean isRollback() {
    return body.body().method().filter(m -> UNDOES.matcher(m.name()).matches()).isPresent();
  }

  private boolean isGrave() {
    return thrown.work() == Work.WRITE || thrown.work() == Work.COMMIT;
  }

  /** Whether the method goes on as if nothing had happened, and nothing is committed then. */
  private boolean goesOn() {
    return isSilent() && !isCommitted;
  }

  private boolean isSilent() {
    return end == Disappearance.LOGGED || end == Disappearance.IGNORED;
  }

  private Stmt.Handler handler() {
    return caught.handler();
  }
}
