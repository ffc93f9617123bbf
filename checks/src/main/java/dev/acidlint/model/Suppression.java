package dev.acidlint.model;

import java.util.Set;

/**
 * One {@code @SuppressWarnings}.
 *
 * @param span what it covers: the declaration that carries it, annotations included; for a catch
 *     parameter the whole catch clause, for a local variable its statement, for a field all that
 *     are declared with it, for a resource the resource
 * @param names the strings of the annotation
 */
public record Suppression(Span span, Set<String> names) {}
