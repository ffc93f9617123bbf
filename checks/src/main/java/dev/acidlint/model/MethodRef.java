package dev.acidlint.model;

import java.util.List;
import java.util.Optional;

/** What a call site names: a method or constructor as the host resolved it, or as it is written. */
public interface MethodRef {

  /** The simple name; {@code <init>} for a constructor. */
  String name();

  /** Whether it is named for getting a property (JavaBeans 1.01, 8.3): {@code getOrder}. */
  default boolean isGetter() {
    return isProperty("get");
  }

  /** Whether it is named for setting a property: {@code setOrder}. */
  default boolean isSetter() {
    return isProperty("set");
  }

  private boolean isProperty(String verb) {
    String name = name();
    return name.startsWith(verb)
        && name.length() > verb.length()
        && 'A' <= name.charAt(verb.length())
        && name.charAt(verb.length()) <= 'Z';
  }

  /**
   * The class that declares the method; {@code Object} for a method of an array. Where the host
   * could not resolve it: the receiver's static type, possibly unknown; for a constructor the class
   * named.
   */
  TypeRef owner();

  /**
   * Erased parameter types as declared; a varargs parameter is an array. Empty if not {@link
   * #isResolved() resolved}.
   */
  List<TypeRef> parameters();

  /** Whether the host found the one method that is called. */
  boolean isResolved();

  boolean isStatic();

  /**
   * Whether something else may run at this call: the method is neither private, static nor final,
   * not a constructor, its class neither final nor a record nor anonymous, and the call not one of
   * {@code super.m()}. True if not resolved.
   */
  boolean isOverridable();

  /**
   * Declared thrown types, a type variable among them replaced by what it stands for at this call.
   * Empty if not resolved.
   */
  List<TypeRef> thrown();

  /**
   * Names of the annotations on the declaration, canonical and in no order; empty if not resolved.
   */
  List<String> annotations();

  /** The declaration with its body, if it is in source that the host can show us. */
  Optional<MethodDecl> declaration();

  /**
   * Which method of another file it is, where the host has no {@link #declaration() declaration} of
   * it but knows it by an index of the program.
   */
  default Optional<MethodId> elsewhere() {
    return Optional.empty();
  }
}
