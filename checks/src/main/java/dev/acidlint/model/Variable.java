package dev.acidlint.model;

import java.util.Optional;

/** What a name stands for. Equal if and only if it is the same variable. */
public sealed interface Variable {

  String name();

  TypeRef type();

  /** A constant's value (JLS 15.29): Boolean, Number, Character or String. */
  Optional<Object> constant();

  enum LocalKind {
    LOCAL,
    PARAMETER,
    LAMBDA_PARAMETER,
    EXCEPTION,
    RESOURCE,
    PATTERN
  }

  /** A local variable or parameter; identity is the object's own. */
  final class Local implements Variable {
    private final String name;
    private final TypeRef type;
    private final LocalKind kind;
    private final int index;
    private final boolean effectivelyFinal;
    private final Span declaration;
    private final Optional<Object> constant;

    /**
     * @param index position among the method's parameters; -1 for anything but a {@code PARAMETER}
     * @param declaration the declarator's name token
     */
    public Local(
        String name,
        TypeRef type,
        LocalKind kind,
        int index,
        boolean effectivelyFinal,
        Span declaration,
        Optional<Object> constant) {
      this.name = name;
      this.type = type;
      this.kind = kind;
      this.index = index;
      this.effectivelyFinal = effectivelyFinal;
      this.declaration = declaration;
      this.constant = constant;
    }

    @Override
    public String name() {
      return name;
    }

    /** The declared type; unknown for a {@code var} that the host could not infer. */
    @Override
    public TypeRef type() {
      return type;
    }

    public LocalKind kind() {
      return kind;
    }

    public int index() {
      return index;
    }

    /** Final or effectively final (JLS 4.12.4). */
    public boolean isEffectivelyFinal() {
      return effectivelyFinal;
    }

    public Span declaration() {
      return declaration;
    }

    @Override
    public Optional<Object> constant() {
      return constant;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A field.
   *
   * @param owner canonical name of the declaring class; for {@code receiver.name} that the host
   *     could not resolve the receiver's type name; else empty
   * @param isStatic said so or implied, as in an interface or of an enum constant
   * @param isFinal said so or implied
   */
  record Field(
      String owner,
      String name,
      TypeRef type,
      boolean isStatic,
      boolean isFinal,
      Optional<Object> constant)
      implements Variable {

    @Override
    public boolean equals(Object other) {
      return other instanceof Field field && field.owner.equals(owner) && field.name.equals(name);
    }

    @Override
    public int hashCode() {
      return 31 * owner.hashCode() + name.hashCode();
    }
  }
}
