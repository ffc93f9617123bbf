package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.flow.CaughtType;
import dev.acidlint.flow.Contract;
import dev.acidlint.flow.NamedOpener;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTCastExpression;
import net.sourceforge.pmd.lang.java.ast.ASTCatchClause;
import net.sourceforge.pmd.lang.java.ast.ASTClassType;
import net.sourceforge.pmd.lang.java.ast.ASTCompactConstructorDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTEnumConstant;
import net.sourceforge.pmd.lang.java.ast.ASTExplicitConstructorInvocation;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFinallyClause;
import net.sourceforge.pmd.lang.java.ast.ASTImportDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTInitializer;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTModifierList;
import net.sourceforge.pmd.lang.java.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.java.ast.ASTSuperExpression;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.ast.ASTTryStatement;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.symbols.JExecutableSymbol;
import net.sourceforge.pmd.lang.java.symbols.JFormalParamSymbol;
import net.sourceforge.pmd.lang.java.symbols.SymbolicValue;
import net.sourceforge.pmd.lang.java.types.JClassType;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/**
 * Tells in one walk, by names and without looking for what is above a type, in which members of a
 * file anything can happen that a rule judges. It says yes wherever the analysis, which knows the
 * types, may find an event ({@code Flow#hasEvents}) as long as no other file is known; most files
 * of most programs have none, and need neither the {@linkplain PmdPreScan scan by types} nor
 * lowering.
 */
final class PmdEventScan {
  private static final String CONSTRUCTOR = "<init>";

  private final PmdTypes types;
  private final Catalogue catalogue;
  private final Map<JClassSymbol, Boolean> failures = new IdentityHashMap<>();
  private final Map<JExecutableSymbol, Boolean> contracts = new IdentityHashMap<>();

  private final Map<JavaNode, Member> members = new IdentityHashMap<>();

  /** Of those whose members are all taken to have events: nobody looked, or it was too deep. */
  private boolean everywhere;

  /** What may happen in one method, constructor, initialiser or field. */
  private static final class Member {
    private final Set<String> calls = new HashSet<>();
    private final String name;
    private boolean acts;

    /** A failure is caught, or a constructor stores what it gets. */
    private boolean keepsToItself;

    Member(String name) {
      this.name = name;
    }

    /** Takes along what a member of a class inside does. */
    void include(Member inner) {
      calls.addAll(inner.calls);
      acts |= inner.acts;
      keepsToItself |= inner.keepsToItself;
    }
  }

  private PmdEventScan(PmdTypes types) {
    this.types = types;
    this.catalogue = types.catalogue();
  }

  /** Looks at one file. */
  static PmdEventScan of(ASTCompilationUnit unit, PmdTypes types) {
    PmdEventScan scan = new PmdEventScan(types);
    try {
      scan.walk(unit, null);
      scan.spread();
    } catch (StackOverflowError tooDeep) {
      // Nested so deeply, it was written by a generator: the scan by types contains that.
      scan.everywhere = true;
    }
    return scan;
  }

  /** Takes it that something may happen everywhere. */
  static PmdEventScan everywhere(PmdTypes types) {
    PmdEventScan scan = new PmdEventScan(types);
    scan.everywhere = true;
    return scan;
  }

