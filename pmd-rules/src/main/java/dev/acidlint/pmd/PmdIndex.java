package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.MethodId;
import dev.acidlint.model.TypeRef;
import dev.acidlint.pmd.program.Program;
import dev.acidlint.pmd.program.ProgramClass;
import dev.acidlint.pmd.program.ProgramField;
import dev.acidlint.pmd.program.ProgramMethod;
import dev.acidlint.pmd.program.ProgramMethod.Trait;
import dev.acidlint.pmd.program.Scope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTEnumConstant;
import net.sourceforge.pmd.lang.java.ast.ASTExecutableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTThrowsList;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.ast.JModifier;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.types.JArrayType;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.JTypeVar;

/**
 * What other files may want to know of a file, and what it may want to know of them. Keeps names
 * only, no trees.
 *
 * @param classes that it declares, nested ones among them; local and anonymous ones not; as the
 *     file by itself names them
 * @param scope what their names mean in the whole program
 * @param calls names of the methods that it calls, with the number of arguments: {@code open/1}
 * @param types simple names of the classes that it mentions
 * @param persistent whether, by itself, it may touch what is catalogued
 */
public record PmdIndex(
    List<ProgramClass> classes,
    Scope scope,
    Set<String> calls,
    Set<String> types,
    boolean persistent) {

  private static final Set<String> CLOSEABLE =
      Set.of("java.lang.AutoCloseable", "java.io.Closeable");

  /** Reads a file's declarations. */
  public static PmdIndex of(ASTCompilationUnit unit, Catalogue catalogue) {
    PmdTypes types = new PmdTypes(unit, catalogue, Program.NONE);
    PmdPreScan scan = new PmdPreScan(unit, types);
    List<ProgramClass> classes = new ArrayList<>();
    unit.getTypeDeclarations().forEach(type -> add(type, types, scan, classes));
    return new PmdIndex(
        List.copyOf(classes),
        PmdTypes.scopeOf(unit),
        scan.calls(),
        scan.mentions(),
        scan.anything());
  }

  /**
   * The classes that it declares.
   *
   * @param declared canonical names of all classes of the program
   */
  public Stream<ProgramClass> classesAmong(Set<String> declared) {
    return classes.stream().map(each -> scope.completed(each, declared));
  }

  /** Whether it has methods that others can call and that may do something with a session. */
  public boolean helps() {
    return classes.stream()
        .flatMap(c -> c.methods().stream())
        .anyMatch(
            m ->
                !m.is(Trait.PRIVATE)
                    && (m.is(Trait.PERSISTENT)
                        || m.id().parameters().stream().anyMatch(PmdIndex::isCloseable)));
  }

  /** Whether a session can be given as such a type, without its own being mentioned. */
  public static boolean isCloseable(String type) {
    return CLOSEABLE.contains(type.endsWith("[]") ? type.substring(0, type.length() - 2) : type);
  }

  private static void add(
      ASTTypeDeclaration node, PmdTypes types, PmdPreScan scan, List<ProgramClass> classes) {
    String name = types.name(node.getSymbol());
    List<ProgramMethod> methods = new ArrayList<>();
    List<ProgramField> fields = new ArrayList<>();
    for (JavaNode member : node.getDeclarations()) {
      if (member instanceof ASTExecutableDeclaration method) {
        methods.add(method(method, name, types, scan));
      } else if (member instanceof ASTFieldDeclaration field) {
        fields.addAll(fields(field, name, types));
      } else if (member instanceof ASTTypeDeclaration inner) {
        add(inner, types, scan, classes);
      }
    }
    boolean isFinal = node.hasModifiers(JModifier.FINAL) || node.isRecord();
    List<String> above =
        node.isInterface() ? new ArrayList<>(List.of("java.lang.Object")) : new ArrayList<>();
    above.addAll(supertypes(node, types));
    classes.add(new ProgramClass(name, isFinal, above, methods, fields));
  }

  /** Those that other classes may name, unless what they are depends on the class below. */
  private static List<ProgramField> fields(ASTFieldDeclaration node, String owner, PmdTypes types) {
    if (node.hasModifiers(JModifier.PRIVATE)) {
      return List.of();
    }
    return node.getVarIds()
        .filterNot(id -> isOpen(PmdTypes.attempt(id::getTypeMirror, null)))
        .filterNot(id -> types.of(id).isUnknown())
        .toList(
            id ->
                new ProgramField(
                    owner,
                    id.getName(),
                    types.of(id).name(),
                    node.hasModifiers(JModifier.STATIC),
                    node.hasModifiers(JModifier.FINAL)));
  }

  /**
   * Names of what a class extends and implements as the file says, the superclass first; an empty
   * name stands for one that is not known.
   */
  static List<String> supertypes(ASTTypeDeclaration node, PmdTypes types) {
    JavaNode parent = node.getParent();
    if (parent instanceof ASTConstructorCall call) {
      return List.of(types.of(call.getTypeNode()).name());
    }
    if (parent instanceof ASTEnumConstant constant) {
      return List.of(types.name(constant.getEnclosingType().getSymbol()));
    }
    List<String> names = new ArrayList<>();
    boolean isClass = !node.isInterface() && !node.isEnum() && !node.isRecord();
    if (node.getSuperClassTypeNode() != null) {
      names.add(types.of(node.getSuperClassTypeNode()).name());
    } else if (isClass) {
      names.add("java.lang.Object");
    }
    node.getSuperInterfaceTypeNodes().forEach(t -> names.add(types.of(t).name()));
    return names;
  }

  private static ProgramMethod method(
      ASTExecutableDeclaration node, String owner, PmdTypes types, PmdPreScan scan) {
    boolean isMethod = node instanceof ASTMethodDeclaration;
    List<String> parameters =
        node.getFormalParameters()
            .children(ASTFormalParameter.class)
            .toList(p -> types.of(p.getVarId()).name());
    ASTThrowsList thrown = node.getThrowsList();
    return new ProgramMethod(
        new MethodId(owner, isMethod ? node.getName() : "<init>", parameters),
        node instanceof ASTMethodDeclaration method ? returned(method, types) : "void",
        thrown == null ? List.of() : thrown(thrown, types),
        node.getDeclaredAnnotations()
            .toList(
                a ->
                    PmdTypes.attempt(
                        () -> types.name(a.getTypeMirror().getSymbol()), a.getSimpleName())),
        traits(node, scan));
  }

  /** What it throws, but for what depends on the call, or on whose method it is. */
  private static List<String> thrown(ASTThrowsList list, PmdTypes types) {
    return list.toStream()
        .filterNot(t -> PmdTypes.<JTypeMirror>attempt(t::getTypeMirror, null) instanceof JTypeVar)
        .toList(t -> types.of(t).name());
  }

  /** What it returns, unless that depends on the call. */
  private static String returned(ASTMethodDeclaration node, PmdTypes types) {
    Optional<JTypeMirror> type =
        PmdTypes.attempt(
            () -> Optional.of(node.getGenericSignature().getReturnType()), Optional.empty());
    return type.filter(t -> !isOpen(t)).map(types::of).map(TypeRef::name).orElse("");
  }

  /** Whether it is a type parameter, or an array of it. */
  private static boolean isOpen(JTypeMirror type) {
    return (type instanceof JArrayType array ? array.getElementType() : type) instanceof JTypeVar;
  }

  private static Set<Trait> traits(ASTExecutableDeclaration node, PmdPreScan scan) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    Set<JModifier> modifiers = node.getModifiers().getEffectiveModifiers();
    if (modifiers.contains(JModifier.PRIVATE)) {
      traits.add(Trait.PRIVATE);
    }
    if (modifiers.contains(JModifier.STATIC)) {
      traits.add(Trait.STATIC);
    }
    if (modifiers.contains(JModifier.FINAL)) {
      traits.add(Trait.FINAL);
    }
    if (node.getBody() == null) {
      traits.add(Trait.ABSTRACT);
    }
    if (node.isVarargs()) {
      traits.add(Trait.VARARGS);
    }
    if (scan.mayPersist(node)) {
      traits.add(Trait.PERSISTENT);
    }
    return traits;
  }
}
