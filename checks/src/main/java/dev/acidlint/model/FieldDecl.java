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
 * @param isPrivate said so
 * @param mayHaveEvents whether, by the host's cheap pre-scan, something may happen in the
 *     initialiser that a rule judges
 * @param initialiser lowered when first asked for
 */
public record FieldDecl(
    Variable.Field variable,
    Span span,
    Span anchor,
    List<Annotation> annotations,
    boolean isPrivate,
    boolean mayHaveEvents,
    Supplier<Optional<Expr>> initialiser) {}
