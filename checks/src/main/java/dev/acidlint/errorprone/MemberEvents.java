package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import java.util.LinkedHashSet;
import java.util.Set;

/** What may happen in one member of a class, by itself and in what it calls. */
final class MemberEvents {
  private final Set<MethodSymbol> callees = new LinkedHashSet<>();
  private final boolean constructor;
  private boolean acts;
  private boolean catches;
  private boolean assigns;
  private boolean calls;

  /**
   * @param constructor whether it is one
   */
  MemberEvents(boolean constructor) {
    this.constructor = constructor;
  }

  void act() {
    acts = true;
  }

  void catchFailure() {
    catches = true;
  }

  void assign() {
    assigns = true;
  }

  void create() {
    calls = true;
  }

  void call(JCMethodInvocation tree) {
    // The super() that javac puts into a constructor stands where the body begins.
    calls |= !(isSuper(tree) && tree.args.isEmpty() && tree.pos == tree.meth.pos);
  }

  /** A method of the compilation is called. */
  void call(MethodSymbol callee) {
    callees.add(callee);
  }

  private static boolean isSuper(JCMethodInvocation tree) {
    return tree.meth instanceof JCIdent name && name.name.contentEquals("super");
  }

  /** Something is opened, closed, begun, ended or built, which a caller sees, too. */
  boolean acts() {
    return acts;
  }

  /**
   * Whether something may happen that a rule judges, whatever the callees do: a failure is caught,
   * or, in a constructor, what was got is put into a field, and lost if it fails then.
   */
  boolean isSelfEvident() {
    return acts || catches || (constructor && assigns && calls);
  }

  /** Those of the compilation. */
  Set<MethodSymbol> callees() {
    return callees;
  }
}
