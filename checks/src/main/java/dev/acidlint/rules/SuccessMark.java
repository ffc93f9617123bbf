package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the method returns behind the try is an object of its own that is marked there, once all has
 * gone well, and nowhere else: {@code result.code = OK}, {@code result.setDone(true)}.
 */
final class SuccessMark {
  private static final Pattern CONSTANT = Pattern.compile("(\\w+\\s*\\.\\s*)*[A-Z][A-Z0-9]*_?\\w*");

  /** An assignment to a field of the object, or the call of a setter. */
  private record Mark(String name, Expr at, Expr value) {}

  private SuccessMark() {}

  /**
   * @param failing where in the try the failure comes from: what is marked before tells nothing
   */
  static boolean is(Observed body, Stmt.Try t, Expr answer, int failing) {
    if (!(answer instanceof Expr.Name name)
        || !(name.variable() instanceof Variable.Local result)
        || !isMadeBefore(body, t, result)) {
      return false;
    }
    List<Mark> marks = marks(body, result).toList();
    return marks.stream()
        .filter(mark -> isMark(body, mark.value()))
        .anyMatch(
            mark ->
                marks.stream()
                    .filter(other -> other.name().equals(mark.name()))
                    .allMatch(other -> isBehindFailure(t, other, failing)));
  }

  private static boolean isBehindFailure(Stmt.Try t, Mark mark, int failing) {
    return t.body().span().encloses(mark.at().span()) && mark.at().span().end() > failing;
  }

  private static boolean isMadeBefore(Observed body, Stmt.Try t, Variable.Local result) {
    List<Expr> values = body.contents().valuesOf(result).toList();
    return values.size() == 1
        && values.get(0) instanceof Expr.New made
        && !made.type().name().startsWith("java.")
        && made.span().end() <= t.span().start();
  }

  private static Stream<Mark> marks(Observed body, Variable.Local result) {
    return body.contents()
        .withFunctions(Expr.class)
        .flatMap(
            e -> {
              if (e instanceof Expr.Assign a
                  && a.target() instanceof Expr.FieldAccess field
                  && field.receiver().names(result)) {
                return Stream.of(new Mark(field.field().name(), a, a.value()));
              }
              return e instanceof Expr.Call call
                      && call.receiver().filter(r -> r.names(result)).isPresent()
                      && call.arguments().size() == 1
                      && call.method().isSetter()
                  ? Stream.of(new Mark(call.method().name(), call, call.arguments().get(0)))
                  : Stream.empty();
            });
  }

  /** True, or a constant. */
  private static boolean isMark(Observed body, Expr value) {
    return value.isTrueLiteral()
        || (value.named().isPresent()
            && CONSTANT.matcher(body.unit().text().slice(value.span())).matches());
  }
}
