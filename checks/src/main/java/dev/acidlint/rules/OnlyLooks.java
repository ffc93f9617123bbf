package dev.acidlint.rules;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A try that reads from a session and leaves nothing behind but what it prints or logs: it returns
 * nothing, stores nothing, and changes nothing that was there before. Its failure feeds nothing.
 */
final class OnlyLooks {
  private static final Pattern QUESTIONS =
      Pattern.compile(
          "(get|is|has|to|as)[A-Z].*|(count|find|list|search)([A-Z].*)?|equals.*|compareTo.*|contains.*|startsWith|endsWith|length"
              + "|size|isEmpty|trim|strip|format|valueOf|parse[A-Z].*|hashCode|name|flush|(create|prepare)Statement|prepareCall");

  private final Observed body;
  private final Set<Variable> own;
  private final int end;
  private final boolean again;

  private OnlyLooks(Observed body, Stmt.Try t) {
    this.body = body;
    Contents inside = body.contents(t.body());
    this.own =
        Stream.concat(
                inside.statements(Stmt.LocalVariable.class).map(s -> (Variable) s.variable()),
                Stream.concat(Stream.of(t), inside.statements(Stmt.Try.class))
                    .flatMap(each -> each.resources().stream())
                    .flatMap(r -> r.variable().stream()))
            .collect(Collectors.toSet());
    this.end = t.span().end();
    this.again = body.contents().isInLoop(t.anchor());
  }

  static boolean is(Observed body, Stmt.Try t) {
    Contents inside = body.contents(t.body());
    boolean leaves =
        inside
            .statements(Stmt.class)
            .anyMatch(s -> s instanceof Stmt.Return || s instanceof Stmt.Throw);
    OnlyLooks looks = new OnlyLooks(body, t);
    return !leaves && inside.withFunctions(Expr.class).noneMatch(looks::changesSomething);
  }

  /** Whether it is called by the name of a question. */
  static boolean asks(Expr.Call call) {
    return QUESTIONS.matcher(call.method().name()).matches();
  }

  private boolean changesSomething(Expr e) {
    if (e instanceof Expr.Assign a) {
      return !isOwn(a.target()) && !isSession(a.target());
    }
    if (!(e instanceof Expr.Call call)) {
      return false;
    }
    Optional<MethodFacts> facts = body.facts(call.anchor());
    if (facts.isPresent()) {
      return facts.get().role(Role.Works.class).filter(Role.Works::write).isPresent()
          && !isReadBy(call);
    }
    return !Disappearance.isLog(call)
        && !asks(call)
        && !call.receiver().filter(r -> isOwn(r) || isSession(r)).isPresent();
  }

  /** Of two statements in one try the graver one is the failure that is judged: this is a read. */
  private boolean isReadBy(Expr.Call call) {
    return body.catches().stream()
        .flatMap(c -> c.thrown().stream())
        .anyMatch(t -> t.source().equals(call.anchor()) && t.work() == Work.READ);
  }

  /** Declared in the try, or never looked at behind it, as what the handler tells of itself. */
  private boolean isOwn(Expr e) {
    return e instanceof Expr.Name name
        && name.variable() instanceof Variable.Local local
        && (own.contains(local) || (isDeclared(local) && !isReadBehind(local)));
  }

  /** Not a parameter: what that is, others may see. */
  private boolean isDeclared(Variable.Local local) {
    return body.contents()
        .statements(Stmt.LocalVariable.class)
        .anyMatch(s -> s.variable().equals(local));
  }

  private boolean isReadBehind(Variable.Local local) {
    return again
        || body.contents()
            .withFunctions(Expr.Name.class)
            .anyMatch(name -> name.variable().equals(local) && name.span().start() >= end);
  }

  /** A session, statement or result set in a variable from before: it is closed there. */
  private boolean isSession(Expr e) {
    return Contents.variable(e)
        .filter(Variable.Local.class::isInstance)
        .filter(v -> body.catalogue().resource(v.type().name()).isPresent())
        .isPresent();
  }
}
