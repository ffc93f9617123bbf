package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comment before a method promises to its callers. */
final class Documented {
  private static final String RETURN = "@return";

  private static final Pattern NEXT_TAG = Pattern.compile("\\n[ \\t*]*@\\w");

  private static final Pattern NULL_FOR_FAILURE =
      Pattern.compile(
          "(?is).*\\bnull\\b[^.]*(?<!\\b(no|without) )\\b(errors?|fail(s|ed|ure)?|exceptions?"
              + "|(went|goes) wrong)\\b.*");

  private Documented() {}

  /** Whether the handler returns null, and that is what a failure is documented to give. */
  static boolean isNullForFailure(Observed body, Stmt.Handler handler) {
    Optional<MethodDecl> method = body.body().method().filter(m -> !body.body().isFunction());
    return method.isPresent()
        && body.contents(handler.body())
            .statements(Stmt.Return.class)
            .allMatch(r -> r.value().filter(Expr::isNullLiteral).isPresent())
        && result(body, method.get())
            .filter(s -> NULL_FOR_FAILURE.matcher(s).matches())
            .isPresent();
  }

  /** What is said of the result. */
  private static Optional<String> result(Observed body, MethodDecl method) {
    String before = body.unit().text().text().substring(0, method.span().start()).stripTrailing();
    int start = before.lastIndexOf("/*");
    if (start < 0 || !before.startsWith("/**", start) || !before.endsWith("*/")) {
      return Optional.empty();
    }
    int tag = before.indexOf(RETURN, start);
    if (tag < 0) {
      return Optional.empty();
    }
    String rest = before.substring(tag + RETURN.length());
    Matcher next = NEXT_TAG.matcher(rest);
    return Optional.of(next.find() ? rest.substring(0, next.start()) : rest);
  }
}
