package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.TypeRef;
import dev.acidlint.pmd.program.Program;
import dev.acidlint.pmd.program.ProgramClass;
import dev.acidlint.pmd.program.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTImportDeclaration;
import net.sourceforge.pmd.lang.java.ast.TypeNode;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.types.JArrayType;
import net.sourceforge.pmd.lang.java.types.JClassType;
import net.sourceforge.pmd.lang.java.types.JIntersectionType;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.JTypeVar;
import net.sourceforge.pmd.lang.java.types.JWildcardType;
import net.sourceforge.pmd.lang.java.types.TypeSystem;

/** Names and supertypes of PMD's types, and what is known of classes that are not to be found. */
final class PmdTypes {

  /**
   * What is above a class, itself included.
   *
   * @param names canonical names
   * @param complete whether every one of them was found
   */
  record Hierarchy(Set<String> names, boolean complete) {}

  private static final int DEEPEST_BOUND = 16;

  private final Catalogue catalogue;
  private final Program program;
  private final TypeSystem system;
  private final Scope scope;
  private final Map<JClassSymbol, Hierarchy> hierarchies = new IdentityHashMap<>();
  private final Map<JClassSymbol, Boolean> catalogued = new IdentityHashMap<>();
  private final Map<String, String> simpleNames = new HashMap<>();
  private final Map<String, Optional<JClassSymbol>> named = new HashMap<>();
  private final Map<String, Hierarchy> byName = new HashMap<>();

  /**
   * @param program the classes of other files
   */
  PmdTypes(ASTCompilationUnit unit, Catalogue catalogue, Program program) {
    this.catalogue = catalogue;
    this.program = program;
    this.system = unit.getTypeSystem();
    this.scope = scopeOf(unit);
  }

  /** Where the simple names of a file may come from. */
  static Scope scopeOf(ASTCompilationUnit unit) {
    return new Scope(
        unit.getPackageName(),
        unit.children(ASTImportDeclaration.class)
            .filter(ASTImportDeclaration::isImportOnDemand)
            .toList(ASTImportDeclaration::getImportedName));
  }

  /**
   * Asks PMD's type system, which on sources that do not compile can fail in many ways; what it
   * then cannot tell is unknown.
   */
  static <T> T attempt(Supplier<T> question, T otherwise) {
    try {
      T answer = question.get();
      return answer == null ? otherwise : answer;
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      return otherwise;
    }
  }

  TypeRef of(TypeNode node) {
    return new PmdType(this, () -> node.getTypeMirror());
  }

  TypeRef of(JTypeMirror mirror) {
    return new PmdType(this, () -> mirror);
  }

  TypeRef of(Supplier<JTypeMirror> mirror) {
    return new PmdType(this, mirror);
  }

  List<TypeRef> all(Collection<? extends JTypeMirror> mirrors) {
    return mirrors.stream().map(this::of).toList();
  }

  TypeRef ofVoid() {
    return of(system.NO_TYPE);
  }

