package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds, in one walk over a file, the methods that may touch what is catalogued: a static type in
 * the body is, or a method of the same file that it calls may. A method counts what its local and
 * anonymous classes do as its own.
 */
final class PersistenceScan extends TreeScanner {
  private final JavacTypes types;
  private final Set<JCTree> persistent = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<MethodSymbol, JCTree> declared = new HashMap<>();
  private final Map<MethodSymbol, List<JCTree>> callers = new HashMap<>();
  private final Deque<JCTree> enclosing = new ArrayDeque<>();

  private PersistenceScan(JavacTypes types) {
    this.types = types;
  }

  /** The methods ({@link JCMethodDecl}) and initialisers ({@link JCBlock}) that may. */
  static Set<JCTree> of(JCTree unit, JavacTypes types) {
    PersistenceScan scan = new PersistenceScan(types);
    scan.scan(unit);
    scan.spread();
    return scan.persistent;
  }

  /** Whoever calls one that may, may. */
  private void spread() {
    Map<JCTree, List<MethodSymbol>> symbols = new IdentityHashMap<>();
    declared.forEach(
        (symbol, tree) -> symbols.computeIfAbsent(tree, t -> new ArrayList<>()).add(symbol));
    Deque<JCTree> work = new ArrayDeque<>(persistent);
    while (!work.isEmpty()) {
      for (MethodSymbol symbol : symbols.getOrDefault(work.pop(), List.of())) {
        for (JCTree caller : callers.getOrDefault(symbol, List.of())) {
          if (persistent.add(caller)) {
            work.push(caller);
          }
        }
      }
    }
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    for (JCTree member : tree.defs) {
      if (member instanceof JCBlock initialiser) {
        within(initialiser, () -> super.visitBlock(initialiser));
      } else {
        scan(member);
      }
    }
  }

  @Override
  public void visitMethodDef(JCMethodDecl tree) {
    if (tree.sym != null) {
      declared.put(tree.sym, tree);
    }
    within(tree, () -> super.visitMethodDef(tree));
  }

  private void within(JCTree owner, Runnable walk) {
    enclosing.push(owner);
    walk.run();
    enclosing.pop();
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    Symbol symbol = TreeInfo.symbol(tree.meth);
    calls(symbol);
    touches(tree.type);
    if (symbol != null) {
      touches(symbol.owner);
    }
    if (tree.meth instanceof JCFieldAccess select) {
      touches(select.selected.type);
    }
    super.visitApply(tree);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    calls(tree.constructor);
    touches(tree.type);
    super.visitNewClass(tree);
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    calls(tree.sym);
    if (tree.sym != null) {
      touches(tree.sym.owner);
    }
    super.visitReference(tree);
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    // The type of a multi-catch parameter is the union of what is caught.
    if (tree.sym != null) {
      touches(tree.sym.type);
    }
    super.visitVarDef(tree);
  }

  @Override
  public void visitIdent(JCIdent tree) {
    if (tree.sym instanceof VarSymbol) {
      touches(tree.type);
    }
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    if (tree.sym instanceof VarSymbol) {
      touches(tree.type);
    }
    super.visitSelect(tree);
  }

  private void touches(Type type) {
    if (!enclosing.isEmpty() && types.isCatalogued(type)) {
      persistent.addAll(enclosing);
    }
  }

  private void touches(Symbol symbol) {
    if (!enclosing.isEmpty() && types.isCatalogued(symbol)) {
      persistent.addAll(enclosing);
    }
  }

  private void calls(Symbol symbol) {
    if (!enclosing.isEmpty() && symbol instanceof MethodSymbol method) {
      callers.computeIfAbsent(method, m -> new ArrayList<>()).addAll(enclosing);
    }
  }
}
