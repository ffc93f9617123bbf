package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCAssignOp;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The variables that something is assigned to after their declaration. javac's own flow analysis
 * finds out which are effectively final, but of another file of the compilation it may not have run
 * yet.
 */
final class Reassigned extends TreeScanner {
  private final Set<VarSymbol> found = new HashSet<>();
  private boolean done;

  private Reassigned() {}

  /** Looks through the file when it is first asked: of most files only declarations are. */
  static Predicate<VarSymbol> in(JCTree unit) {
    Reassigned scanner = new Reassigned();
    return variable -> {
      if (!scanner.done) {
        scanner.done = true;
        scanner.scan(unit);
      }
      return scanner.found.contains(variable);
    };
  }

  @Override
  public void visitAssign(JCAssign tree) {
    add(tree.lhs);
    super.visitAssign(tree);
  }

  @Override
  public void visitAssignop(JCAssignOp tree) {
    add(tree.lhs);
    super.visitAssignop(tree);
  }

  @Override
  public void visitUnary(JCUnary tree) {
    if (tree.getTag().isIncOrDecUnaryOp()) {
      add(tree.arg);
    }
    super.visitUnary(tree);
  }

  private void add(JCTree target) {
    if (TreeInfo.symbol(TreeInfo.skipParens(target)) instanceof VarSymbol variable) {
      found.add(variable);
    }
  }
}
