package dev.acidlint.errorprone;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotatedType;
import com.sun.tools.javac.tree.JCTree.JCArrayTypeTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCBinary;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCConditional;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCInstanceOf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCParens;
import com.sun.tools.javac.tree.JCTree.JCPrimitiveTypeTree;
import com.sun.tools.javac.tree.JCTree.JCSwitchExpression;
import com.sun.tools.javac.tree.JCTree.JCTypeApply;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Expr.Comparison;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.model.Variable.LocalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers expressions. */
final class JavacExpressions {
  private final JavacUnit unit;
  private final JavacPositions at;
  private final JavacCalls calls;

  JavacExpressions(JavacUnit unit) {
    this.unit = unit;
    this.at = unit.positions();
    this.calls = new JavacCalls(unit, this);
  }

  JavacCalls calls() {
    return calls;
  }

  List<Expr> lower(Iterable<? extends JCTree> trees) {
    List<Expr> lowered = new ArrayList<>();
    for (JCTree tree : trees) {
      lowered.add(lower(tree));
    }
    return List.copyOf(lowered);
  }

  Optional<Expr> lowerOptional(JCTree tree) {
    return tree == null ? Optional.empty() : Optional.of(lower(tree));
  }

  Expr lower(JCTree tree) {
    if (tree instanceof JCParens parens) {
      return lower(parens.expr);
    } else if (tree instanceof JCMethodInvocation call) {
      return calls.lower(call);
    } else if (tree instanceof JCNewClass construction) {
      return calls.lower(construction);
    } else if (tree instanceof JCMemberReference reference) {
      return calls.lower(reference);
    } else if (tree instanceof JCIdent name) {
      return name(name);
    } else if (tree instanceof JCFieldAccess select) {
      return select(select);
    } else if (tree instanceof JCLiteral literal) {
      return new Expr.Literal(
          at.span(literal), type(literal), Optional.ofNullable(literal.getValue()));
    } else if (tree instanceof JCAssign assign) {
      return new Expr.Assign(
          at.span(assign), type(assign), lower(assign.lhs), lower(assign.rhs), false);
    } else if (tree instanceof JCAssignOp assign) {
      return new Expr.Assign(
          at.span(assign), type(assign), lower(assign.lhs), lower(assign.rhs), true);
    } else if (tree instanceof JCUnary unary) {
      return unary(unary);
    } else if (tree instanceof JCBinary binary) {
      return binary(binary);
    } else if (tree instanceof JCConditional conditional) {
      return new Expr.Conditional(
          at.span(conditional),
          type(conditional),
          lower(conditional.cond),
          lower(conditional.truepart),
          lower(conditional.falsepart));
    } else if (tree instanceof JCTypeCast cast) {
      return new Expr.Cast(at.span(cast), type(cast), lower(cast.expr));
    } else if (tree instanceof JCInstanceOf test) {
      return instanceOf(test);
    } else if (tree instanceof JCLambda lambda) {
      return lambda(lambda);
    } else if (tree instanceof JCSwitchExpression choice) {
      return new Expr.SwitchExpression(
          at.span(choice),
          type(choice),
          lower(choice.selector),
          unit.statements().switches().arms(choice.selector, choice.cases, true));
    } else if (isTypeTree(tree)) {
      return new Expr.TypeName(at.span(tree), type(tree));
    }
    return other(tree);
  }

  private static boolean isTypeTree(JCTree tree) {
    return tree instanceof JCPrimitiveTypeTree
        || tree instanceof JCArrayTypeTree
        || tree instanceof JCTypeApply
        || tree instanceof JCAnnotatedType;
  }

  TypeRef type(JCTree tree) {
    return unit.type(tree.type);
  }

