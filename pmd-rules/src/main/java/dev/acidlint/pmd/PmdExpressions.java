package dev.acidlint.pmd;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.impl.javacc.JavaccToken;
import net.sourceforge.pmd.lang.java.ast.ASTAmbiguousName;
import net.sourceforge.pmd.lang.java.ast.ASTArrayAllocation;
import net.sourceforge.pmd.lang.java.ast.ASTArrayInitializer;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTCastExpression;
import net.sourceforge.pmd.lang.java.ast.ASTClassLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTConditionalExpression;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTEnumConstant;
import net.sourceforge.pmd.lang.java.ast.ASTExplicitConstructorInvocation;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLambdaExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodReference;
import net.sourceforge.pmd.lang.java.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTSuperExpression;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchExpression;
import net.sourceforge.pmd.lang.java.ast.ASTThisExpression;
import net.sourceforge.pmd.lang.java.ast.ASTTypeExpression;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.types.JArrayType;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** Lowers expressions. */
final class PmdExpressions {
  private final PmdContext context;
  private final PmdPositions positions;
  private final PmdTypes types;
  private final PmdNames names;
  private final PmdOperators operators;

  PmdExpressions(PmdContext context) {
    this.context = context;
    this.positions = context.positions();
    this.types = context.types();
    this.names = new PmdNames(context);
    this.operators = new PmdOperators(context);
  }

  Expr lower(ASTExpression node) {
    Span span = positions.span(node);
    TypeRef type = types.of(node);
    if (node instanceof ASTMethodCall each) {
      return call(span, each);
    }
    if (node instanceof ASTVariableAccess each) {
      Variable variable = context.variables().of(each);
      return new Expr.Name(span, type(type, variable), variable);
    }
    if (node instanceof ASTFieldAccess each) {
      return field(span, type, each);
    }
    if (node instanceof ASTLiteral each) {
      return literal(span, type, each);
    }
    if (node instanceof ASTInfixExpression each) {
      return operators.infix(span, type, each);
    }
    if (node instanceof ASTUnaryExpression each) {
      return operators.unary(span, type, each);
    }
    if (node instanceof ASTConstructorCall each) {
      return construction(span, type, each);
    }
    if (node instanceof ASTAssignmentExpression each) {
      return new Expr.Assign(
          span,
          type,
          lower(each.getLeftOperand()),
          lower(each.getRightOperand()),
          each.isCompound());
    }
    if (node instanceof ASTConditionalExpression each) {
      return new Expr.Conditional(
          span,
          type,
          lower(each.getCondition()),
          lower(each.getThenBranch()),
          lower(each.getElseBranch()));
    }
    return rarer(span, type, node);
  }

  private Expr rarer(Span span, TypeRef type, ASTExpression node) {
    if (node instanceof ASTThisExpression || node instanceof ASTSuperExpression) {
      return new Expr.This(span, type);
    }
    if (node instanceof ASTTypeExpression each) {
      return new Expr.TypeName(span, types.of(each.getTypeNode()));
    }
    if (node instanceof ASTAmbiguousName each) {
      return names.lower(each);
    }
    if (node instanceof ASTCastExpression each) {
      return new Expr.Cast(span, type, lower(each.getOperand()));
    }
    if (node instanceof ASTLambdaExpression each) {
      // PMD has no type for a lambda that is cast to an intersection.
      boolean isCast = node.getParent() instanceof ASTCastExpression;
      return lambda(span, isCast ? types.of((ASTCastExpression) node.getParent()) : type, each);
    }
    if (node instanceof ASTMethodReference each) {
      Expr receiver = lower(each.getQualifier());
      return new Expr.MethodReference(
          span, type, receiver, context.methods().of(each, receiver.type()));
    }
    if (node instanceof ASTSwitchExpression each) {
      return new Expr.SwitchExpression(
          span,
          type,
          lower(each.getTestedExpression()),
          context.statements().switches().arms(each, true));
    }
    if (node instanceof ASTClassLiteral each) {
      return new Expr.Other(
          span,
          type,
          List.of(
              new Expr.TypeName(positions.span(each.getTypeNode()), types.of(each.getTypeNode()))));
    }
    if (node instanceof ASTArrayAllocation each) {
      return new Expr.Other(span, type, allocation(each));
    }
    return new Expr.Other(span, type, children(node));
  }

  private Expr call(Span span, ASTMethodCall node) {
    Optional<Expr> receiver = Optional.ofNullable(node.getQualifier()).map(this::lower);
    JavaccToken from =
        node.getQualifier() == null
            ? node.getFirstToken()
            : node.getQualifier().getLastToken().getNext();
    JavaccToken name = PmdPositions.before(from, node.getArguments().getFirstToken());
    PmdMethodRef method = context.methods().of(node, receiver);
    return new Expr.Call(
        span,
        type(node, method),
        receiver,
        method,
        lower(node.getArguments()),
        positions.span(name));
  }

  /** Where PMD has no type for a call, the index of the program may have. */
  private TypeRef type(ASTMethodCall node, PmdMethodRef method) {
    TypeRef type = types.of(() -> method.returned().orElseGet(node::getTypeMirror));
    return types.program().isEmpty()
        ? type
        : new OtherwiseType(type, () -> method.returnedElsewhere().orElse(TypeRef.UNKNOWN));
  }

