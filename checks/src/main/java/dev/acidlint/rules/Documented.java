package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the comment before a method promises to its callers. */
final class Documented {
  private static final String RETURN = "@return";

  private static final Pattern NEXT_TAG = Pattern.compile("\\n[ \\t*]*@\\w");

  private static final Pattern NULL_FOR_FAILURE =
      Pattern.compile(
          "(?is).*\\bnull\\b[^.]*(?<!\\b(no|without) )\\b(errors?|fail(s|ed|ure)?|exceptions?"
              + "|(went|goes) wrong)\\b.*");

  private Documented() {}

  /**
   * Whether null is returned by the handler, or right behind its try, and that is what a failure is
   * documented to give.
   */
  static boolean isNullForFailure(Observed body, Stmt.Try t, Stmt.Handler handler) {
    Optional<MethodDecl> method = body.body().ownMethod();
    List<Stmt.Return> own = body.contents(handler.body()).statements(Stmt.Return.class).toList();
    List<Stmt.Return> returns =
        own.isEmpty()
            ? body.contents()
                .behind(s -> s == t)
                .limit(1)
                .flatMap(s -> s instanceof Stmt.Return r ? Stream.of(r) : Stream.empty())
                .toList()
            : own;
    return method.isPresent()
        && !returns.isEmpty()
        && returns.stream().allMatch(r -> r.value().filter(Expr::isNullLiteral).isPresent())
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
