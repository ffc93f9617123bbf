package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Role;
import dev.acidlint.model.TypeRef;
import dev.acidlint.pmd.program.ProgramMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pmd.lang.java.ast.ASTAmbiguousName;
import net.sourceforge.pmd.lang.java.ast.ASTClassType;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTExecutableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTImportDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodReference;
import net.sourceforge.pmd.lang.java.ast.ASTTypeDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.InvocationNode;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.ast.QualifiableExpression;
import net.sourceforge.pmd.lang.java.ast.TypeNode;
import net.sourceforge.pmd.lang.java.types.JClassType;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/**
 * Tells in one walk which methods of a file may touch anything catalogued.
 *
 * <p>A method may if the static type of anything in it is catalogued or below a catalogued one, or,
 * where there is no type, if its name may stand for a catalogued class; if it uses a field of this
 * file that is declared with such a type; if it calls a catalogued method name on something of
 * which no type is known here, for the rest of the program may tell it; if it calls what is
 * declared to throw a catalogued exception; if it calls a method of another file that, by that file
 * alone, does what concerns it; or if it calls a method of the same file that may. PMD has all
 * types of a file before it runs any rule, so asking for them costs nothing more.
 */
final class PmdPreScan {

  /** What one method calls by name within its file, and whether it touches anything by itself. */
  private static final class Member {
    private final Set<String> calls = new HashSet<>();
    private String key = "";
    private boolean persists;
  }

  private final PmdTypes types;
  private final Catalogue catalogue;
  private final Map<String, Boolean> simpleNames = new HashMap<>();
  private final Map<String, String> explicitImports = new HashMap<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<String> staticImports = new ArrayList<>();
  private final Map<JavaNode, Member> members = new IdentityHashMap<>();
  private final Set<String> fields = new HashSet<>();
  private final Set<String> calls = new HashSet<>();
  private final Set<String> mentioned = new HashSet<>();
  private final PmdElsewhere elsewhere;
  private boolean outside;

  PmdPreScan(ASTCompilationUnit unit, PmdTypes types) {
    this.types = types;
    this.elsewhere = new PmdElsewhere(unit, types);
    this.catalogue = types.catalogue();
    prefixes.add(unit.getPackageName());
    for (ASTImportDeclaration each : unit.children(ASTImportDeclaration.class)) {
      String name = each.getImportedName();
      if (each.isStatic()) {
        String type =
            each.isImportOnDemand() ? name : name.substring(0, Math.max(0, name.lastIndexOf('.')));
        staticImports.add(type);
      } else if (each.isImportOnDemand()) {
        prefixes.add(name);
      } else {
        explicitImports.put(TypeRef.simpleName(name), name);
      }
    }
    // Fields first: methods above them use them too.
    for (ASTFieldDeclaration field :
        unit.descendants(ASTFieldDeclaration.class).crossFindBoundaries()) {
      if (field.descendants(ASTClassType.class).any(this::isCataloguedName)) {
        field.getVarIds().forEach(id -> fields.add(id.getName()));
      }
    }
    walk(unit, List.of());
    spread();
  }

  /** Whether the body of a method, constructor or initialiser may touch what is catalogued. */
  boolean mayPersist(JavaNode member) {
    Member found = members.get(member);
    return found == null || found.persists;
  }

  /** Names of all methods that are called, with the number of arguments. */
  Set<String> calls() {
    return Set.copyOf(calls);
  }

  /** Simple names of all classes that are mentioned. */
  Set<String> mentions() {
    return Set.copyOf(mentioned);
  }

  /** Whether anything in the file may; if not, no finding can be in it. */
  boolean anything() {
    return outside || !fields.isEmpty() || members.values().stream().anyMatch(m -> m.persists);
  }

  /** Whether any member may in which something happens. */
  boolean persistsWhere(PmdEventScan events) {
    for (Map.Entry<JavaNode, Member> each : members.entrySet()) {
      if (each.getValue().persists && events.mayHaveEvents(each.getKey())) {
        return true;
      }
    }
    return false;
  }

  private void walk(JavaNode node, List<Member> around) {
    List<Member> inside = around;
    boolean declared = PmdEventScan.isMember(node);
    if (declared && !PmdEventScan.isField(node)) {
      Member member = new Member();
      member.key = key(node);
      members.put(node, member);
      inside = new ArrayList<>(around);
      inside.add(member);
    }
    if (touches(node, inside)) {
      inside.forEach(m -> m.persists = true);
      outside |= inside.isEmpty();
    }
    if (declared) {
      try {
        walkBelow(node, inside);
      } catch (StackOverflowError tooDeep) {
        // Nested so deeply, it was written by a generator; the file's other members are still seen.
      }
    } else {
      walkBelow(node, inside);
    }
  }

  private void walkBelow(JavaNode node, List<Member> inside) {
    for (int i = 0; i < node.getNumChildren(); i++) {
      walk(node.getChild(i), inside);
    }
  }

  private static String key(JavaNode node) {
    if (node instanceof ASTExecutableDeclaration method) {
      return method.getName() + "/" + method.getArity();
    }
    return "";
  }

