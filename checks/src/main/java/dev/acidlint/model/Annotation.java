package dev.acidlint.model;

/**
 * An annotation.
 *
 * @param name canonical name, or as much of it as is known
 * @param span the whole of it
 */
public record Annotation(String name, Span span) {

  public String simpleName() {
    return TypeRef.simpleName(name);
  }
}
