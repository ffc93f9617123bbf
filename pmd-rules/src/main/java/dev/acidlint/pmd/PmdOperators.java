package dev.acidlint.pmd;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Expr.Comparison;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTNumericLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTPattern;
import net.sourceforge.pmd.lang.java.ast.ASTPatternExpression;
import net.sourceforge.pmd.lang.java.ast.ASTRecordPattern;
import net.sourceforge.pmd.lang.java.ast.ASTTypeExpression;
import net.sourceforge.pmd.lang.java.ast.ASTTypePattern;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.BinaryOp;
import net.sourceforge.pmd.lang.java.ast.UnaryOp;

/** Lowers expressions with operators. */
final class PmdOperators {
  private static final Map<BinaryOp, Comparison> COMPARISONS =
      Map.of(
          BinaryOp.EQ, Comparison.EQUAL,
          BinaryOp.NE, Comparison.NOT_EQUAL,
          BinaryOp.LT, Comparison.LESS,
          BinaryOp.LE, Comparison.LESS_OR_EQUAL,
          BinaryOp.GT, Comparison.GREATER,
          BinaryOp.GE, Comparison.GREATER_OR_EQUAL);

  private final PmdContext context;

  PmdOperators(PmdContext context) {
    this.context = context;
  }

  Expr infix(Span span, TypeRef type, ASTInfixExpression node) {
    BinaryOp operator = node.getOperator();
    if (operator == BinaryOp.INSTANCEOF) {
      return instanceOf(span, type, node);
    }
    if (isChain(node)) {
      return chain(span, type, node);
    }
    Expr left = lower(node.getLeftOperand());
    Expr right = lower(node.getRightOperand());
    Comparison comparison = COMPARISONS.get(operator);
    if (comparison != null) {
      return new Expr.Compare(span, type, comparison, left, right);
    }
    return operator == BinaryOp.CONDITIONAL_AND || operator == BinaryOp.AND
        ? new Expr.And(span, type, left, right)
        : new Expr.Or(span, type, left, right);
  }

  /** Whether the operator has no form of its own in the model. */
  private static boolean isChain(ASTInfixExpression node) {
    BinaryOp operator = node.getOperator();
    if (operator == BinaryOp.AND || operator == BinaryOp.OR) {
      return !PmdTypes.attempt(
          () -> node.getTypeMirror().equals(node.getTypeSystem().BOOLEAN), false);
    }
    return operator != BinaryOp.INSTANCEOF
        && operator != BinaryOp.CONDITIONAL_AND
        && operator != BinaryOp.CONDITIONAL_OR
        && !COMPARISONS.containsKey(operator);
  }

  private Expr chain(Span span, TypeRef type, ASTInfixExpression node) {
    List<Expr> operands = new ArrayList<>();
    ASTExpression left = node.getLeftOperand();
    boolean nested = left instanceof ASTInfixExpression inner && isChain(inner);
    Expr first = lower(left);
    if (nested && first instanceof Expr.Other other) {
      operands.addAll(other.children());
    } else {
      operands.add(first);
    }
    Expr last = lower(node.getRightOperand());
    Optional<Expr> joined =
        node.getOperator() == BinaryOp.ADD
            ? joined(operands.get(operands.size() - 1), last)
            : Optional.empty();
    joined.ifPresent(e -> operands.remove(operands.size() - 1));
    operands.add(joined.orElse(last));
    return operands.size() == 1
        ? operands.get(0)
        : new Expr.Other(span, type, List.copyOf(operands));
  }

  /** Two string literals that follow each other are one. */
  private static Optional<Expr> joined(Expr left, Expr right) {
    if (left instanceof Expr.Literal first
        && right instanceof Expr.Literal second
        && first.value().orElse(null) instanceof String head
        && second.value().orElse(null) instanceof String tail) {
      Span span = new Span(first.span().start(), second.span().end());
      return Optional.of(new Expr.Literal(span, first.type(), Optional.of(head + tail)));
    }
    return Optional.empty();
  }

  private Expr instanceOf(Span span, TypeRef type, ASTInfixExpression node) {
    Expr operand = lower(node.getLeftOperand());
    ASTExpression right = node.getRightOperand();
    TypeRef tested = TypeRef.UNKNOWN;
    Optional<Variable.Local> binding = Optional.empty();
    if (right instanceof ASTTypeExpression each) {
      tested = context.types().of(each.getTypeNode());
    } else if (right instanceof ASTPatternExpression each) {
      ASTPattern pattern = each.getPattern();
      if (pattern instanceof ASTTypePattern typed) {
        tested = context.types().of(typed.getTypeNode());
        binding = Optional.of(context.variables().local(typed.getVarId()));
      } else if (pattern instanceof ASTRecordPattern record) {
        tested = context.types().of(record.getTypeNode());
      }
    }
    return new Expr.InstanceOf(span, type, operand, tested, binding);
  }

  Expr unary(Span span, TypeRef type, ASTUnaryExpression node) {
    UnaryOp operator = node.getOperator();
    ASTExpression operand = node.getOperand();
    if (operator == UnaryOp.NEGATION) {
      return new Expr.Not(span, type, lower(operand));
    }
    if (!operator.isPure()) {
      Expr unknown = new Expr.Other(span, type, List.of());
      return new Expr.Assign(span, type, lower(operand), unknown, true);
    }
    if (operator == UnaryOp.UNARY_MINUS
        && operand instanceof ASTNumericLiteral number
        && number.isIntegral()
        && !number.isParenthesized()
        && span.end() - span.start() == context.positions().span(number).length() + 1) {
      Object negative =
          number.isLongLiteral()
              ? (Object) (-number.getValueAsLong())
              : (Object) (-number.getValueAsInt());
      return new Expr.Literal(span, type, Optional.of(negative));
    }
    return new Expr.Other(span, type, List.of(lower(operand)));
  }

  private Expr lower(ASTExpression expression) {
    return context.expressions().lower(expression);
  }
}
