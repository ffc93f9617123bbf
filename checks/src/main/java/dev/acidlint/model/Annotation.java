package dev.acidlint.model;

/**
 * An annotation.
 *
 * @param name canonical name, or as much of it as is known
 * @param span the whole of it
 */
public record Annotation(String name, Span span) {

  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