  /** A class of which only the name is known. */
  TypeRef named(String name) {
    return new NamedType(this, name);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Program program() {
    return program;
  }

  /** A class by its canonical name; unknown if that is empty. */
  TypeRef ofName(String name) {
    JClassSymbol symbol = name.isEmpty() ? null : symbol(name);
    return symbol == null ? named(name) : of(() -> system.declaration(symbol));
  }

  private JClassSymbol symbol(String name) {
    return named
        .computeIfAbsent(
            name,
            n ->
                Optional.ofNullable(attempt(() -> system.getClassSymbolFromCanonicalName(n), null))
                    .filter(found -> !found.isUnresolved()))
        .orElse(null);
  }

  /** The canonical erased name; empty if unknown. */
  String name(JTypeMirror mirror) {
    JTypeMirror erased = erased(mirror);
    if (erased == null || erased == system.UNKNOWN || erased == system.ERROR) {
      return "";
    }
    if (erased == system.NULL_TYPE) {
      return "";
    }
    if (erased instanceof JArrayType array) {
      String component = name(array.getComponentType());
      return component.isEmpty() ? "" : component + "[]";
    }
    if (erased instanceof JClassType type) {
      return name(type.getSymbol());
    }
    return erased.toString();
  }

  /** The canonical name, local and anonymous classes as the model names them. */
  String name(JClassSymbol symbol) {
    if (symbol.isUnresolved()) {
      return unresolvedName(symbol.getBinaryName());
    }
    JClassSymbol outer = symbol.getEnclosingClass();
    if (outer != null && symbol.isAnonymousClass()) {
      return name(outer) + "$";
    }
    if (outer != null && symbol.isLocalClass()) {
      return name(outer) + "$" + symbol.getSimpleName();
    }
    String canonical = symbol.getCanonicalName();
    if (canonical != null) {
      return canonical;
    }
    return outer == null ? symbol.getBinaryName() : name(outer) + "." + symbol.getSimpleName();
  }

  /** PMD leaves a name that no import and no class path explains as it is written. */
  private String unresolvedName(String written) {
    int dot = written.indexOf('.');
    String first = dot < 0 ? written : written.substring(0, dot);
    if (first.isEmpty() || !Character.isUpperCase(first.codePointAt(0))) {
      return written;
    }
    String outer = simpleNames.computeIfAbsent(first, this::candidate);
    return dot < 0 ? outer : outer + written.substring(dot);
  }

  /**
   * The class that a simple name may stand for. Neither the file nor an explicit import nor
   * java.lang declares it, or PMD would have told; so it is of the same package or of an import on
   * demand (JLS 6.4.1), and the catalogue says whether one of those has it.
   */
  private String candidate(String simpleName) {
    String unknown = scope.onDemand().isEmpty() ? scope.sibling(simpleName) : simpleName;
    return scope.find(simpleName, this::isKnown).orElse(unknown);
  }

  private boolean isKnown(String name) {
    return catalogue.knowsType(name) || program.find(name).isPresent();
  }

  /** Whether a simple name may stand for a class that is known. */
  boolean isKnownAs(String simpleName) {
    return isKnown(unresolvedName(simpleName));
  }

  /** A name in code that PMD could make nothing of, as a class. */
  TypeRef unresolved(String written) {
    return named(unresolvedName(written));
  }

  /** Type variables, wildcards and intersections as the first class that they erase to. */
  static JTypeMirror erased(JTypeMirror mirror) {
    JTypeMirror erased = mirror;
    for (int i = 0; i < DEEPEST_BOUND; i++) {
      if (erased instanceof JTypeVar variable) {
        erased = variable.getUpperBound();
      } else if (erased instanceof JWildcardType wildcard) {
        erased = wildcard.asUpperBound();
      } else if (erased instanceof JIntersectionType intersection) {
        erased = intersection.getComponents().get(0);
      } else {
        return erased;
      }
    }
    return null;
  }

  boolean isResolved(JTypeMirror mirror) {
    JTypeMirror erased = erased(mirror);
    if (erased instanceof JArrayType array) {
      return isResolved(array.getElementType());
    }
    return !name(erased).isEmpty() && hierarchy(erased).complete();
  }

  Hierarchy hierarchy(JTypeMirror mirror) {
    JTypeMirror erased = erased(mirror);
    if (erased instanceof JClassType type) {
      return hierarchy(type.getSymbol());
    }
    if (erased instanceof JArrayType) {
      return new Hierarchy(
          Set.of(name(erased), "java.lang.Object", "java.lang.Cloneable", "java.io.Serializable"),
          true);
    }
    return new Hierarchy(Set.of(name(erased)), true);
  }

  Hierarchy hierarchy(JClassSymbol symbol) {
    Hierarchy known = hierarchies.get(symbol);
    if (known != null) {
      return known;
    }
    // Against a class that extends itself, which only sources that do not compile have.
    hierarchies.put(symbol, new Hierarchy(Set.of(name(symbol)), false));
    Set<String> names = new HashSet<>();
    names.add(name(symbol));
    boolean complete;
    if (symbol.isUnresolved()) {
      complete = above(name(symbol), names);
    } else {
      names.add("java.lang.Object");
      complete = symbol.getSuperclass() == null || above(symbol.getSuperclass(), names);
      for (JClassSymbol each : symbol.getSuperInterfaces()) {
        complete &= above(each, names);
      }
    }
    Hierarchy result = new Hierarchy(Set.copyOf(names), complete);
    hierarchies.put(symbol, result);
    return result;
  }

  /** Whether a class is catalogued or below one that is; not if that cannot be found out. */
  boolean isCatalogued(JClassSymbol symbol) {
    Boolean known = catalogued.get(symbol);
    if (known == null) {
      known =
          attempt(() -> hierarchy(symbol).names().stream().anyMatch(catalogue::knowsType), false);
      catalogued.put(symbol, known);
    }
    return known;
  }

  private boolean above(JClassSymbol symbol, Set<String> names) {
    Hierarchy above = hierarchy(symbol);
    names.addAll(above.names());
    return above.complete();
  }

  /**
   * What is above a class that PMD cannot find, by the index of the program, or as the catalogue
   * tells.
   */
  private boolean above(String name, Set<String> names) {
    Optional<ProgramClass> declared = program.find(name);
    if (declared.isEmpty()) {
      names.addAll(catalogue.supertypes(name));
      return false;
    }
    boolean complete = true;
    names.add("java.lang.Object");
    for (String each : declared.get().supertypes()) {
      JClassSymbol found = each.isEmpty() ? null : symbol(each);
      if (found != null) {
        complete &= above(found, names);
      } else if (names.add(each)) {
        complete &= above(each, names);
      }
    }
    return complete;
  }

  private Hierarchy hierarchy(String name) {
    Hierarchy known = byName.get(name);
    if (known == null) {
      Set<String> names = new HashSet<>(Set.of(name));
      known = new Hierarchy(names, above(name, names));
      byName.put(name, known);
    }
    return known;
  }

  /** A type of which PMD knows only the name. */
  private record NamedType(PmdTypes types, String name) implements TypeRef {
    @Override
    public boolean isUnknown() {
      return name.isEmpty();
    }

    @Override
    public boolean isResolved() {
      return !isUnknown() && types.hierarchy(name).complete();
    }

    @Override
    public boolean isA(String qualifiedName) {
      return !isUnknown()
          && (name.equals(qualifiedName) || types.hierarchy(name).names().contains(qualifiedName));
    }

    @Override
    public Set<String> supertypes() {
      return types.hierarchy(name).names();
    }

    @Override
    public String toString() {
      return isUnknown() ? "?" : name;
    }
  }
}
