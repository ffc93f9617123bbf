package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Variable;
import dev.acidlint.rules.Openings.Ending;
import dev.acidlint.rules.Openings.History;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A session that has to stay open, since others have what was opened from it, a consumer say: the
 * connection that it was opened from is kept in a field, and closes it along when the class closes
 * that.
 */
final class ClosedWithOwner {
  private static final Pattern CLOSES = Pattern.compile("(?i).*close.*");

  private ClosedWithOwner() {}

  /** Whether it is so where all goes well. */
  static boolean is(Observed body, History history) {
    Resource r = history.resource();
    return r.facts().kind() == Kind.SESSION
        && history.derivedEscapes()
        && r.parent()
            .filter(owner -> history.endings().stream().anyMatch(e -> isOfSession(owner, e)))
            .filter(owner -> isClosed(body.body(), owner))
            .isPresent();
  }

  /** Whether others have, where the body is left so, what needs it open. */
  static boolean isNeeded(History history, Ending ending) {
    return ending.exit().state().resources().values().stream()
        .anyMatch(r -> r.handedOn() && r.parent().filter(history.id()::equals).isPresent());
  }

  private static boolean isOfSession(ResourceId owner, Ending ending) {
    return owner.isField()
        && ending
            .exit()
            .state()
            .resource(owner)
            .filter(r -> r.facts().kind() == Kind.SESSION)
            .isPresent();
  }

  private static boolean isClosed(Body body, ResourceId owner) {
    return isClosed(body, owner, body.type().allMethods());
  }

  /** Whether the class has a close for others to call, and closes what is in its field then. */
  static boolean isInClose(Body body, ResourceId owner) {
    return isClosed(
        body,
        owner,
        body.type().method("close", 0).stream()
            .filter(m -> !m.is(MethodDecl.Modifier.PRIVATE))
            .flatMap(m -> withHelpers(body, m)));
  }

  /** A method, and those of the same class that it calls without more ado. */
  private static Stream<MethodDecl> withHelpers(Body body, MethodDecl method) {
    Stream<MethodDecl> helpers =
        method.body().stream()
            .flatMap(block -> new Contents(block).withFunctions(Expr.Call.class))
            .filter(call -> call.receiver().filter(r -> !(r instanceof Expr.This)).isEmpty())
            .flatMap(
                call -> body.type().method(call.method().name(), call.arguments().size()).stream());
    return Stream.concat(Stream.of(method), helpers);
  }

  private static boolean isClosed(Body body, ResourceId owner, Stream<MethodDecl> methods) {
    return methods
        .filter(m -> body.method().filter(m::equals).isEmpty())
        .flatMap(m -> m.body().stream())
        .flatMap(block -> new Contents(block).withFunctions(Expr.Call.class))
        .filter(call -> CLOSES.matcher(call.method().name()).matches())
        .flatMap(call -> Stream.concat(call.receiver().stream(), call.arguments().stream()))
        .flatMap(e -> Contents.variable(e).stream())
        .anyMatch(v -> v instanceof Variable.Field field && isAt(owner, field));
  }

  private static boolean isAt(ResourceId owner, Variable.Field field) {
    return owner.path().equals((field.isStatic() ? field.owner() : "this") + "." + field.name());
  }
}
