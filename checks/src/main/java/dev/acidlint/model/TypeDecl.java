package dev.acidlint.model;

import java.util.List;
import java.util.Optional;

/**
 * A class, interface, enum, record or annotation type.
 *
 * @param name canonical name; for local and anonymous classes the enclosing class's, a {@code $} and
 *     the simple name or nothing
 * @param anchor the name token; {@code new} for an anonymous class
 * @param supertypes the superclass and interfaces as written, without the implied {@code Object}
 * @param type a handle on the class itself
 * @param initialisers instance and static initialisers, as methods named {@code <init-block>} and
 *     {@code <clinit>}
 * @param nested member classes; local and anonymous ones are in the bodies
 */
public record TypeDecl(
    String name,
    Span span,
    Span anchor,
    Kind kind,
    boolean isFinal,
    boolean isAbstract,
    List<Annotation> annotations,
    List<TypeRef> supertypes,
    TypeRef type,
    List<FieldDecl> fields,
    List<MethodDecl> methods,
    List<MethodDecl> initialisers,
    List<TypeDecl> nested) {

  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION,
    ANONYMOUS
  }

  public String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** The method of that name and number of parameters, if there is exactly one. */
  public Optional<MethodDecl> method(String methodName, int arity) {
    List<MethodDecl> found =
        methods.stream()
            .filter(m -> m.name().equals(methodName) && m.parameters().size() == arity)
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
