package dev.acidlint.flow;

import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What statements are given in so many words, in the call or in a variable that holds nothing else:
 * {@code execute("select 1")} writes nothing, though what it is called with may be anything.
 */
final class SqlTexts {
  /** A query of tables, or of a constant: one that only calls a function may do anything. */
  private static final Pattern QUERY =
      Pattern.compile(
          "(?s)(select\\b.*?\\bfrom\\b|with\\b.*?\\bselect\\b|values\\b|show\\b"
              + "|select\\s+[\\w'.*]+\\s*;?$)");

  /** Of the session, or of the whole database: nothing that anybody stores. */
  private static final Pattern SETTING =
      Pattern.compile("(?s)(set|use|pragma|alter\\s+session|shutdown|checkpoint)\\b");

  /** Of these a failure may only say that it was done before, unless they ask for that. */
  private static final Pattern SCHEMA =
      Pattern.compile(
          "(?s)(drop|alter|create)\\s+(table|((unique|clustered|nonclustered|bitmap)\\s+)*index|view"
              + "|materialized\\s+view|sequence|schema|trigger|type|function|procedure|synonym"
              + "|constraint)\\b(?!\\s+(concurrently\\s+)?if\\s+not\\s+exists\\b)");

  /** CREATE TABLE AS stores what it selects. */
  private static final Pattern FILLS = Pattern.compile("\\b(select|execute)\\b");

  /** SELECT INTO makes a table, and a common table expression may write. */
  private static final Pattern WRITES =
      Pattern.compile("\\b(into|insert|update|delete|merge|nextval|setval)\\b");

  private final Map<Variable, Work> variables = new HashMap<>();

  /** What was opened with a text. */
  private final Map<ResourceId, Work> prepared = new HashMap<>();

  SqlTexts(Stmt body) {
    Descent.statements(
        body,
        s -> {
          if (s instanceof Stmt.LocalVariable local) {
            local.initialiser().ifPresent(value -> holds(local.variable(), value));
          }
        });
    Descent.expressions(
        body,
        true,
        e -> {
          if (e instanceof Expr.Assign a && a.target() instanceof Expr.Name name) {
            holds(name.variable(), a.compound() ? a : a.value());
          }
        });
  }

  /** The gravest of all that a variable is given. */
  private void holds(Variable variable, Expr value) {
    if (!value.isNullLiteral()) {
      variables.merge(variable, work(value), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
  }

  /** Whether a transaction may keep what it did. */
  static boolean stores(Work work) {
    return work == Work.WRITE || work == Work.SCHEMA;
  }

  void noteOpened(ResourceId id, List<Expr> arguments) {
    prepared.put(id, work(arguments));
  }

  /**
   * What a call that may write anything does.
   *
   * @param self what it is made on
   */
  Work work(Value self, List<Expr> arguments) {
    Work given = work(arguments);
    return given == Work.WRITE && self instanceof Value.Ref ref
        ? prepared.getOrDefault(ref.id(), Work.WRITE)
        : given;
  }

  private Work work(List<Expr> arguments) {
    return arguments.isEmpty() ? Work.WRITE : work(arguments.get(0));
  }

  /** By the text, or how it begins; a write where there is none. */
  private Work work(Expr e) {
    if (e instanceof Expr.Name name) {
      Optional<Work> constant = name.variable().constant().flatMap(SqlTexts::workOf);
      return constant.orElseGet(() -> variables.getOrDefault(name.variable(), Work.WRITE));
    }
    Expr first =
        e instanceof Expr.Other chain && !chain.children().isEmpty() ? chain.children().get(0) : e;
    return first instanceof Expr.Literal literal
        ? literal.value().flatMap(SqlTexts::workOf).orElse(Work.WRITE)
        : Work.WRITE;
  }

  private static Optional<Work> workOf(Object constant) {
    return constant instanceof String text
        ? Optional.of(work(text.strip().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Work work(String text) {
    if (SETTING.matcher(text).lookingAt()) {
      return Work.OTHER;
    }
    if (SCHEMA.matcher(text).lookingAt()
        && !(text.startsWith("create table") && FILLS.matcher(text).find())) {
      return Work.SCHEMA;
    }
    return QUERY.matcher(text).lookingAt() && !WRITES.matcher(text).find() ? Work.READ : Work.WRITE;
  }
}
