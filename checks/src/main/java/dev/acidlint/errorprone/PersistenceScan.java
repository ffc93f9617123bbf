package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCTypeCast;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.tools.JavaFileObject;

/**
 * Finds, in one walk over a file, the methods and initialisers that touch what is catalogued: a
 * static type in the body is, or an exception that a method called there declares; and what they
 * call; and of each member the {@linkplain MemberEvents events} in it. A method counts what its
 * local and anonymous classes do as its own.
 */
final class PersistenceScan extends TreeScanner {
  private final JavacTypes types;
  private final JavacEvents events;
  private final JavacSources sources;
  private final JavaFileObject file;
  private final Set<Object> direct = new LinkedHashSet<>();
  private final Map<MethodSymbol, Set<Object>> callers = new LinkedHashMap<>();
  private final Map<Object, MemberEvents> members = new HashMap<>();
  private final Deque<Object> enclosing = new ArrayDeque<>();

  /** Of the members around, fields included. */
  private final Deque<MemberEvents> around = new ArrayDeque<>();

  private int finalizers;

  private PersistenceScan(
      JavacTypes types, JavacEvents events, JavacSources sources, JavaFileObject file) {
    this.types = types;
    this.events = events;
    this.sources = sources;
    this.file = file;
  }

  static PersistenceScan of(
      JCCompilationUnit unit, JavacTypes types, JavacEvents events, JavacSources sources) {
    PersistenceScan scan = new PersistenceScan(types, events, sources, unit.getSourceFile());
    scan.scan(unit);
    return scan;
  }

  /** Those that do, as {@link PersistenceGraph#node nodes}. */
  Set<Object> direct() {
    return direct;
  }

  /** Who calls a method of the compilation. */
  Map<MethodSymbol, Set<Object>> callers() {
    return callers;
  }

  /** What happens in each, as {@link PersistenceGraph#node nodes}, fields among them. */
  Map<Object, MemberEvents> members() {
    return members;
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    for (JCTree member : tree.defs) {
      if (member instanceof JCBlock initialiser) {
        within(initialiser);
      } else if (member instanceof JCVariableDecl field) {
        withinField(field);
      } else {
        scan(member);
      }
    }
  }

  @Override
  public void visitMethodDef(JCMethodDecl tree) {
    within(tree);
  }

  private void within(JCTree owner) {
    Object node = PersistenceGraph.node(file, owner);
    enclosing.push(node);
    walk(node, owner);
    enclosing.pop();
  }

  /** What a field touches is found out when it is lowered; its own events are looked at here. */
  private void withinField(JCVariableDecl field) {
    walk(PersistenceGraph.node(file, field), field);
  }

  private void walk(Object node, JCTree member) {
    MemberEvents own = new MemberEvents(isConstructor(member));
    members.put(node, own);
    around.push(own);
    try {
      if (member instanceof JCMethodDecl method) {
        super.visitMethodDef(method);
      } else if (member instanceof JCBlock initialiser) {
        super.visitBlock(initialiser);
      } else {
        scan(member);
      }
    } catch (StackOverflowError tooDeep) {
      // Nested so deeply, it was written by a generator; the file's other members are still seen.
      around.forEach(MemberEvents::act);
    }
    around.pop();
    if (own.isSelfEvident()) {
      around.forEach(MemberEvents::catchFailure);
    }
  }

  private static boolean isConstructor(JCTree member) {
    return member instanceof JCMethodDecl method && method.restype == null;
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    Symbol symbol = TreeInfo.symbol(tree.meth);
    MethodSymbol callee = calls(symbol);
    for (MemberEvents each : around) {
      each.call(tree);
      if (callee != null) {
        each.call(callee);
      }
    }
    if (isQuiet() && events.isEvent(tree, symbol)) {
      act();
    }
    touches(tree.type);
    if (symbol != null) {
      touches(symbol.owner);
      touchesThrown(symbol);
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
    touchesThrown(tree.constructor);
    around.forEach(MemberEvents::create);
    if (isQuiet() && events.isEvent(tree)) {
      act();
    }
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
      ifEngine(tree.sym.type);
    }
    super.visitVarDef(tree);
  }

  @Override
  public void visitTry(JCTry tree) {
    if (tree.resources.nonEmpty()) {
      act();
    }
    for (JCCatch each : tree.catchers) {
      if (events.mayKeepFailure(each)) {
        around.forEach(MemberEvents::catchFailure);
      }
    }
    scan(tree.resources);
    scan(tree.body);
    scan(tree.catchers);
    finalizers++;
    scan(tree.finalizer);
    finalizers--;
  }

  @Override
  public void visitReturn(JCReturn tree) {
    if (finalizers > 0) {
      // It drops what was thrown.
      around.forEach(MemberEvents::catchFailure);
    }
    super.visitReturn(tree);
  }

  @Override
  public void visitAssign(JCAssign tree) {
    if (!isParameter(tree.rhs) && types.isCatalogued(tree.lhs.type)) {
      around.forEach(MemberEvents::assign);
    }
    ifEngine(tree.lhs.type);
    super.visitAssign(tree);
  }

  /** What a constructor is given is not its own to lose. */
  private static boolean isParameter(JCExpression value) {
    return TreeInfo.symbol(TreeInfo.skipParens(value)) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.PARAMETER;
  }

  @Override
  public void visitTypeCast(JCTypeCast tree) {
    ifEngine(tree.type);
    super.visitTypeCast(tree);
  }

  private void ifEngine(Type type) {
    if (isQuiet() && events.yieldsEngine(type)) {
      act();
    }
  }

  /** Whether nothing was found yet in the member at hand; those around it know what it knows. */
  private boolean isQuiet() {
    return !around.isEmpty() && !around.peek().acts();
  }

  private void act() {
    around.forEach(MemberEvents::act);
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

  /** Whatever it is called on, what says that it fails as a database does works on one. */
  private void touchesThrown(Symbol symbol) {
    if (symbol instanceof MethodSymbol method) {
      for (Type thrown : method.type.getThrownTypes()) {
        touches(thrown);
      }
    }
  }

  /** Takes note of a call, and returns the method if it is of the compilation, else null. */
  private MethodSymbol calls(Symbol symbol) {
    if (!(symbol instanceof MethodSymbol called) || !sources.declares(called)) {
      return null;
    }
    MethodSymbol method = sources.runs(called);
    if (!enclosing.isEmpty()) {
      callers.computeIfAbsent(method, m -> new LinkedHashSet<>()).addAll(enclosing);
    }
    return method;
  }
}