  /** Whether something is opened, closed, begun, ended or built, or a failure is caught. */
  boolean anything() {
    if (everywhere) {
      return true;
    }
    for (Member each : members.values()) {
      if (each.acts || each.keepsToItself) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same of one method, constructor, initialiser, enum constant or field declaration, of what
   * it declares, and of what it calls in this file.
   */
  boolean mayHaveEvents(JavaNode member) {
    Member found = everywhere ? null : members.get(member);
    return found == null || found.acts || found.keepsToItself;
  }

  /** Whether anything can happen outside of methods, where the scan by types does not look. */
  boolean inFields() {
    for (Map.Entry<JavaNode, Member> each : members.entrySet()) {
      if (isField(each.getKey()) && mayHaveEvents(each.getKey())) {
        return true;
      }
    }
    return everywhere;
  }

  private void walk(JavaNode node, Member around) {
    for (int i = 0; i < node.getNumChildren(); i++) {
      JavaNode child = node.getChild(i);
      if (child instanceof ASTModifierList || child instanceof ASTImportDeclaration) {
        continue;
      }
      if (isMember(child)) {
        Member member = new Member(nameOf(child));
        members.put(child, member);
        look(child, member);
        walk(child, member);
        if (around != null) {
          around.include(member);
        }
      } else {
        look(child, around);
        walk(child, around);
      }
    }
  }

  /** By classes, not by their interface: to find that a node has not got that one takes longer. */
  static boolean isMember(JavaNode node) {
    return node instanceof ASTMethodDeclaration
        || node instanceof ASTConstructorDeclaration
        || node instanceof ASTInitializer
        || node instanceof ASTCompactConstructorDeclaration
        || isField(node);
  }

  static boolean isField(JavaNode node) {
    return node instanceof ASTFieldDeclaration || node instanceof ASTEnumConstant;
  }

  private static String nameOf(JavaNode member) {
    return member instanceof ASTMethodDeclaration method ? method.getName() : CONSTRUCTOR;
  }

  /**
   * @param inside the innermost member around; null if there is none
   */
  private void look(JavaNode node, Member inside) {
    if (inside != null && node instanceof ASTMethodCall call) {
      inside.calls.add(call.getMethodName());
    } else if (inside != null && node instanceof ASTExplicitConstructorInvocation) {
      inside.calls.add(CONSTRUCTOR);
    }
    boolean known = inside == null ? everywhere : inside.acts;
    if (!known && isEvent(node)) {
      if (inside == null || (node instanceof ASTClassType && isField(node.getParent()))) {
        // What a class is made of, and the type of a field, matter wherever they are used.
        everywhere = true;
      }
      if (inside != null) {
        inside.acts = true;
      }
    }
    if (inside != null && !inside.keepsToItself && isKeptToItself(node)) {
      inside.keepsToItself = true;
    }
  }

  /** Whoever calls a method of that name in this file may act if one of them may. */
  private void spread() {
    Set<String> acting = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Member each : members.values()) {
        if (!each.acts && !Collections.disjoint(each.calls, acting)) {
          each.acts = true;
        }
        more |= each.acts && acting.add(each.name);
      }
    }
  }

  private boolean isEvent(JavaNode node) {
    if (node instanceof ASTMethodCall call) {
      return acts(call) || mustBeClosed(call) || yieldsEngine(call);
    }
    if (node instanceof ASTConstructorCall call) {
      return catalogue.actsWhenCreated(call.getTypeNode().getSimpleName());
    }
    if (node instanceof ASTClassType type) {
      return catalogue.isEngineFollowed(type.getSimpleName());
    }
    if (node instanceof ASTExplicitConstructorInvocation call) {
      return !call.isThis() && isAbove(call);
    }
    return node instanceof ASTTryStatement statement && statement.getResources() != null;
  }

  private boolean isStored(ASTAssignmentExpression assignment) {
    if (isParameter(assignment.getRightOperand())) {
      return false;
    }
    JTypeMirror type =
        PmdTypes.erased(
            PmdTypes.<JTypeMirror>attempt(assignment.getLeftOperand()::getTypeMirror, null));
    if (!(type instanceof JClassType declared)) {
      return type == null || !types.isResolved(type);
    }
    boolean seen = PmdTypes.attempt(() -> types.hierarchy(type).complete(), false);
    return !seen || types.isCatalogued(declared.getSymbol());
  }

  /** What a constructor is given is not its own to lose. */
  private static boolean isParameter(ASTExpression value) {
    return value instanceof ASTVariableAccess access
        && access.getReferencedSym() instanceof JFormalParamSymbol;
  }

  /** Whether a failure is caught or dropped, or lost with what a constructor has got. */
  private boolean isKeptToItself(JavaNode node) {
    if (node instanceof ASTCatchClause handler) {
      return mayKeepFailure(handler);
    }
    if (node instanceof ASTFinallyClause finalizer) {
      return finalizer.descendants(ASTReturnStatement.class).nonEmpty();
    }
    return (node instanceof ASTConstructorDeclaration
            || node instanceof ASTCompactConstructorDeclaration)
        && stores(node);
  }

