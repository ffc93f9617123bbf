package dev.acidlint.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A field; an enum constant too, its initialiser being an {@link Expr.New} without a {@code new}; a
 * record component too, without an initialiser.
 *
 * @param span of the declarator, as for {@link Stmt.LocalVariable}
 * @param anchor the name token
 * @param initialiser lowered when first asked for
 */
public record FieldDecl(
    Variable.Field variable,
    Span span,
    Span anchor,
    List<Annotation> annotations,
    Supplier<Optional<Expr>> initialiser) {}