  private Expr name(JCIdent tree) {
    Span span = at.span(tree);
    String name = tree.name.toString();
    if (name.equals("this") || name.equals("super")) {
      return new Expr.This(span, type(tree));
    }
    if (tree.sym instanceof VarSymbol variable) {
      return new Expr.Name(span, type(tree), unit.variable(variable));
    }
    if ((tree.sym instanceof ClassSymbol named && named.kind == Kinds.Kind.TYP)
        || (tree.type != null && tree.type.hasTag(TypeTag.TYPEVAR))) {
      return new Expr.TypeName(span, type(tree));
    }
    TypeRef type = type(tree);
    return type.isUnknown() ? new Expr.Other(span, type, List.of()) : new Expr.TypeName(span, type);
  }

  private Expr select(JCFieldAccess tree) {
    Span span = at.span(tree);
    TypeRef type = type(tree);
    String name = tree.name.toString();
    if (name.equals("this") || name.equals("super")) {
      return new Expr.This(span, type);
    }
    if (name.equals("class")) {
      return new Expr.Other(span, type, List.of(lower(tree.selected)));
    }
    Symbol symbol = tree.sym;
    if (symbol instanceof VarSymbol variable) {
      Expr receiver = lower(tree.selected);
      if (!unit.types().isArrayMember(variable)
          && unit.variable(variable) instanceof Variable.Field field) {
        return new Expr.FieldAccess(span, type, receiver, field);
      }
      return new Expr.Other(span, type, List.of(receiver));
    }
    if (symbol instanceof ClassSymbol named && named.kind == Kinds.Kind.TYP) {
      return new Expr.TypeName(span, type);
    }
    if (symbol != null && symbol.kind == Kinds.Kind.PCK) {
      return new Expr.Other(span, TypeRef.UNKNOWN, List.of());
    }
    Expr receiver = lower(tree.selected);
    return new Expr.FieldAccess(
        span,
        type,
        receiver,
        new Variable.Field(receiver.type().name(), name, type, false, false, Optional.empty()));
  }

  private Expr unary(JCUnary tree) {
    Span span = at.span(tree);
    return switch (tree.getTag()) {
      case NOT -> new Expr.Not(span, type(tree), lower(tree.arg));
      case PREINC, PREDEC, POSTINC, POSTDEC ->
          new Expr.Assign(
              span, type(tree), lower(tree.arg), new Expr.Other(span, type(tree), List.of()), true);
      default -> new Expr.Other(span, type(tree), List.of(lower(tree.arg)));
    };
  }

  private Expr binary(JCBinary tree) {
    Span span = at.span(tree);
    TypeRef type = type(tree);
    return switch (tree.getTag()) {
      case AND -> new Expr.And(span, type, lower(tree.lhs), lower(tree.rhs));
      case OR -> new Expr.Or(span, type, lower(tree.lhs), lower(tree.rhs));
      case BITAND ->
          isBoolean(tree)
              ? new Expr.And(span, type, lower(tree.lhs), lower(tree.rhs))
              : chain(tree);
      case BITOR ->
          isBoolean(tree) ? new Expr.Or(span, type, lower(tree.lhs), lower(tree.rhs)) : chain(tree);
      case EQ -> compare(tree, Comparison.EQUAL);
      case NE -> compare(tree, Comparison.NOT_EQUAL);
      case LT -> compare(tree, Comparison.LESS);
      case LE -> compare(tree, Comparison.LESS_OR_EQUAL);
      case GT -> compare(tree, Comparison.GREATER);
      case GE -> compare(tree, Comparison.GREATER_OR_EQUAL);
      default -> chain(tree);
    };
  }

  private Expr compare(JCBinary tree, Comparison operator) {
    return new Expr.Compare(at.span(tree), type(tree), operator, lower(tree.lhs), lower(tree.rhs));
  }

  private static boolean isBoolean(JCBinary tree) {
    return tree.type != null && tree.type.hasTag(TypeTag.BOOLEAN);
  }

  private static boolean isChain(JCBinary tree) {
    return switch (tree.getTag()) {
      case AND, OR, EQ, NE, LT, LE, GT, GE -> false;
      case BITAND, BITOR -> !isBoolean(tree);
      default -> true;
    };
  }