  /** Whether a failure of the database may end in a handler. */
  private boolean mayKeepFailure(ASTCatchClause handler) {
    if (handler.getBody().getLastChild() instanceof ASTThrowStatement) {
      return false;
    }
    for (ASTClassType each : handler.getParameter().getAllExceptionTypes()) {
      if (mayBeFailure(each)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeFailure(ASTClassType caught) {
    JTypeMirror type = PmdTypes.<JTypeMirror>attempt(caught::getTypeMirror, null);
    if (!(type instanceof JClassType declared)) {
      return true;
    }
    return failures.computeIfAbsent(
        declared.getSymbol(),
        exception ->
            PmdTypes.attempt(() -> CaughtType.mayBeFailure(types.of(type), catalogue), true));
  }

  /** A constructor that may put into a field what it gets from a call. */
  private boolean stores(JavaNode constructor) {
    return constructor.descendants(ASTAssignmentExpression.class).any(this::isStored)
        && (constructor.descendants(ASTMethodCall.class).nonEmpty()
            || constructor.descendants(ASTConstructorCall.class).nonEmpty());
  }

  /** Whether a method that does more than to work on what is there may be called. */
  private boolean acts(ASTMethodCall call) {
    Set<String> owners = catalogue.actingOwners(call.getMethodName());
    if (owners.isEmpty()) {
      return false;
    }
    ASTExpression receiver = call.getQualifier();
    boolean own = receiver == null || receiver instanceof ASTSuperExpression;
    if (receiver instanceof ASTCastExpression
        || (!own && NamedOpener.maybe(call.getMethodName(), catalogue))) {
      // Before types are asked for, which takes longest.
      return true;
    }
    JTypeMirror declaring = PmdTypes.attempt(() -> call.getMethodType().getDeclaringType(), null);
    if (own) {
      return mayBeAny(declaring, owners);
    }
    JTypeMirror type = PmdTypes.<JTypeMirror>attempt(receiver::getTypeMirror, null);
    return mayBeAny(type, owners) || (types.isResolved(declaring) && mayBeAny(declaring, owners));
  }

  private boolean mayBeAny(JTypeMirror type, Set<String> owners) {
    if (type == null || !types.isResolved(type)) {
      return true;
    }
    return !Collections.disjoint(types.hierarchy(type).names(), owners)
        || !Collections.disjoint(catalogue.supertypes(types.name(type)), owners);
  }

  /** Whether the object is created as an engine or a session, which its class is below. */
  private boolean isAbove(ASTExplicitConstructorInvocation call) {
    JClassSymbol above =
        PmdTypes.attempt(() -> call.getEnclosingType().getSymbol().getSuperclass(), null);
    return above == null
        || mayBeAny(above.getTypeSystem().rawType(above), catalogue.actingOwners(CONSTRUCTOR));
  }

  /** Whether the contract of a method says that its result is to be closed. */
  private boolean mustBeClosed(ASTMethodCall call) {
    JMethodSig method = PmdTypes.attempt(call::getMethodType, null);
    JExecutableSymbol symbol = method == null ? null : method.getSymbol();
    return symbol != null && contracts.computeIfAbsent(symbol, PmdEventScan::isContract);
  }

  private static boolean isContract(JExecutableSymbol method) {
    return PmdTypes.attempt(
        () -> {
          for (SymbolicValue.SymAnnot each : method.getDeclaredAnnotations()) {
            if (Contract.mayMeanMustBeClosed(each.getAnnotationSymbol().getSimpleName())) {
              return true;
            }
          }
          return false;
        },
        false);
  }

  /** Whether a call yields an engine that is followed as a session is, whatever its name. */
  private boolean yieldsEngine(ASTMethodCall call) {
    JTypeMirror type = PmdTypes.erased(PmdTypes.<JTypeMirror>attempt(call::getTypeMirror, null));
    return type instanceof JClassType declared
        && catalogue.isEngineFollowed(declared.getSymbol().getSimpleName());
  }
}