  /** {@code this(…)} or {@code super(…)}. */
  Expr explicitConstructor(ASTExplicitConstructorInvocation node) {
    Optional<Expr> receiver = Optional.ofNullable(node.getQualifier()).map(this::lower);
    JavaccToken name =
        PmdPositions.before(node.getFirstToken(), node.getArguments().getFirstToken());
    return new Expr.Call(
        positions.span(node.getFirstToken(), node.getArguments().getLastToken()),
        types.ofVoid(),
        receiver,
        context.methods().of(node),
        lower(node.getArguments()),
        positions.span(name));
  }

  private Expr construction(Span span, TypeRef type, ASTConstructorCall node) {
    Span anchor = newKeyword(node);
    Optional<TypeDecl> body =
        Optional.ofNullable(node.getAnonymousClassDeclaration()).map(context.declarations()::type);
    TypeRef named = node.isQualifiedInstanceCreation() ? type : types.of(node.getTypeNode());
    Expr created =
        new Expr.New(
            new Span(anchor.start(), span.end()),
            named,
            context.methods().of(node),
            lower(node.getArguments()),
            body,
            anchor);
    return node.getQualifier() == null
        ? created
        : new Expr.Other(span, named, List.of(lower(node.getQualifier()), created));
  }

  /** An enum constant as what it runs: the construction of its value. */
  Expr constant(ASTEnumConstant node) {
    Span anchor = positions.span(node.getVarId().getFirstToken());
    return new Expr.New(
        new Span(anchor.start(), positions.span(node).end()),
        types.of(() -> node.getEnclosingType().getTypeMirror()),
        context.methods().of(node),
        node.getArguments() == null ? List.of() : lower(node.getArguments()),
        Optional.ofNullable(node.getAnonymousClass()).map(context.declarations()::type),
        anchor);
  }

  Span newKeyword(ASTConstructorCall node) {
    JavaccToken from =
        node.getQualifier() == null
            ? node.getFirstToken()
            : node.getQualifier().getLastToken().getNext();
    return positions.span(PmdPositions.find(from, node.getLastToken(), "new"));
  }

  private Expr field(Span span, TypeRef type, ASTFieldAccess node) {
    Expr receiver = lower(node.getQualifier());
    if (node.getName().equals("length") && isArray(node.getQualifier())) {
      return new Expr.Other(span, type, List.of(receiver));
    }
    Variable.Field field = context.variables().of(node, receiver.type());
    return new Expr.FieldAccess(span, type(type, field), receiver, field);
  }

  /** Where PMD has no type for a field, the index of the program may have. */
  private TypeRef type(TypeRef type, Variable variable) {
    boolean elsewhere = variable instanceof Variable.Field && !types.program().isEmpty();
    return elsewhere ? new OtherwiseType(type, variable::type) : type;
  }

  private static boolean isArray(ASTExpression node) {
    JTypeMirror type = PmdTypes.attempt(node::getTypeMirror, null);
    return type instanceof JArrayType;
  }

  private Expr literal(Span span, TypeRef type, ASTLiteral node) {
    return node instanceof ASTNullLiteral
        ? new Expr.Literal(span, TypeRef.UNKNOWN, Optional.empty())
        : new Expr.Literal(span, type, Optional.ofNullable(node.getConstValue()));
  }

  private Expr lambda(Span span, TypeRef type, ASTLambdaExpression node) {
    List<Variable.Local> parameters =
        node.getParameters().toStream().toList(p -> context.variables().local(p.getVarId()));
    if (node.getBlockBody() != null) {
      return new Expr.Lambda(
          span, type, parameters, context.statements().block(node.getBlockBody()));
    }
    ASTExpression body = node.getExpressionBody();
    Span at = positions.span((JavaNode) body);
    Expr value = lower(body);
    boolean isVoid =
        PmdTypes.attempt(() -> node.getFunctionalMethod().getReturnType().isVoid(), false);
    Stmt statement =
        isVoid ? new Stmt.Expression(at, value) : new Stmt.Return(at, Optional.of(value));
    return new Expr.Lambda(span, type, parameters, new Stmt.Block(at, List.of(statement)));
  }

  private List<Expr> allocation(ASTArrayAllocation node) {
    ASTArrayInitializer initializer = node.getArrayInitializer();
    return initializer == null ? children(node.getTypeNode()) : children(initializer);
  }

  private List<Expr> lower(Iterable<ASTExpression> nodes) {
    List<Expr> lowered = new ArrayList<>();
    nodes.forEach(n -> lowered.add(lower(n)));
    return List.copyOf(lowered);
  }

  /** The nearest expressions below a node, in order. */
  List<Expr> children(JavaNode node) {
    List<Expr> lowered = new ArrayList<>();
    for (JavaNode child : node.children()) {
      if (child instanceof ASTExpression expression) {
        lowered.add(lower(expression));
      } else {
        lowered.addAll(children(child));
      }
    }
    return List.copyOf(lowered);
  }
}
