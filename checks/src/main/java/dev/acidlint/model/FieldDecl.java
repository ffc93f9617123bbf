package dev.acidlint.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A field.
 *
 * @param anchor the name token
 * @param initialiser lowered when first asked for
 */
public record FieldDecl(
    Variable.Field variable,
    Span span,
    Span anchor,
    List<Annotation> annotations,
    Supplier<Optional<Expr>> initialiser) {}
