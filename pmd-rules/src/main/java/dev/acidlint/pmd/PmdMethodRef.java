package dev.acidlint.pmd;

import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodId;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.TypeRef;
import dev.acidlint.pmd.program.ProgramClass;
import dev.acidlint.pmd.program.ProgramMethod;
import dev.acidlint.pmd.program.ProgramMethod.Trait;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.sourceforge.pmd.lang.java.ast.MethodUsage;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JExecutableSymbol;
import net.sourceforge.pmd.lang.java.types.JArrayType;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.JTypeVar;
import net.sourceforge.pmd.lang.java.types.OverloadSelectionResult;
import net.sourceforge.pmd.lang.java.types.Substitution;
import net.sourceforge.pmd.lang.java.types.TypeOps;
import net.sourceforge.pmd.lang.java.types.TypeSystem;

/** A method as PMD's overload resolution finds it, which is asked only when somebody asks. */
final class PmdMethodRef implements MethodRef {
  private final PmdContext context;
  private final Supplier<JMethodSig> resolution;
  private final String name;
  private final TypeRef receiver;
  private final boolean throughSuper;
  private final Supplier<Optional<JTypeMirror>> site;
  private final Supplier<Optional<MethodDecl>> fallback;
  private final Supplier<Optional<ProgramMethod>> program;
  private Optional<ProgramMethod> elsewhere;
  private Optional<JMethodSig> signature;
  private Optional<InheritedTwice.Choice> choice = Optional.empty();
  private Optional<MethodDecl> declaration;
  private TypeRef owner;

  /**
   * @param resolution the method as PMD finds it; null if it does not
   * @param receiver type of what stands before the dot
   * @param throughSuper whether that is {@code super}
   * @param site the same as PMD's own type, to choose a method in; empty where there is no choice
   * @param fallback the declaration, where PMD cannot resolve the method
   * @param program what the index of the program makes of the call
   */
  PmdMethodRef(
      PmdContext context,
      Supplier<JMethodSig> resolution,
      String name,
      TypeRef receiver,
      boolean throughSuper,
      Supplier<Optional<JTypeMirror>> site,
      Supplier<Optional<MethodDecl>> fallback,
      Supplier<Optional<ProgramMethod>> program) {
    this.context = context;
    this.resolution = resolution;
    this.name = name;
    this.receiver = receiver;
    this.throughSuper = throughSuper;
    this.site = site;
    this.fallback = fallback;
    this.program = program;
  }

  /** What overload resolution finds for a call. */
  static Supplier<JMethodSig> selected(MethodUsage usage) {
    return () -> {
      OverloadSelectionResult selection = usage.getOverloadSelectionInfo();
      return selection.isFailed() ? null : selection.getMethodType();
    };
  }

  private Optional<JMethodSig> signature() {
    if (signature == null) {
      signature = PmdTypes.attempt(this::resolve, Optional.empty());
    }
    return signature;
  }

  private Optional<JMethodSig> resolve() {
    JMethodSig found = resolution.get();
    boolean unresolved =
        found == null
            || found == found.getTypeSystem().UNRESOLVED_METHOD
            // int[]::new names no constructor that is declared anywhere
            || (name.equals("<init>") && found.getSymbol().getEnclosingClass().isArray());
    if (unresolved) {
      return Optional.empty();
    }
    choice = site.get().flatMap(s -> new InheritedTwice(context.types()).choose(s, found));
    return choice.map(InheritedTwice.Choice::method).or(() -> Optional.of(found));
  }

  /** The type of the call, where PMD would tell that of another method. */
  Optional<JTypeMirror> returned() {
    return signature().flatMap(s -> choice).map(c -> c.method().getReturnType());
  }

