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
 * Which methods and initialisers of a compilation may touch what is catalogued: by themselves,
 * through methods of the same file, or through one step into another file to a method that may
 * without leaving that. Further steps are not taken: in a large program they lead from nearly
 * everywhere to the database. Keeps symbols, no trees: javac lets go of those.
 */
final class PersistenceGraph {
  private final JavacTypes types;
  private final JavacSources sources;
  private final Map<JavaFileObject, Scanned> scanned = new HashMap<>();
  private final Set<JavaFileObject> included = new HashSet<>();
  private final Set<Object> persistent = new HashSet<>();

  /** An initialiser has no symbol: its file and position stand for it. */
  private record Initialiser(JavaFileObject file, int position) {}

  /**
   * What there is to know of a file alone.
   *
   * @param near those that may without leaving the file
   */
  private record Scanned(Set<Object> near, Map<MethodSymbol, Set<Object>> callers) {}

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

  /** Makes the answers for a file. */
  void include(JCCompilationUnit unit) {
    if (!included.add(unit.getSourceFile())) {
      return;
    }
    Scanned own = scan(unit);
    Set<Object> found = new LinkedHashSet<>(own.near());
    own.callers()
        .forEach(
            (callee, from) ->
                sources
                    .unitOf(callee)
                    .filter(there -> there != unit && scan(there).near().contains(callee))
                    .ifPresent(there -> found.addAll(from)));
    persistent.addAll(closure(found, own.callers()));
  }

  private Scanned scan(JCCompilationUnit unit) {
    Scanned known = scanned.get(unit.getSourceFile());
    if (known == null) {
      PersistenceScan scan = PersistenceScan.of(unit, types);
      known = new Scanned(closure(scan.direct(), scan.callers()), scan.callers());
      scanned.put(unit.getSourceFile(), known);
    }
    return known;
  }

  /** Whoever calls one that may, may. */
  private static Set<Object> closure(Set<Object> found, Map<MethodSymbol, Set<Object>> callers) {
    Set<Object> all = new LinkedHashSet<>(found);
    Deque<Object> work = new ArrayDeque<>(found);
    while (!work.isEmpty()) {
      if (work.pop() instanceof MethodSymbol method) {
        for (Object caller : callers.getOrDefault(method, Set.of())) {
          if (all.add(caller)) {
            work.push(caller);
          }
        }
      }
    }
    return all;
  }
}