  private boolean touches(JavaNode node, List<Member> inside) {
    boolean known = !inside.isEmpty() && inside.get(inside.size() - 1).persists;
    if (node instanceof ASTClassType type) {
      mentioned.add(type.getSimpleName());
      return !known && (isCataloguedName(type) || isOfCataloguedType(type));
    }
    if (node instanceof ASTMethodCall call) {
      String key = call.getMethodName() + "/" + call.getArguments().size();
      calls.add(key);
      inside.forEach(m -> m.calls.add(key));
      return !known
          && (calls(call, call.getMethodName())
              || isOfCataloguedType(call)
              || isCatalogued(PmdTypes.attempt(() -> call.getMethodType().getDeclaringType(), null))
              || throwsCatalogued(call)
              || persistsElsewhere(call, key));
    }
    if (node instanceof ASTMethodReference reference) {
      inside.forEach(m -> m.calls.add(reference.getMethodName()));
      return !known && calls(reference, reference.getMethodName());
    }
    if (node instanceof ASTConstructorCall call) {
      String key = call.getTypeNode().getSimpleName() + "/" + call.getArguments().size();
      calls.add(key);
      inside.forEach(m -> m.calls.add(key));
      return !known && throwsCatalogued(call);
    }
    if (node instanceof ASTVariableAccess access) {
      return !known && (fields.contains(access.getName()) || isOfCataloguedType(access));
    }
    if (node instanceof ASTFieldAccess access) {
      return !known && (fields.contains(access.getName()) || isOfCataloguedType(access));
    }
    if (node instanceof ASTVariableId variable) {
      return !known && isOfCataloguedType(variable);
    }
    return node instanceof ASTAmbiguousName name && mentions(name);
  }

  private boolean isCataloguedName(ASTClassType type) {
    String simpleName = type.getSimpleName();
    if (type.getQualifier() != null) {
      return false; // its qualifier is looked at by itself
    }
    if (type.isFullyQualified()) {
      String name = type.getPackageQualifier() + "." + simpleName;
      return catalogue.knowsType(name);
    }
    return simpleNames.computeIfAbsent(simpleName, this::isCataloguedSimpleName);
  }

  private boolean isCataloguedSimpleName(String simpleName) {
    String imported = explicitImports.get(simpleName);
    if (imported != null) {
      return catalogue.knowsType(imported);
    }
    return prefixes.stream()
        .anyMatch(p -> catalogue.knowsType(p.isEmpty() ? simpleName : p + "." + simpleName));
  }

  private boolean isOfCataloguedType(TypeNode node) {
    return isCatalogued(PmdTypes.<JTypeMirror>attempt(node::getTypeMirror, null));
  }

  /** Whether a type is catalogued or below one that is. */
  private boolean isCatalogued(JTypeMirror type) {
    JTypeMirror erased = type == null ? null : PmdTypes.erased(type);
    return erased instanceof JClassType declared && types.isCatalogued(declared.getSymbol());
  }

  /** Whatever it is called on, what says that it fails as a database does works on one. */
  private boolean throwsCatalogued(InvocationNode call) {
    return PmdTypes.attempt(
        () -> call.getMethodType().getThrownExceptions().stream().anyMatch(this::isCatalogued),
        false);
  }

  private boolean mentions(ASTAmbiguousName name) {
    String written = name.getName();
    int dot = written.indexOf('.');
    String first = dot < 0 ? written : written.substring(0, dot);
    return fields.contains(first)
        || simpleNames.computeIfAbsent(first, this::isCataloguedSimpleName)
        || catalogue.knowsType(written);
  }

  private boolean calls(QualifiableExpression call, String name) {
    if (!catalogue.knowsMethod(name)) {
      return false;
    }
    ASTExpression receiver = call.getQualifier();
    if (receiver == null) {
      return staticImports.stream().anyMatch(catalogue::knowsType)
          || call.ancestors(ASTTypeDeclaration.class)
              .any(t -> isCatalogued(t.getTypeMirror()) && !declares(t, name));
    }
    // What a chain of calls returns is dear to find out: only where the name says something.
    if (receiver instanceof ASTMethodCall && !isTelling(name)) {
      return false;
    }
    return isOrMayBeCatalogued(receiver);
  }

  /** One step into another file; more lead from nearly everywhere to the database. */
  private boolean persistsElsewhere(ASTMethodCall call, String key) {
    return types.program().mayConcern(key)
        && elsewhere
            .find(call)
            .filter(m -> types.program().concerns(m) || types.program().concerns(runs(m)))
            .isPresent();
  }

  private ProgramMethod runs(ProgramMethod method) {
    return types.program().runs(method);
  }

  private static boolean declares(ASTTypeDeclaration type, String name) {
    return type.getOperations().any(m -> m.getName().equals(name));
  }

  private boolean isTelling(String name) {
    return catalogue.methods(name).stream()
        .flatMap(e -> e.facts().roles().stream())
        .anyMatch(r -> !(r instanceof Role.Works || r instanceof Role.Guards));
  }

  private boolean isOrMayBeCatalogued(TypeNode receiver) {
    JTypeMirror type = PmdTypes.attempt(receiver::getTypeMirror, null);
    return type == null || types.of(type).isUnknown() || isCatalogued(type);
  }

  /** Whoever calls a method of this file that may, may. */
  private void spread() {
    Set<String> persistent = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Member member : members.values()) {
        if (!member.persists && member.calls.stream().anyMatch(persistent::contains)) {
          member.persists = true;
        }
        if (member.persists && !member.key.isEmpty() && persistent.add(member.key)) {
          persistent.add(member.key.substring(0, member.key.indexOf('/')));
          more = true;
        }
      }
    }
  }
}