  private <T> T ask(Function<JMethodSig, T> question, T otherwise) {
    return signature()
        .map(s -> PmdTypes.attempt(() -> question.apply(s), otherwise))
        .orElse(otherwise);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TypeRef owner() {
    if (owner == null) {
      owner =
          ask(
              s -> {
                JClassSymbol type = s.getSymbol().getEnclosingClass();
                return context
                    .types()
                    .of(
                        type.isArray()
                            ? s.getTypeSystem().OBJECT
                            : s.getTypeSystem().declaration(type));
              },
              indexed().map(m -> context.types().named(m.id().owner())).orElse(receiver));
    }
    return owner;
  }

  /** What the program's index has of it, where PMD has not resolved it. */
  private Optional<ProgramMethod> indexed() {
    return signature().isPresent() ? Optional.empty() : inProgram();
  }

  private Optional<ProgramMethod> inProgram() {
    if (elsewhere == null) {
      elsewhere = declaration().isPresent() ? Optional.empty() : program.get();
    }
    return elsewhere;
  }

  @Override
  public Optional<MethodId> elsewhere() {
    return inProgram().map(context.types().program()::runs).map(ProgramMethod::id);
  }

  /** The type that the index says it returns, where PMD has not resolved it. */
  Optional<TypeRef> returnedElsewhere() {
    return indexed()
        .map(ProgramMethod::returns)
        .filter(name -> !name.isEmpty())
        .map(context.types()::ofName);
  }

  @Override
  public List<TypeRef> parameters() {
    return signature().isPresent()
        ? ask(
            s ->
                context
                    .types()
                    .all(TypeOps.erase(s.getSymbol().getFormalParameterTypes(Substitution.EMPTY))),
            List.of())
        : names(indexed().map(m -> m.id().parameters()));
  }

  private List<TypeRef> names(Optional<List<String>> names) {
    return names.orElse(List.of()).stream().map(context.types()::ofName).toList();
  }

  @Override
  public boolean isResolved() {
    return signature().isPresent() || indexed().isPresent();
  }

  @Override
  public boolean isStatic() {
    return signature().isPresent()
        ? ask(JMethodSig::isStatic, false)
        : indexed().filter(m -> m.is(Trait.STATIC)).isPresent();
  }

  @Override
  public boolean isOverridable() {
    if (throughSuper || name.equals("<init>")) {
      return false;
    }
    if (indexed().isPresent()) {
      ProgramMethod method = indexed().get();
      boolean fixed = method.is(Trait.PRIVATE) || method.is(Trait.STATIC) || method.is(Trait.FINAL);
      return !fixed
          && context.types().program().find(method.id().owner()).stream()
              .noneMatch(ProgramClass::isFinal);
    }
    return ask(
        s -> {
          JExecutableSymbol symbol = s.getSymbol();
          JClassSymbol type = symbol.getEnclosingClass();
          int fixed = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;
          return (symbol.getModifiers() & fixed) == 0
              && !type.isFinal()
              && !type.isRecord()
              && !type.isAnonymousClass()
              && !type.isArray();
        },
        true);
  }

  @Override
  public List<TypeRef> thrown() {
    if (indexed().isPresent()) {
      return names(indexed().map(ProgramMethod::thrown));
    }
    return ask(
        s ->
            context
                .types()
                .all(choice.map(InheritedTwice.Choice::thrown).orElseGet(() -> thrownBy(s))),
        List.of());
  }

  /** A type parameter that only the throws clause uses is a RuntimeException (JLS 18.4). */
  private static List<JTypeMirror> thrownBy(JMethodSig method) {
    List<JTypeMirror> formal = method.getSymbol().getThrownExceptionTypes(Substitution.EMPTY);
    List<JTypeMirror> actual = method.getThrownExceptions();
    List<JTypeMirror> thrown = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      JTypeMirror type = actual.get(i);
      boolean left =
          formal.size() == actual.size()
              && formal.get(i) instanceof JTypeVar variable
              && method.getSymbol().getTypeParameters().contains(variable)
              && !isGiven(variable, method)
              && (type.equals(variable) || type.equals(variable.getUpperBound()));
      TypeSystem types = method.getTypeSystem();
      thrown.add(left ? types.declaration(types.getClassSymbol(RuntimeException.class)) : type);
    }
    return thrown;
  }

  /** Whether an argument is of that very type, or an array of it, so that it decides. */
  private static boolean isGiven(JTypeVar variable, JMethodSig method) {
    return method.getSymbol().getFormalParameterTypes(Substitution.EMPTY).stream()
        .map(type -> type instanceof JArrayType array ? array.getElementType() : type)
        .anyMatch(variable::equals);
  }

  @Override
  public List<String> annotations() {
    return indexed()
        .map(ProgramMethod::annotations)
        .orElseGet(() -> ask(s -> context.methods().annotations(s.getSymbol()), List.of()));
  }

  @Override
  public Optional<MethodDecl> declaration() {
    if (declaration == null) {
      declaration =
          signature().isPresent()
              ? ask(s -> context.declarations().method(s.getSymbol()), Optional.empty())
              : PmdTypes.attempt(fallback, Optional.empty());
    }
    return declaration;
  }

  @Override
  public String toString() {
    return owner() + "#" + name;
  }
}
