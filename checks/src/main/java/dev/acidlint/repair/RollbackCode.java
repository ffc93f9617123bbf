package dev.acidlint.repair;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.acidlint.repair.RepairRequest.ProtectTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The text of a guarded rollback whose own failure does not hide the first one. */
final class RollbackCode {

  private static final String ANY = "java.lang.Exception";
  private static final Set<String> NOTHING_ELSE =
      Set.of("java.sql.SQLException", "javax.jms.JMSException", "jakarta.jms.JMSException");

  private final ProtectTransaction request;
  private final Set<String> roots = new TreeSet<>();
  private final Optional<Expression> call;
  private final Optional<Expression> guard;

  RollbackCode(ProtectTransaction request) {
    this.request = request;
    this.call = JavaFile.expression(request.rollback());
    this.guard = request.guard().flatMap(JavaFile::expression);
    call.ifPresent(it -> roots.addAll(Locals.roots(it)));
    guard.ifPresent(it -> roots.addAll(Locals.roots(it)));
  }

  /** Whether rollback and guard are expressions at all. */
  boolean isReadable() {
    return call.isPresent() && guard.isPresent() == request.guard().isPresent();
  }

  /** The names that the rollback starts from. */
  Set<String> roots() {
    return roots;
  }

  /** The method that rolls back, by its simple name. */
  String verb() {
    return call.filter(MethodCallExpr.class::isInstance)
        .map(it -> ((MethodCallExpr) it).getNameAsString())
        .orElse(request.rollback());
  }

  /** How many arguments it takes. */
  int arguments() {
    return call.filter(MethodCallExpr.class::isInstance)
        .map(it -> ((MethodCallExpr) it).getArguments().size())
        .orElse(0);
  }

  /** Whether rolling back once more, or after the commit, does no harm. */
  boolean isRepeatable() {
    return request.guard().isPresent()
        || request.rollbackThrows().contains("java.sql.SQLException");
  }

  /**
   * The clause that rolls back and throws on, from its keyword to its closing brace.
   *
   * @param taken names in scope
   * @param nonNull names to test for null first
   */
  String clause(Block block, Set<String> taken, List<String> nonNull, Imports imports) {
    Set<String> names = new HashSet<>(taken);
    names.addAll(roots);
    String failure = Locals.fresh(names, "t", "failure");
    Block inner = block.in();
    return "catch ("
        + imports.name("java.lang.Throwable")
        + " "
        + failure
        + ")"
        + block.brace()
        + statements(inner, failure, taken, nonNull, imports)
        + inner.line("throw " + failure + ";")
        + block.close();
  }

  /** The statements that roll back, each on a line of its own, with a line end before each. */
  String statements(
      Block block, String failure, Set<String> taken, List<String> nonNull, Imports imports) {
    Set<String> names = new HashSet<>(taken);
    names.addAll(roots);
    names.add(failure);
    boolean guardInside = !request.rollbackThrows().isEmpty();
    List<String> outside = new ArrayList<>();
    nonNull.forEach(name -> outside.add(name + " != null"));
    if (!guardInside) {
      request.guard().ifPresent(text -> outside.add(operand(text, !nonNull.isEmpty())));
    }
    StringBuilder out = new StringBuilder();
    Block inner = block;
    if (!outside.isEmpty()) {
      out.append(block.open("if (" + String.join(" && ", outside) + ")"));
      inner = block.in();
    }
    out.append(inner.open("try"));
    if (guardInside && request.guard().isPresent()) {
      out.append(inner.in().open("if (" + request.guard().get() + ")"));
      out.append(inner.in().in().line(request.rollback() + ";"));
      out.append(inner.in().close());
    } else {
      out.append(inner.in().line(request.rollback() + ";"));
    }
    String second = Locals.fresh(names, "e", "suppressed");
    out.append(inner.goOn("catch (" + types(imports) + " " + second + ")" + inner.brace()));
    out.append(inner.in().line(failure + ".addSuppressed(" + second + ");"));
    out.append(inner.close());
    if (!outside.isEmpty()) {
      out.append(block.close());
    }
    return out.toString();
  }

  private String operand(String written, boolean joined) {
    boolean looser =
        guard
            .filter(BinaryExpr.class::isInstance)
            .map(it -> ((BinaryExpr) it).getOperator() == BinaryExpr.Operator.OR)
            .orElse(false);
    return joined && looser ? "(" + written + ")" : written;
  }

  private String types(Imports imports) {
    List<String> names = new ArrayList<>(new TreeSet<>(request.rollbackThrows()));
    if (names.contains(ANY)) {
      names = List.of(ANY);
    } else if (names.isEmpty() || !NOTHING_ELSE.containsAll(names)) {
      names.add("java.lang.RuntimeException");
    }
    return String.join(" | ", names.stream().map(imports::name).toList());
  }

  /** Where generated lines are put: their indent, and one step of it. */
  record Block(String indent, String unit, Braces braces) {

    static Block at(Layout layout, String indent) {
      return new Block(indent, layout.unit(indent), layout.braces());
    }

    Block in() {
      return new Block(indent + braces.step(unit), unit, braces);
    }

    /** The brace that opens a block, with what stands before it. */
    String brace() {
      return braces.open(indent, unit);
    }

    /** A line with the brace that closes. */
    String close() {
      return braces.close(indent, unit);
    }

    /** A line with the brace that opens a block behind it. */
    String open(String code) {
      return line(code) + brace();
    }

    /** The brace that closes, and a clause that goes on behind it. */
    String goOn(String clause) {
      return close() + braces.beforeClause(indent) + clause;
    }

    String line(String code) {
      return "\n" + indent + code;
    }
  }
}
