package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A method of one's own that is named as a log is, and that keeps what it is told: somebody reads
 * it later. One named for errors that is not here to be read may do so, too.
 */
final class OwnReport {
  private static final Pattern NOT_ONLY_LOGS = Pattern.compile("(?i)_?(warn|error).*");
  private static final int DEEPEST = 3;

  private OwnReport() {}

  /**
   * @param call on this very object, or on none
   */
  static boolean is(Expr.Call call) {
    return is(call, DEEPEST);
  }

  private static boolean is(Expr.Call call, int depth) {
    Optional<Stmt.Block> block = call.method().declaration().flatMap(MethodDecl::body);
    if (block.isEmpty()) {
      return NOT_ONLY_LOGS.matcher(call.method().name()).matches();
    }
    Contents contents = new Contents(block.get());
    return contents.withFunctions(Expr.Assign.class).anyMatch(OwnReport::isKept)
        || (depth > 0 && ownCalls(contents).anyMatch(inner -> is(inner, depth - 1)));
  }

  private static boolean isKept(Expr.Assign assign) {
    return Contents.variable(assign.target()).filter(Variable.Field.class::isInstance).isPresent();
  }

  private static Stream<Expr.Call> ownCalls(Contents contents) {
    return contents
        .withFunctions(Expr.Call.class)
        .filter(c -> c.receiver().isEmpty() || c.receiver().get() instanceof Expr.This)
        .filter(c -> c.method().declaration().isPresent());
  }
}
