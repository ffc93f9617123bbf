package dev.acidlint.model;

import java.util.List;
import java.util.Optional;

/**
 * An expression. Parentheses are gone; everything else that javac or PMD parses is one of these, or
 * {@link Other} with its children in order of evaluation, so that no call is ever lost.
 */
public sealed interface Expr {

  Span span();

  /** The static type as the host knows it; possibly unknown. */
  TypeRef type();

  /**
   * A method call.
   *
   * @param receiver what stands before the dot, if it is an expression; empty for an unqualified
   *     call, {@link TypeName} for a static call through a class, {@link This} for {@code this} or
   *     {@code super}
   * @param anchor the method's name token; for {@code this(…)} and {@code super(…)} the keyword
   */
  record Call(
      Span span,
      TypeRef type,
      Optional<Expr> receiver,
      MethodRef method,
      List<Expr> arguments,
      Span anchor)
      implements Expr {}

  /**
   * {@code new T(…)}, with the body of an anonymous class if there is one.
   *
   * @param anchor the {@code new} keyword
   */
  record New(
      Span span,
      TypeRef type,
      MethodRef constructor,
      List<Expr> arguments,
      Optional<TypeDecl> body,
      Span anchor)
      implements Expr {}

  /** A simple name that is a local variable, a parameter, or a field of an enclosing instance. */
  record Name(Span span, TypeRef type, Variable variable) implements Expr {}

  /** {@code receiver.field}; the receiver is a {@link TypeName} for a static field. */
  record FieldAccess(Span span, TypeRef type, Expr receiver, Variable.Field field)
      implements Expr {}

  /** {@code this}, {@code Outer.this} or {@code super}. */
  record This(Span span, TypeRef type) implements Expr {}

  /** A class where an expression could stand: before a static member or {@code .class}. */
  record TypeName(Span span, TypeRef type) implements Expr {}

  /**
   * A literal.
   *
   * @param value Boolean, Number, Character or String; empty for {@code null}
   */
  record Literal(Span span, TypeRef type, Optional<Object> value) implements Expr {}

  /** {@code target = value}; {@code ++} and {@code op=} are compound, the value then unknown. */
  record Assign(Span span, TypeRef type, Expr target, Expr value, boolean compound)
      implements Expr {}

  record Conditional(Span span, TypeRef type, Expr condition, Expr whenTrue, Expr whenFalse)
      implements Expr {}

  record Not(Span span, TypeRef type, Expr operand) implements Expr {}

  /** {@code &&}; also {@code &} on booleans. */
  record And(Span span, TypeRef type, Expr left, Expr right) implements Expr {}

  /** {@code ||}; also {@code |} on booleans. */
  record Or(Span span, TypeRef type, Expr left, Expr right) implements Expr {}

  enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  record Compare(Span span, TypeRef type, Comparison operator, Expr left, Expr right)
      implements Expr {}

  /** {@code operand instanceof T} or {@code instanceof T binding}. */
  record InstanceOf(
      Span span, TypeRef type, Expr operand, TypeRef tested, Optional<Variable.Local> binding)
      implements Expr {}

  record Cast(Span span, TypeRef type, Expr operand) implements Expr {}

  /**
   * A lambda. An expression body {@code e} is a block with one {@link Stmt.Return} of {@code e} —
   * for a void function type, one {@link Stmt.Expression}; where the host cannot tell, the former.
   *
   * @param type the functional interface
   */
  record Lambda(Span span, TypeRef type, List<Variable.Local> parameters, Stmt.Block body)
      implements Expr {}

  /** {@code receiver::name}; a {@link TypeName} before it for a class. */
  record MethodReference(Span span, TypeRef type, Expr receiver, MethodRef method)
      implements Expr {}

  /** A switch expression; the same arms as a switch statement. */
  record SwitchExpression(Span span, TypeRef type, Expr selector, List<Stmt.Arm> arms)
      implements Expr {}

  /** Anything else: arithmetic, arrays, string templates, later Java. */
  record Other(Span span, TypeRef type, List<Expr> children) implements Expr {}
}
