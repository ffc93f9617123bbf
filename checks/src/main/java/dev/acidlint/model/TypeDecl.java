package dev.acidlint.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class, interface, enum, record or annotation type.
 *
 * @param name canonical name; for local and anonymous classes the enclosing class's, a {@code $}
 *     and the simple name or nothing; so a member of an anonymous class in {@code A} is {@code
 *     A$.Member}
 * @param span from its first annotation or modifier; of an anonymous class its braces
 * @param anchor the name token; {@code new} for an anonymous class; for the body of an enum
 *     constant the constant's name
 * @param isFinal said so or implied: records, enums whose constants have no body, anonymous classes
 * @param isAbstract said so, or an interface or annotation
 * @param supertypes the superclass and interfaces as written, without what is implied ({@code
 *     Object}, {@code Enum}, {@code Record}); for an anonymous class the one that {@code new}
 *     names; for the body of an enum constant the enum
 * @param type a handle on the class itself
 * @param fields in order of the text: enum constants and record components among them
 * @param methods in order of the text, constructors among them, as written: nothing that a compiler
 *     generates. A compact constructor has the record's components as its parameters
 * @param initialisers instance and static initialisers, each block a method of its own, named
 *     {@code <init-block>} and {@code <clinit>}
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

  /** It and its member classes, however deep. */
  public Stream<TypeDecl> withNested() {
    return Stream.concat(Stream.of(this), nested.stream().flatMap(TypeDecl::withNested));
  }

  /** Their methods. */
  public Stream<MethodDecl> allMethods() {
    return withNested().flatMap(type -> type.methods().stream());
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
