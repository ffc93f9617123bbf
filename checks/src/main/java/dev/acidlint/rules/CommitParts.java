package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is done between the commits of a straight piece of code, as its text has it. */
final class CommitParts {
  /** Most databases commit by themselves around these. */
  private static final Pattern SCHEMA =
      Pattern.compile("(?i)\"\\s*(create|alter|drop|truncate|grant|lock|set|vacuum|analyze)\\b");

  private static final Pattern READS =
      Pattern.compile(
          "(get|find|load|read|select|count|is|has|exists|query|list|fetch|log)([A-Z].*)?");

  private static final Pattern SENTENCE = Pattern.compile("\\p{L}+\\P{L}+\\p{L}+\\P{L}+\\p{L}+");

  private final Observed body;

  CommitParts(Observed body) {
    this.body = body;
  }

  /**
   * One part.
   *
   * @param writes the first call in it that changes something; empty if none is known to
   * @param isElsewhere whether it also does what has nothing to do with the session
   * @param definesSchema whether it has statements that commit by themselves
   */
  record Part(Optional<Span> writes, boolean isElsewhere, boolean definesSchema) {}

  /** The block that both commits are statements of, with nothing around them. */
  static Optional<Stmt.Block> block(Observed body, Span first, Span second) {
    return body.contents()
        .statements(Stmt.Block.class)
        .filter(block -> holds(block, first) && holds(block, second))
        .findFirst();
  }

  private static boolean holds(Stmt.Block block, Span commit) {
    return block.statements().stream()
        .anyMatch(
            s ->
                s instanceof Stmt.Expression e
                    && e.expression() instanceof Expr.Call call
                    && call.anchor().equals(commit));
  }

  Part between(Span from, Span to) {
    if (from.end() > to.start()) {
      return new Part(Optional.empty(), false, false);
    }
    Optional<Span> writes = Optional.empty();
    boolean elsewhere = false;
    for (Expr.Call call : body.contents().expressions(Expr.Call.class).toList()) {
      boolean inside = call.anchor().start() > from.start() && call.anchor().start() < to.start();
      if (inside && !call.anchor().equals(from)) {
        if (writes.isEmpty() && writes(call)) {
          writes = Optional.of(call.anchor());
        }
        elsewhere |= isElsewhere(call);
      }
    }
    String text = body.unit().text().slice(new Span(from.end(), to.start()));
    return new Part(writes, elsewhere, SCHEMA.matcher(text).find());
  }

  private boolean writes(Expr.Call call) {
    Optional<Role.Works> known = body.facts(call.anchor()).flatMap(f -> f.role(Role.Works.class));
    if (body.facts(call.anchor()).isPresent()) {
      return known.filter(Role.Works::write).isPresent();
    }
    boolean own = call.method().declaration().isPresent() || call.method().elsewhere().isPresent();
    return own && isGivenSession(call) && !READS.matcher(call.method().name()).matches();
  }

  /** Who does something else in between may want to have the first part stored by then. */
  private boolean isElsewhere(Expr.Call call) {
    String owner = call.method().owner().name();
    boolean plain =
        owner.startsWith("java.")
            || owner.toLowerCase(Locale.ROOT).contains("log")
            || READS.matcher(call.method().name()).matches();
    return body.facts(call.anchor()).isEmpty() && !plain && !isGivenSession(call);
  }

  private boolean isGivenSession(Expr.Call call) {
    return Stream.concat(call.receiver().stream(), call.arguments().stream())
        .anyMatch(e -> body.catalogue().resource(e.type().name()).isPresent());
  }

  /** Whether a comment at a commit tells why it stands there. */
  boolean isExplained(Span commit) {
    String text = body.unit().text().text();
    int line = text.lastIndexOf('\n', commit.start()) + 1;
    int end = text.indexOf('\n', commit.start());
    String own = text.substring(line, end < 0 ? text.length() : end);
    int previous = text.lastIndexOf('\n', Math.max(0, line - 2)) + 1;
    String above = text.substring(Math.min(previous, line), line).strip();
    boolean comment = above.startsWith("//") || above.startsWith("*") || above.endsWith("*/");
    int behind = Math.max(own.indexOf("//"), own.indexOf("/*"));
    return (comment && isSentence(above)) || (behind >= 0 && isSentence(own.substring(behind)));
  }

  /** A word or a number explains nothing. */
  private static boolean isSentence(String comment) {
    return SENTENCE.matcher(comment).find();
  }
}
