package dev.acidlint.model;

/**
 * An import.
 *
 * @param name the canonical name; for an on-demand import without the {@code .*}
 */
public record Import(String name, boolean isStatic, boolean onDemand, Span span) {}
