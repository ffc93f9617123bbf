package dev.acidlint.pmd;

import dev.acidlint.catalogue.ExceptionFamily;
import dev.acidlint.model.TypeRef;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.sourceforge.pmd.lang.java.symbols.JMethodSymbol;
import net.sourceforge.pmd.lang.java.types.JClassType;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/** A type as PMD's type system knows it, asked only when somebody wants to know. */
final class PmdType implements TypeRef {
  private final PmdTypes types;
  private final Supplier<JTypeMirror> source;
  private Optional<JTypeMirror> mirror;
  private String name;

  PmdType(PmdTypes types, Supplier<JTypeMirror> source) {
    this.types = types;
    this.source = source;
  }

  private Optional<JTypeMirror> mirror() {
    if (mirror == null) {
      mirror = Optional.ofNullable(PmdTypes.attempt(source, null));
    }
    return mirror;
  }

  @Override
  public String name() {
    if (name == null) {
      name = mirror().map(m -> PmdTypes.attempt(() -> types.name(m), "")).orElse("");
    }
    return name;
  }

  @Override
  public boolean isUnknown() {
    return name().isEmpty();
  }

  @Override
  public boolean isResolved() {
    return !isUnknown() && PmdTypes.attempt(() -> types.isResolved(mirror().orElseThrow()), false);
  }

  @Override
  public boolean isA(String qualifiedName) {
    if (isUnknown()) {
      return false;
    }
    return name().equals(qualifiedName) || supertypes().contains(qualifiedName);
  }

  @Override
  public Set<String> supertypes() {
    return PmdTypes.attempt(() -> types.hierarchy(mirror().orElseThrow()).names(), Set.of(name()));
  }

  @Override
  public boolean isGeneric() {
    return PmdTypes.attempt(
        () ->
            mirror()
                .map(PmdTypes::erased)
                .filter(m -> m instanceof JClassType type && type.getSymbol().isGeneric())
                .isPresent(),
        false);
  }

  @Override
  public List<String> closeExceptions() {
    return PmdTypes.attempt(
        () ->
            mirror()
                .map(PmdTypes::erased)
                .filter(JClassType.class::isInstance)
                .flatMap(m -> closer((JClassType) m))
                .map(this::checked)
                .orElse(List.of()),
        List.of());
  }

  private static boolean isCloser(JMethodSymbol m) {
    return m.nameEquals("close") && m.getArity() == 0 && Modifier.isPublic(m.getModifiers());
  }

  /** The close() that a call would run as far as the static type tells: the nearest declared. */
  private static Optional<JMethodSig> closer(JClassType type) {
    Optional<JMethodSig> declared = type.streamDeclaredMethods(PmdType::isCloser).findFirst();
    if (declared.isPresent()) {
      return declared;
    }
    JClassType above = type.getSuperClass();
    Optional<JMethodSig> inherited = above == null ? Optional.empty() : closer(above);
    if (inherited.isPresent()) {
      return inherited;
    }
    return type.getSuperInterfaces().stream()
        .map(PmdType::closer)
        .flatMap(Optional::stream)
        .reduce((one, next) -> overrides(next, one) ? next : one);
  }

  private static boolean overrides(JMethodSig method, JMethodSig other) {
    return method.getDeclaringType().isSubtypeOf(other.getDeclaringType());
  }

  private List<String> checked(JMethodSig close) {
    Set<String> names = new LinkedHashSet<>();
    for (JTypeMirror thrown : close.getThrownExceptions()) {
      TypeRef type = types.of(thrown);
      if (!type.isUnknown() && isChecked(type)) {
        names.add(type.name());
      }
    }
    return List.copyOf(names);
  }

  private boolean isChecked(TypeRef type) {
    if (type.isA("java.lang.RuntimeException") || type.isA("java.lang.Error")) {
      return false;
    }
    return type.isResolved()
        || types.catalogue().familiesOf(type.name()).stream()
            .map(types.catalogue()::family)
            .allMatch(ExceptionFamily::checked);
  }

  @Override
  public String toString() {
    return isUnknown() ? "?" : name();
  }
}
