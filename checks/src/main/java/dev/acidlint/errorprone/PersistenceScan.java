package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
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
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;

/**
 * Finds, in one walk over a file, the methods and initialisers that touch what is catalogued: a
 * static type in the body is; and what they call. A method counts what its local and anonymous
 * classes do as its own.
 */
final class PersistenceScan extends TreeScanner {
  private final JavacTypes types;
  private final JavaFileObject file;
  private final Set<Object> direct = new LinkedHashSet<>();
  private final Map<MethodSymbol, Set<Object>> callers = new LinkedHashMap<>();
  private final Deque<Object> enclosing = new ArrayDeque<>();

  private PersistenceScan(JavacTypes types, JavaFileObject file) {
    this.types = types;
    this.file = file;
  }

  static PersistenceScan of(JCCompilationUnit unit, JavacTypes types) {
    PersistenceScan scan = new PersistenceScan(types, unit.getSourceFile());
    scan.scan(unit);
    return scan;
  }

  /** Those that do, as {@link PersistenceGraph#node nodes}. */
  Set<Object> direct() {
    return direct;
  }

  /** Who calls a method. */
  Map<MethodSymbol, Set<Object>> callers() {
    return callers;
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
    within(tree, () -> super.visitMethodDef(tree));
  }

  private void within(JCTree owner, Runnable walk) {
    enclosing.push(PersistenceGraph.node(file, owner));
    try {
      walk.run();
    } catch (StackOverflowError tooDeep) {
      // Nested so deeply, it was written by a generator; the file's other members are still seen.
    }
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
      direct.addAll(enclosing);
    }
  }

  private void touches(Symbol symbol) {
    if (!enclosing.isEmpty() && types.isCatalogued(symbol)) {
      direct.addAll(enclosing);
    }
  }

  private void calls(Symbol symbol) {
    if (!enclosing.isEmpty() && symbol instanceof MethodSymbol method) {
      callers.computeIfAbsent(method, m -> new LinkedHashSet<>()).addAll(enclosing);
    }
  }
}
