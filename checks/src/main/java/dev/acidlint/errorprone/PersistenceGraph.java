package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;

/**
 * Which methods and initialisers of a compilation may touch what is catalogued, by themselves or
 * through methods that they call, in whatever file. Files are scanned when a file that is asked
 * about leads to them, so that the answer does not depend on the order of the questions. Keeps
 * symbols, no trees: javac lets go of those.
 */
final class PersistenceGraph {
  private final JavacTypes types;
  private final JavacSources sources;
  private final Set<JavaFileObject> scanned = new HashSet<>();
  private final Set<Object> persistent = new HashSet<>();
  private final Map<MethodSymbol, Set<Object>> callers = new HashMap<>();

  /** An initialiser has no symbol: its file and position stand for it. */
  private record Initialiser(JavaFileObject file, int position) {}

  PersistenceGraph(JavacTypes types, JavacSources sources) {
    this.types = types;
    this.sources = sources;
  }

  /** What stands for a {@link JCMethodDecl} or the {@link JCBlock} of an initialiser. */
  static Object node(JavaFileObject file, JCTree tree) {
    return tree instanceof JCMethodDecl method && method.sym != null
        ? method.sym
        : new Initialiser(file, tree.pos);
  }

  /** Whether a method or initialiser of the file may; the file has been {@link #include}d. */
  boolean mayPersist(JavaFileObject file, JCTree tree) {
    return persistent.contains(node(file, tree));
  }

  /** Scans a file and all that it leads to. */
  void include(JCCompilationUnit unit) {
    Deque<JCCompilationUnit> work = new ArrayDeque<>();
    work.add(unit);
    Set<Object> found = new LinkedHashSet<>();
    while (!work.isEmpty()) {
      JCCompilationUnit next = work.pop();
      if (scanned.add(next.getSourceFile())) {
        PersistenceScan scan = PersistenceScan.of(next, types);
        found.addAll(scan.direct());
        scan.callers()
            .forEach(
                (callee, from) -> {
                  callers.computeIfAbsent(callee, c -> new HashSet<>()).addAll(from);
                  sources.unitOf(callee).ifPresent(work::push);
                  if (persistent.contains(callee)) {
                    found.addAll(from);
                  }
                });
      }
    }
    spread(found);
  }

  /** Whoever calls one that may, may. */
  private void spread(Set<Object> found) {
    Deque<Object> work = new ArrayDeque<>();
    for (Object each : found) {
      if (persistent.add(each)) {
        work.push(each);
      }
    }
    while (!work.isEmpty()) {
      Object next = work.pop();
      if (next instanceof MethodSymbol method) {
        for (Object caller : callers.getOrDefault(method, Set.of())) {
          if (persistent.add(caller)) {
            work.push(caller);
          }
        }
      }
    }
  }
}
