package dev.acidlint.model;

import java.util.List;
import java.util.Optional;

/** What a call site names: a method or constructor as the host resolved it, or as it is written. */
public interface MethodRef {

  /** The simple name; {@code <init>} for a constructor. */
  String name();

  /**
   * The class that declares the method; the receiver's static type, possibly unknown, where the
   * host could not resolve the method.
   */
  TypeRef owner();

  /** Erased parameter types as declared; empty if not {@link #isResolved() resolved}. */
  List<TypeRef> parameters();

  /** Whether the host found the one method that is called. */
  boolean isResolved();

  boolean isStatic();

  /** Whether a subclass that we cannot see may replace it: not private, static, final or so. */
  boolean isOverridable();

  /** Declared thrown types; empty if not resolved. */
  List<TypeRef> thrown();

  /** Names of the annotations on the declaration, canonical; empty if not resolved. */
  List<String> annotations();

  /** The declaration with its body, if it is in source that the host can show us. */
  Optional<MethodDecl> declaration();
}
