package dev.acidlint.pmd;

import dev.acidlint.model.MethodId;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.pmd.program.Overloads;
import dev.acidlint.pmd.program.Program;
import dev.acidlint.pmd.program.ProgramMethod;
import dev.acidlint.pmd.program.ProgramMethod.Trait;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.pmd.lang.java.ast.ASTAmbiguousName;
import net.sourceforge.pmd.lang.java.ast.ASTArgumentList;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTImportDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTTypeExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.symbols.JExecutableSymbol;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.Substitution;
import net.sourceforge.pmd.lang.java.types.TypeOps;

/**
 * Which method of another file a call means, by the index of the program: exactly where PMD has
 * resolved the call, else by the names that Java's rules of scope lead to (JLS 6.4, 15.12). What
 * they leave open is not known.
 */
final class PmdElsewhere {
  private static final int DEEPEST = 8;

  private final PmdTypes types;
  private final Program program;
  private final Overloads overloads;
  private final PmdFieldsElsewhere fields;
  private final List<ASTImportDeclaration> staticImports;
  private final Map<ASTMethodCall, Optional<ProgramMethod>> known = new IdentityHashMap<>();
  private int depth;

  PmdElsewhere(ASTCompilationUnit unit, PmdTypes types) {
    this.types = types;
    this.program = types.program();
    this.overloads = new Overloads(types.catalogue(), types::ofName);
    this.fields = new PmdFieldsElsewhere(types);
    this.staticImports =
        unit.children(ASTImportDeclaration.class).filter(ASTImportDeclaration::isStatic).toList();
  }

  /** The method that a call means; empty if it is of this file, or none that is known. */
  Optional<ProgramMethod> find(ASTMethodCall call) {
    if (program.isEmpty() || !types.program().mayDeclare(call.getMethodName())) {
      return Optional.empty();
    }
    Optional<ProgramMethod> found = known.get(call);
    if (found == null && depth < DEEPEST) {
      depth++;
      found = PmdTypes.attempt(() -> look(call), Optional.empty());
      depth--;
      known.put(call, found);
    }
    return found == null ? Optional.empty() : found;
  }

  private Optional<ProgramMethod> look(ASTMethodCall call) {
    JMethodSig resolved = call.getOverloadSelectionInfo().isFailed() ? null : call.getMethodType();
    if (resolved != null && resolved != call.getTypeSystem().UNRESOLVED_METHOD) {
      return find(resolved);
    }
    String name = call.getMethodName();
    List<TypeRef> arguments = arguments(call.getArguments());
    ASTExpression qualifier = call.getQualifier();
    if (qualifier == null) {
      return inScope(call, name, arguments);
    }
    if (PmdFieldsElsewhere.isOwn(qualifier)) {
      return ofEnclosing(call.getEnclosingType(), name, arguments);
    }
    return member(typeOf(qualifier).name(), name, arguments);
  }

  /** A method that PMD has resolved, if the program declares it. */
  Optional<ProgramMethod> find(JMethodSig resolved) {
    JExecutableSymbol symbol = resolved.getSymbol();
    if (program.isEmpty() || symbol.tryGetNode() != null) {
      return Optional.empty();
    }
    List<String> parameters =
        types.all(TypeOps.erase(symbol.getFormalParameterTypes(Substitution.EMPTY))).stream()
            .map(TypeRef::name)
            .toList();
    String owner = types.name(symbol.getEnclosingClass());
    return program.find(new MethodId(owner, resolved.getName(), parameters));
  }

  /** A constructor of a class of the program. */
  Optional<ProgramMethod> constructor(String type, ASTArgumentList arguments) {
    return program.isEmpty()
        ? Optional.empty()
        : PmdTypes.attempt(() -> member(type, "<init>", arguments(arguments)), Optional.empty());
  }

  /** What closes a resource of such a type. */
  Optional<ProgramMethod> closing(String type) {
    return program.isEmpty()
        ? Optional.empty()
        : PmdTypes.attempt(() -> member(type, "close", List.of()), Optional.empty());
  }

