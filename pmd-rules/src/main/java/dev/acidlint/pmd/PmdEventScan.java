package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTClassType;
import net.sourceforge.pmd.lang.java.ast.ASTCompactConstructorDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFinallyClause;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.java.ast.ASTTryStatement;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.types.JClassType;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;

/**
 * Tells in one walk, by names and without looking for what is above a type, whether anything can
 * happen in a file that a rule judges. It says yes wherever the analysis, which knows the types,
 * may find an event ({@code Flow#hasEvents}) as long as no other file is known; most files of most
 * programs have none, and need neither the {@linkplain PmdPreScan scan by types} nor lowering.
 */
final class PmdEventScan {
  /** As {@code Calls} in the room of the interpreter knows them. */
  private static final Set<String> CONTRACTS = Set.of("MustBeClosed", "Owning");

  private final Catalogue catalogue;
  private final Map<String, Boolean> created = new HashMap<>();

  private PmdEventScan(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether something is opened, closed, begun, ended or built, or a failure is caught. */
  static boolean mayHaveEvents(ASTCompilationUnit unit, Catalogue catalogue) {
    try {
      return new PmdEventScan(catalogue).isBelow(unit);
    } catch (StackOverflowError tooDeep) {
      // Nested so deeply, it was written by a generator: the scan by types contains that.
      return true;
    }
  }

  private boolean isBelow(JavaNode node) {
    for (int i = 0; i < node.getNumChildren(); i++) {
      JavaNode child = node.getChild(i);
      if (isEvent(child) || isBelow(child)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEvent(JavaNode node) {
    if (node instanceof ASTMethodCall call) {
      return catalogue.acts(call.getMethodName()) || mustBeClosed(call) || yieldsEngine(call);
    }
    if (node instanceof ASTConstructorCall call) {
      return isActingCreation(call);
    }
    if (node instanceof ASTClassType type) {
      return catalogue.isEngineFollowed(type.getSimpleName());
    }
    if (node instanceof ASTTryStatement statement) {
      return statement.getResources() != null
          || statement.getCatchClauses().nonEmpty()
          || returns(statement.getFinallyClause());
    }
    return (node instanceof ASTConstructorDeclaration
            || node instanceof ASTCompactConstructorDeclaration)
        && stores(node);
  }

  private static boolean returns(ASTFinallyClause finalizer) {
    return finalizer != null && finalizer.descendants(ASTReturnStatement.class).nonEmpty();
  }

  /** A constructor that may put into a field what it gets from a call. */
  private static boolean stores(JavaNode constructor) {
    return constructor.descendants(ASTAssignmentExpression.class).nonEmpty()
        && (constructor.descendants(ASTMethodCall.class).nonEmpty()
            || constructor.descendants(ASTConstructorCall.class).nonEmpty());
  }

  /** Whether the contract of a method says that its result is to be closed. */
  private static boolean mustBeClosed(ASTMethodCall call) {
    JMethodSig method = PmdTypes.attempt(call::getMethodType, null);
    return method != null
        && PmdTypes.attempt(
            () ->
                method.getSymbol().getDeclaredAnnotations().stream()
                    .anyMatch(a -> CONTRACTS.contains(a.getAnnotationSymbol().getSimpleName())),
            false);
  }

  /** Whether a call yields an engine that is followed as a session is, whatever its name. */
  private boolean yieldsEngine(ASTMethodCall call) {
    JTypeMirror type = PmdTypes.erased(PmdTypes.<JTypeMirror>attempt(call::getTypeMirror, null));
    return type instanceof JClassType declared
        && catalogue.isEngineFollowed(declared.getSymbol().getSimpleName());
  }

  private boolean isActingCreation(ASTConstructorCall call) {
    return created.computeIfAbsent(call.getTypeNode().getSimpleName(), this::actsWhenCreated);
  }

  private boolean actsWhenCreated(String simpleName) {
    return catalogue.methods("<init>").stream()
        .filter(e -> e.owner().endsWith("." + simpleName))
        .anyMatch(e -> e.facts().acts());
  }
}
