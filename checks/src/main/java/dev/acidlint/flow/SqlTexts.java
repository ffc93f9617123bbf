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
import java.util.Set;
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

  /**
   * Of the session, its transaction, or of the whole database: nothing that anybody stores. That a
   * commit fails is another matter.
   */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?s)((set|use|pragma|alter\\s+session|shutdown|checkpoint|unlock|flush|close|savepoint|listen|unlisten)\\b"
              + "|(begin|rollback)(\\s+(work|tran|transaction))?\\s*;?$|start\\s+transaction\\b"
              + "|rollback\\s+to\\b|release\\s+savepoint\\b"
              + "|select\\s+(set_config|release_(all_)?locks?|pg_advisory_unlock(_\\w+)?)\\s*\\("
              + "|(exec|execute|\\{\\s*call)\\s+sp_releaseapplock\\b)");

  /**
   * Of the database and the session themselves: who, where and which version they are. It has a
   * default where nobody answers, and no data is lost with it.
   */
  private static final Pattern ABOUT_ITSELF =
      Pattern.compile(
          "(?s)(select\\s+(@@\\w+(\\.\\w+)?"
              + "|(version|database|schema|user|current_schema|current_database|current_catalog"
              + "|current_user|session_user|system_user|serverproperty)\\b\\s*(\\(\\s*('\\w+'\\s*)?\\))?)"
              + "(\\s+as\\s+\\w+)?(\\s+from\\s+(dual|sysibm\\.sysdummy1))?\\s*;?$"
              + "|values\\s*\\(?\\s*current\\s+\\w+\\s*\\)?\\s*;?$"
              + "|show\\s+(?!(full|tables|columns|fields|databases|schemas|index|keys|create)\\b)"
              + "[\\w.]+(\\s+(status|like)\\b.*)?\\s*;?$"
              + "|explain\\s+(?!analy[sz]e\\b|\\(.*analy[sz]e)\\w"
              + "|select\\b.*\\bdbms_xplan\\s*\\."
              + "|\\{\\s*call\\s+dbms_utility\\.db_version\\b)");

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

  /** What a statement begins with. */
  private static final Set<String> VERBS =
      Set.of(
          "select",
          "with",
          "values",
          "show",
          "explain",
          "exec",
          "set",
          "use",
          "pragma",
          "unlock",
          "flush",
          "alter",
          "create",
          "drop",
          "insert",
          "update",
          "delete",
          "merge",
          "truncate");

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

  /**
   * @param from what it is opened from: a result set is of its statement's text
   */
  void noteOpened(ResourceId id, List<Expr> arguments, Optional<ResourceId> from) {
    Work own = work(arguments);
    boolean inherits = own == Work.WRITE && arguments.isEmpty() && from.isPresent();
    prepared.put(id, inherits ? prepared.getOrDefault(from.get(), own) : own);
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

  /**
   * What a helper that may do anything with what it is given does with this: no more than its text
   * says, if it is given a statement in so many words.
   */
  static Work asTold(Work work, List<Expr> arguments) {
    boolean some = work == Work.WRITE || work == Work.UNSEEN || work == Work.READ;
    return some ? told(arguments).filter(it -> it.compareTo(work) < 0).orElse(work) : work;
  }

  /** What it is told to do in so many words; empty if it is given none. */
  private static Optional<Work> told(List<Expr> arguments) {
    for (Expr e : arguments) {
      Optional<Work> work = text(e).filter(SqlTexts::isStatement).flatMap(SqlTexts::workOf);
      if (work.isPresent()) {
        return work;
      }
    }
    return Optional.empty();
  }

  /** How a text begins, where that is known; also one that is wrapped into an object for it. */
  private static Optional<String> text(Expr e) {
    if (e instanceof Expr.New creation && !creation.arguments().isEmpty()) {
      return text(creation.arguments().get(0));
    }
    return first(e).constant().filter(String.class::isInstance).map(String.class::cast);
  }

  /** Of a concatenation how it begins. */
  private static Expr first(Expr e) {
    return e instanceof Expr.Other chain && !chain.children().isEmpty()
        ? chain.children().get(0)
        : e;
  }

  /**
   * Whether a text is a statement, and not the name of one, or anything else. Most are not, and by
   * hand that is soon told: it is asked for each call in each state.
   */
  private static boolean isStatement(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end < text.length()
        && Character.isWhitespace(text.charAt(end))
        && VERBS.contains(text.substring(start, end).toLowerCase(Locale.ROOT))
        && !text.substring(end).isBlank();
  }

  private Work work(List<Expr> arguments) {
    return arguments.isEmpty() ? Work.WRITE : work(arguments.get(0));
  }

  /** By the text, or how it begins; a write where there is none. */
  private Work work(Expr e) {
    Optional<Work> constant = first(e).constant().flatMap(SqlTexts::workOf);
    return constant.orElseGet(
        () ->
            e instanceof Expr.Name name
                ? variables.getOrDefault(name.variable(), Work.WRITE)
                : Work.WRITE);
  }

  private static Optional<Work> workOf(Object constant) {
    return constant instanceof String text
        ? Optional.of(work(text.strip().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static Work work(String text) {
    if (SETTING.matcher(text).lookingAt() || ABOUT_ITSELF.matcher(text).lookingAt()) {
      return Work.OTHER;
    }
    if (SCHEMA.matcher(text).lookingAt()
        && !(text.startsWith("create table") && FILLS.matcher(text).find())) {
      return Work.SCHEMA;
    }
    return QUERY.matcher(text).lookingAt() && !WRITES.matcher(text).find() ? Work.READ : Work.WRITE;
  }
}