  /** Walks down the left operands in a loop: generated code joins thousands of strings. */
  private Expr chain(JCBinary top) {
    List<Expr> operands = new ArrayList<>();
    List<Boolean> joined = new ArrayList<>();
    JCTree left = top;
    while (left instanceof JCBinary binary && isChain(binary)) {
      operands.add(0, lower(binary.rhs));
      joined.add(0, binary.hasTag(JCTree.Tag.PLUS));
      left = binary.lhs;
      while (left instanceof JCParens parens) {
        left = parens.expr;
      }
    }
    List<Expr> children = new ArrayList<>();
    children.add(lower(left));
    for (int i = 0; i < operands.size(); i++) {
      int last = children.size() - 1;
      Optional<Expr> both =
          joined.get(i) ? join(children.get(last), operands.get(i)) : Optional.empty();
      if (both.isPresent()) {
        children.set(last, both.get());
      } else {
        children.add(operands.get(i));
      }
    }
    if (children.size() == 1 && children.get(0) instanceof Expr.Literal literal) {
      return new Expr.Literal(at.span(top), literal.type(), literal.value());
    }
    return new Expr.Other(at.span(top), type(top), List.copyOf(children));
  }

  /** The literal that two string literals make. */
  private static Optional<Expr> join(Expr left, Expr right) {
    if (left instanceof Expr.Literal first
        && right instanceof Expr.Literal second
        && first.value().orElse(null) instanceof String head
        && second.value().orElse(null) instanceof String tail) {
      int start = left.span().start();
      Span span = new Span(start, Math.max(start, right.span().end()));
      return Optional.of(new Expr.Literal(span, first.type(), Optional.of(head + tail)));
    }
    return Optional.empty();
  }

  private Expr instanceOf(JCInstanceOf tree) {
    Expr operand = lower(tree.expr);
    List<Variable.Local> bindings = new ArrayList<>();
    boolean simple = true;
    if (!(tree.pattern instanceof JCExpression)) {
      simple = JavacPatterns.isBinding(tree.pattern);
      for (JCVariableDecl each : JavacPatterns.variables(tree.pattern)) {
        bindings.add(unit.declare(each, LocalKind.PATTERN, -1));
      }
    }
    return new Expr.InstanceOf(
        at.span(tree),
        type(tree),
        operand,
        type(tree.pattern),
        simple && !bindings.isEmpty() ? Optional.of(bindings.get(0)) : Optional.empty());
  }

  private Expr lambda(JCLambda tree) {
    List<Variable.Local> parameters = new ArrayList<>();
    for (JCVariableDecl each : tree.params) {
      parameters.add(unit.declare(each, LocalKind.LAMBDA_PARAMETER, -1));
    }
    Stmt.Block body;
    if (tree.body instanceof JCBlock block) {
      body = unit.statements().block(block);
    } else {
      Expr value = lower(tree.body);
      Span span = at.span(tree.body);
      Stmt only =
          unit.types().returnsNothing(tree.type)
              ? new Stmt.Expression(span, value)
              : new Stmt.Return(span, Optional.of(value));
      body = new Stmt.Block(span, List.of(only));
    }
    return new Expr.Lambda(at.span(tree), type(tree), List.copyOf(parameters), body);
  }

  /** What has no form of its own: whatever can be evaluated in it, in order of the text. */
  private Expr other(JCTree tree) {
    List<Expr> children = new ArrayList<>();
    JCTree elements = tree instanceof JCNewArray array ? array.elemtype : null;
    for (Tree child : JavacPatterns.children(tree)) {
      if (child instanceof JCExpression expression
          && expression != elements
          && !isTypeTree(expression)) {
        children.add(lower(expression));
      }
    }
    return new Expr.Other(at.span(tree), type(tree), List.copyOf(children));
  }
}