  private Optional<ProgramMethod> member(String type, String name, List<TypeRef> arguments) {
    return overloads.choose(program.candidates(type, name, arguments.size()), arguments);
  }

  /** The innermost class that has the name decides, then what is imported (JLS 15.12.1). */
  private Optional<ProgramMethod> inScope(
      ASTMethodCall call, String name, List<TypeRef> arguments) {
    for (ASTTypeDeclaration type : call.ancestors(ASTTypeDeclaration.class)) {
      if (isDeclared(type, name)) {
        return ofEnclosing(type, name, arguments);
      }
      if (!isSettled(type)) {
        return Optional.empty();
      }
    }
    Optional<ProgramMethod> single = imported(name, arguments, false);
    return single.isPresent() ? single : imported(name, arguments, true);
  }

  private boolean isDeclared(ASTTypeDeclaration type, String name) {
    return type.getOperations().any(m -> m.getName().equals(name))
        || above(type).stream().anyMatch(each -> program.declares(each, name));
  }

  /** Whether every class above one is known, so that none of them can have the method. */
  private boolean isSettled(ASTTypeDeclaration type) {
    return above(type).isEmpty() || types.hierarchy(type.getSymbol()).complete();
  }

  private Optional<ProgramMethod> ofEnclosing(
      ASTTypeDeclaration type, String name, List<TypeRef> arguments) {
    List<ProgramMethod> found = new ArrayList<>();
    for (String each : above(type)) {
      found.addAll(program.candidates(each, name, arguments.size()));
    }
    // What this file declares is not elsewhere; where it may be meant, nothing is known.
    boolean own =
        type.getOperations().any(m -> m.getName().equals(name) && m.getArity() == arguments.size());
    return own ? Optional.empty() : overloads.choose(found, arguments);
  }

  /** Names of what a class extends and implements, as the file says. */
  private Set<String> above(ASTTypeDeclaration type) {
    Set<String> names = new LinkedHashSet<>();
    PmdIndex.supertypes(type, types).forEach(names::add);
    names.remove("");
    return names;
  }

  private Optional<ProgramMethod> imported(String name, List<TypeRef> arguments, boolean onDemand) {
    List<ProgramMethod> found = new ArrayList<>();
    for (ASTImportDeclaration each : staticImports) {
      String imported = each.getImportedName();
      boolean named = imported.endsWith("." + name);
      if (each.isImportOnDemand() == onDemand && (onDemand || named)) {
        String type = onDemand ? imported : imported.substring(0, imported.lastIndexOf('.'));
        program.candidates(type, name, arguments.size()).stream()
            .filter(m -> m.is(Trait.STATIC))
            .forEach(found::add);
      }
    }
    return overloads.choose(found, arguments);
  }

  private List<TypeRef> arguments(ASTArgumentList list) {
    return list == null ? List.of() : list.toStream().toList(this::typeOf);
  }

  /** The static type, also of what PMD cannot tell the type of. */
  private TypeRef typeOf(ASTExpression node) {
    if (node instanceof ASTAmbiguousName name) {
      return PmdNames.typeName(name, types)
          .map(types::unresolved)
          .orElseGet(() -> typeOf(fields.field(name, name.getName())));
    }
    if (node instanceof ASTTypeExpression type) {
      return types.of(type.getTypeNode());
    }
    TypeRef known = types.of(node);
    if (!known.isUnknown()) {
      return known;
    }
    if (node instanceof ASTMethodCall call) {
      return find(call).map(m -> types.ofName(m.returns())).orElse(TypeRef.UNKNOWN);
    }
    if (node instanceof ASTFieldAccess access) {
      return typeOf(fields.field(access, typeOf(access.getQualifier())));
    }
    return node instanceof ASTVariableAccess access
        ? typeOf(fields.field(access, access.getName()))
        : TypeRef.UNKNOWN;
  }

  private static TypeRef typeOf(Optional<Variable.Field> field) {
    return field.map(Variable.Field::type).orElse(TypeRef.UNKNOWN);
  }
}
