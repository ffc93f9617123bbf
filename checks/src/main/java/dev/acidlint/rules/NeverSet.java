package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Resource;
import dev.acidlint.model.Annotation;
import dev.acidlint.model.Expr;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.Variable;
import dev.acidlint.rules.Openings.History;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The field of a lazy getter that was forgotten: the getter asks whether it is {@code null}, builds
 * an engine and returns it, but nothing in the file ever sets the field. So it builds on every
 * call.
 */
final class NeverSet {
  /** With them Lombok writes code that sets fields. */
  private static final Set<String> SETS_FIELDS =
      Set.of(
          "AllArgsConstructor",
          "Builder",
          "Data",
          "RequiredArgsConstructor",
          "Setter",
          "SuperBuilder",
          "Value",
          "With");

  private NeverSet() {}

  /** The field in which what is built should have been kept. */
  static Optional<Variable.Field> of(Observed body, History history) {
    MethodDecl method = body.body().method().orElseThrow();
    boolean direct =
        body.facts(history.opener()).flatMap(f -> f.role(Role.Builds.class)).isPresent();
    if (!direct || body.body().isFunction() || !isOnlyReturned(body, history)) {
      return Optional.empty();
    }
    return body.body().type().fields().stream()
        .filter(field -> field.variable().type().name().equals(method.returnType().name()))
        .filter(field -> isAsked(body, field.variable()) && isHiddenAndEmpty(field))
        .map(FieldDecl::variable)
        .filter(field -> isUnset(body, field))
        .findFirst();
  }

  /** Put nowhere else before: as {@code return new X()}, or by way of one local variable. */
  private static boolean isOnlyReturned(Observed body, History history) {
    boolean atOnce =
        body.contents()
            .statements(Stmt.Return.class)
            .flatMap(r -> r.value().stream())
            .anyMatch(e -> Openings.yields(e, history.opener()));
    return atOnce
        || (isHandedOn(history)
            && Openings.variable(body, history.opener())
                .filter(Variable.Local.class::isInstance)
                .filter(local -> !isPassedOn(body, local))
                .isPresent());
  }

  private static boolean isHandedOn(History history) {
    return history.endings().stream().map(Openings.Ending::resource).anyMatch(Resource::handedOn);
  }

  private static boolean isPassedOn(Observed body, Variable local) {
    Contents contents = body.contents();
    return Stream.of(
            contents.withFunctions(Expr.Call.class).flatMap(c -> c.arguments().stream()),
            contents.withFunctions(Expr.New.class).flatMap(n -> n.arguments().stream()),
            contents.withFunctions(Expr.Assign.class).map(Expr.Assign::value))
        .flatMap(given -> given)
        .anyMatch(e -> e.names(local));
  }

  private static boolean isAsked(Observed body, Variable.Field field) {
    return body.contents()
        .expressions(Expr.Compare.class)
        .anyMatch(c -> c.comparedWithNull().filter(e -> is(e, field)).isPresent());
  }

  private static boolean is(Expr e, Variable.Field field) {
    return Contents.variable(e).filter(field::equals).isPresent();
  }

  /** No other file can set it, and no container injects it. */
  private static boolean isHiddenAndEmpty(FieldDecl field) {
    return field.isPrivate()
        && field.annotations().isEmpty()
        && field.initialiser().get().filter(e -> !e.isNullLiteral()).isEmpty();
  }

  private static boolean isUnset(Observed body, Variable.Field field) {
    return body.body().unit().types().stream().noneMatch(type -> sets(type, field));
  }

  private static boolean sets(TypeDecl type, Variable.Field field) {
    return type.annotations().stream().map(Annotation::simpleName).anyMatch(SETS_FIELDS::contains)
        || contents(type)
            .flatMap(contents -> contents.withFunctions(Expr.Assign.class))
            .anyMatch(a -> is(a.target(), field))
        || type.nested().stream().anyMatch(nested -> sets(nested, field));
  }

  private static Stream<Contents> contents(TypeDecl type) {
    return Stream.concat(
        Stream.concat(type.methods().stream(), type.initialisers().stream())
            .flatMap(m -> m.body().stream())
            .map(Contents::new),
        type.fields().stream().flatMap(f -> f.initialiser().get().stream()).map(Contents::new));
  }
}
