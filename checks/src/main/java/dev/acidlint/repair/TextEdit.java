package dev.acidlint.repair;

import dev.acidlint.model.Span;

/** Replace a range of the normalised text; an empty range inserts. */
public record TextEdit(Span span, String replacement) {}
