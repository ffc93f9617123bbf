package dev.acidlint.model;

import java.util.List;
import java.util.Optional;

/** A statement. What a host parses and this does not name is {@link Other}, with its children. */
public sealed interface Stmt {

  Span span();

  record Block(Span span, List<Stmt> statements) implements Stmt {}

  /**
   * One declarator; {@code int a, b;} is two of them, following each other in the enclosing block
   * or the loop's initialisers.
   *
   * @param span of the first declarator from the statement's start, of a further one from its name;
   *     to the semicolon for the last, to the end of the declarator for the others and in a loop
   */
  record LocalVariable(Span span, Variable.Local variable, Optional<Expr> initialiser)
      implements Stmt {}

  record Expression(Span span, Expr expression) implements Stmt {}

  record If(Span span, Expr condition, Stmt then, Optional<Stmt> otherwise) implements Stmt {}

  enum LoopKind {
    WHILE,
    DO_WHILE,
    FOR,
    FOR_EACH
  }

  /**
   * Any loop.
   *
   * @param initialisers of a {@code for}; else empty
   * @param condition empty for {@code for (;;)} and for-each
   * @param update expressions of a {@code for}; else empty
   * @param element the variable of a for-each
   * @param iterable what a for-each runs over
   */
  record Loop(
      Span span,
      LoopKind kind,
      List<Stmt> initialisers,
      Optional<Expr> condition,
      List<Expr> update,
      Optional<Variable.Local> element,
      Optional<Expr> iterable,
      Stmt body)
      implements Stmt {}

  record Switch(Span span, Expr selector, List<Arm> arms) implements Stmt {}

  /**
   * One group of labels of a switch.
   *
   * @param isDefault whether {@code default} (or an unconditional pattern) is among the labels
   * @param labels constant labels; patterns and null appear as {@link Expr.Other} of unknown type
   *     without children; {@code default} does not appear
   * @param bindings all pattern variables of the labels, in order of the text
   * @param arrow {@code ->}: no fall-through. The body is then one statement: an expression as
   *     {@link Expression} (in a switch expression as {@link Yield}), a block, or a throw
   */
  record Arm(
      Span span,
      boolean isDefault,
      List<Expr> labels,
      List<Variable.Local> bindings,
      Optional<Expr> guard,
      boolean arrow,
      List<Stmt> body) {}

  /**
   * A try.
   *
   * @param anchor the {@code try} keyword
   */
  record Try(
      Span span,
      Span anchor,
      List<Resource> resources,
      Block body,
      List<Handler> handlers,
      Optional<Block> finalizer)
      implements Stmt {}

  /**
   * A resource of a try-with-resources.
   *
   * @param variable the declared variable; empty for {@code try (existing)}
   * @param close the method that its type closes it by; empty if the host cannot tell
   */
  record Resource(
      Span span, Optional<Variable.Local> variable, Expr value, Optional<MethodRef> close) {}

  /**
   * A catch clause.
   *
   * @param anchor the {@code catch} keyword
   * @param parameter its type is the least upper bound for a multi-catch
   * @param types the caught types; several for a multi-catch
   */
  record Handler(
      Span span, Span anchor, Variable.Local parameter, List<TypeRef> types, Block body) {}

  record Return(Span span, Optional<Expr> value) implements Stmt {}

  record Throw(Span span, Expr value) implements Stmt {}

  record Break(Span span, Optional<String> label) implements Stmt {}

  record Continue(Span span, Optional<String> label) implements Stmt {}

  record Labelled(Span span, String label, Stmt body) implements Stmt {}

  record Synchronized(Span span, Expr lock, Block body) implements Stmt {}

  record Yield(Span span, Expr value) implements Stmt {}

  /** {@code assert condition : detail}. */
  record Assert(Span span, Expr condition, Optional<Expr> detail) implements Stmt {}

  record LocalClass(Span span, TypeDecl declaration) implements Stmt {}

  /** An empty statement, or one of a later Java that has no counterpart here. */
  record Other(Span span, List<Expr> children) implements Stmt {}
}
