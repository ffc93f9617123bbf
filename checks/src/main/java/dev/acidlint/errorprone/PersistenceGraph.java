package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;

/**
 * Which methods and initialisers of a compilation may touch what is catalogued: by themselves,
 * through methods of the same file, or through one step into another file to a method that may
 * without leaving that. Further steps are not taken: in a large program they lead from nearly
 * everywhere to the database. And in which of these something may happen, be it in what they call,
 * however far that is. Keeps symbols, no trees: javac lets go of those.
 */
final class PersistenceGraph {
  private final JavacTypes types;
  private final JavacEvents events;
  private final JavacSources sources;

  // A file's own hash is that of its path, spelt out each time; a tree has one and the same file.
  private final Map<JavaFileObject, Scanned> scanned = new IdentityHashMap<>();
  private final Set<JavaFileObject> included = Collections.newSetFromMap(new IdentityHashMap<>());

  private final Set<Object> persistent = new HashSet<>();
  private final Map<Object, MemberEvents> members = new HashMap<>();

  /** Whether something that a caller sees is done in a method, or below it. */
  private final Map<Object, Boolean> acting = new HashMap<>();

  /** An initialiser has no symbol, and nobody calls a field's: file and position stand for it. */
  private record Initialiser(JavaFileObject file, int position, boolean field) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Initialiser that
          && position == that.position
          && field == that.field
          && file == that.file;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(file) + position;
    }
  }

  /**
   * What there is to know of a file alone.
   *
   * @param near those that may without leaving the file
   * @param members all that it declares
   */
  private record Scanned(
      Set<Object> near, Map<MethodSymbol, Set<Object>> callers, Set<Object> members) {}

  PersistenceGraph(JavacTypes types, JavacEvents events, JavacSources sources) {
    this.types = types;
    this.events = events;
    this.sources = sources;
  }

  /** What stands for a {@link JCMethodDecl}, a field or the {@link JCBlock} of an initialiser. */
  static Object node(JavaFileObject file, JCTree tree) {
    return tree instanceof JCMethodDecl method && method.sym != null
        ? method.sym
        : new Initialiser(file, tree.pos, tree instanceof JCVariableDecl);
  }

  /** Whether a method or initialiser of the file may; the file has been {@link #include}d. */
  boolean mayPersist(JavaFileObject file, JCTree tree) {
    return persistent.contains(node(file, tree));
  }

  /**
   * Whether something may happen in a method, initialiser or field of the file, or in what it
   * calls, that a rule judges; the file has been {@link #include}d.
   */
  boolean mayHaveEvents(JavaFileObject file, JCTree tree) {
    return mayHaveEvents(node(file, tree));
  }

  private boolean mayHaveEvents(Object node) {
    MemberEvents own = members.get(node);
    return own == null || own.isSelfEvident() || reaches(node, own);
  }

  /** Whether there is anything in the file for a rule to look at; it has been included. */
  boolean isWorth(JCCompilationUnit unit) {
    for (Object member : scan(unit).members()) {
      boolean field = member instanceof Initialiser each && each.field();
      if ((field || persistent.contains(member)) && mayHaveEvents(member)) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(Object start, MemberEvents own) {
    Boolean known = acting.get(start);
    if (known != null) {
      return known;
    }
    Map<Object, Object> from = new HashMap<>();
    Deque<Object> work = new ArrayDeque<>();
    from.put(start, start);
    Object found = next(start, own, from, work) ? start : null;
    while (found == null && !work.isEmpty()) {
      Object method = work.pop();
      MemberEvents events = members.get(method);
      if (events == null || events.acts() || next(method, events, from, work)) {
        found = method;
      }
    }
    if (found == null) {
      // Whatever these may call was looked at too.
      from.keySet().forEach(each -> acting.put(each, false));
      return false;
    }
    for (Object at = found; acting.put(at, true) == null && at != start; ) {
      at = from.get(at);
    }
    return true;
  }

  /** Whether one that is called from here is known to act; what is not known of is work. */
  private boolean next(
      Object caller, MemberEvents events, Map<Object, Object> from, Deque<Object> work) {
    for (MethodSymbol callee : events.callees()) {
      Boolean known = acting.get(callee);
      if (known == null && !from.containsKey(callee)) {
        sources.unitOf(callee).ifPresent(this::include);
        if (persistent.contains(callee)) {
          from.put(callee, caller);
          work.push(callee);
        }
      } else if (known != null && known) {
        return true;
      }
    }
    return false;
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
      PersistenceScan scan = PersistenceScan.of(unit, types, events, sources);
      members.putAll(scan.members());
      known =
          new Scanned(
              closure(scan.direct(), scan.callers()), scan.callers(), scan.members().keySet());
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
