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

  /** Whether it is the literal {@code null}. */
  default boolean isNullLiteral() {
    return this instanceof Literal literal && literal.value().isEmpty();
  }

  /** Whether it is the literal {@code true}. */
  default boolean isTrueLiteral() {
    return this instanceof Literal literal && literal.value().equals(Optional.of(true));
  }

  /** Whether it is the literal {@code false}. */
  default boolean isFalseLiteral() {
    return this instanceof Literal literal && literal.value().equals(Optional.of(false));
  }

  /** The local variable, parameter or field that it names; empty if it names none. */
  default Optional<Variable> named() {
    if (this instanceof Name name) {
      return Optional.of(name.variable());
    }
    return this instanceof FieldAccess access ? Optional.of(access.field()) : Optional.empty();
  }

  /** The value of a literal, or of the constant variable that it names; empty otherwise. */
  default Optional<Object> constant() {
    return this instanceof Literal literal ? literal.value() : named().flatMap(Variable::constant);
  }

  /** Whether it is that variable, by its plain name. */
  default boolean names(Variable variable) {
    return this instanceof Name name && name.variable().equals(variable);
  }

  /**
   * A method call.
   *
   * @param receiver what stands before the dot, if it is an expression; empty for an unqualified
   *     call, {@link TypeName} for a static call through a class, {@link This} for {@code this} or
   *     {@code super}
   *     <p>{@code this(…)} and {@code super(…)} are calls of {@code <init>} without a receiver;
   *     {@code o.super(…)} has one. The {@code super()} that a compiler implies is not in the
   *     model.
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
   * {@code new T(…)}, with the body of an anonymous class if there is one. {@code outer.new T(…)}
   * is an {@link Other} of the type {@code T} with two children, the outer instance and the {@code
   * New}.
   *
   * @param type the class that is named, even where an anonymous class extends it
   * @param constructor of that class; of {@code Object} for an anonymous class of an interface
   * @param anchor the {@code new} keyword; for an enum constant its name token
   */
  record New(
      Span span,
      TypeRef type,
      MethodRef constructor,
      List<Expr> arguments,
      Optional<TypeDecl> body,
      Span anchor)
      implements Expr {}

  /**
   * A simple name that is a local variable, a parameter, or a field, be it inherited, of an
   * enclosing class or imported statically.
   */
  record Name(Span span, TypeRef type, Variable variable) implements Expr {}

  /**
   * {@code receiver.field}; the receiver is a {@link TypeName} for a static field that is named
   * through its class. The length of an array is an {@link Other} with the array as its child.
   */
  record FieldAccess(Span span, TypeRef type, Expr receiver, Variable.Field field)
      implements Expr {}

  /** {@code this}, {@code Outer.this} or {@code super}. */
  record This(Span span, TypeRef type) implements Expr {}

  /**
   * A class where an expression could stand: before a static member, {@code ::} or {@code .class};
   * {@code T.class} itself is an {@link Other} with the {@code TypeName} as its child. A qualified
   * name is one {@code TypeName}; its packages and outer classes do not appear.
   */
  record TypeName(Span span, TypeRef type) implements Expr {}

  /**
   * A literal. A minus directly before an {@code int} or {@code long} literal belongs to it.
   *
   * @param type unknown for {@code null}
   * @param value Boolean, Integer, Long, Float, Double, Character or String; empty for {@code null}
   */
  record Literal(Span span, TypeRef type, Optional<Object> value) implements Expr {}

  /**
   * {@code target = value}; {@code ++}, {@code --} and {@code op=} are compound, what is then
   * stored being unknown. The value is the right operand; for {@code ++} and {@code --} an {@link
   * Other} without children that has the span of the whole.
   */
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
      implements Expr {

    /** What is compared with {@code null}, if anything is. */
    public Optional<Expr> comparedWithNull() {
      if (right.isNullLiteral()) {
        return Optional.of(left);
      }
      return left.isNullLiteral() ? Optional.of(right) : Optional.empty();
    }
  }

  /**
   * {@code operand instanceof T} or {@code instanceof T binding}. A record pattern is the test of
   * its record type without a binding; its components are variables of kind {@code PATTERN} that
   * are declared nowhere else.
   */
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

  /**
   * {@code receiver::name}; a {@link TypeName} before it for a class. The method of {@code T::new}
   * is {@code <init>}; that of {@code T[]::new} is not resolved and its owner the array.
   */
  record MethodReference(Span span, TypeRef type, Expr receiver, MethodRef method)
      implements Expr {}

  /** A switch expression; the same arms as a switch statement. */
  record SwitchExpression(Span span, TypeRef type, Expr selector, List<Stmt.Arm> arms)
      implements Expr {}

  /**
   * Anything else: arithmetic, arrays, later Java. A chain of binary operators that have no form of
   * their own is one {@code Other} of all its operands: a left operand, parenthesised or not, that
   * is such a chain too is replaced by its own children. In a chain of {@code +}, string literals
   * that follow each other are one literal, as javac joins them; {@code "a" + "b"} is just a {@link
   * Literal}.
   */
  record Other(Span span, TypeRef type, List<Expr> children) implements Expr {}
}
