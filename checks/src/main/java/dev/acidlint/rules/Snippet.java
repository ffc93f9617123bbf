package dev.acidlint.rules;

import dev.acidlint.flow.Disjunct;
import dev.acidlint.model.Expr;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Short quotes of source for messages: on one line, long arguments left out. */
final class Snippet {
  private static final int LONGEST = 48;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DOT = Pattern.compile("\\s*\\.\\s*");

  private Snippet() {}

  /** A call as a person would quote it: {@code session.persist(order)}. */
  static String of(Observed body, Span anchor) {
    Optional<Expr> call = body.call(anchor);
    if (call.isEmpty()) {
      return oneLine(body.unit().text().slice(anchor));
    }
    SourceUnit unit = body.unit();
    String whole = oneLine(unit.text().slice(call.get().span()));
    if (whole.length() <= LONGEST && !whole.contains("//")) {
      return whole;
    }
    String before =
        call.get() instanceof Expr.Call c
            ? c.receiver().map(r -> receiver(unit, r)).orElse("") + c.method().name()
            : "new " + TypeRef.simpleName(call.get().type().name());
    boolean bare =
        call.get() instanceof Expr.Call c
            ? c.arguments().isEmpty()
            : ((Expr.New) call.get()).arguments().isEmpty();
    return before + (bare ? "()" : "(\u2026)");
  }

  /** The close that runs at the end of a try, by the place of its resource; empty elsewhere. */
  static Optional<String> closing(Observed body, Span at) {
    return body.contents()
        .statements(Stmt.Try.class)
        .flatMap(t -> t.resources().stream())
        .filter(r -> r.span().equals(at))
        .findFirst()
        .map(
            r ->
                r.variable()
                        .map(Variable.Local::name)
                        .orElseGet(() -> oneLine(body.unit().text().slice(r.value().span())))
                    + ".close()");
  }

  /**
   * What leads to a failure: a call that throws, or a {@code throw}, whose exception has a name.
   */
  static String ifThrown(Observed body, Span source) {
    String line = " on line " + body.line(source);
    Optional<Stmt.Throw> own =
        body.contents()
            .statements(Stmt.Throw.class)
            .filter(s -> s.span().start() == source.start())
            .findFirst();
    if (own.isEmpty()) {
      return "if " + of(body, source) + line + " throws";
    }
    String what =
        own.get().value() instanceof Expr.New creation
            ? TypeRef.simpleName(creation.type().name())
            : "exception";
    return "if the " + what + line + " is thrown";
  }

  /** What leads to the end of a path since the token on which nothing fails: a return, if any. */
  static String ifNothingThrown(Observed body, Span since, Disjunct state) {
    return Witness.returnedSince(since, state)
        .map(at -> "if the method returns on line " + body.line(at))
        .orElse("on a path that throws nothing");
  }

  private static String receiver(SourceUnit unit, Expr receiver) {
    String text = oneLine(unit.text().slice(receiver.span()));
    return (text.length() <= LONGEST && !text.contains("//") ? text : "\u2026") + ".";
  }

  static String oneLine(String text) {
    return DOT.matcher(SPACE.matcher(text.strip()).replaceAll(" ")).replaceAll(".");
  }
}
