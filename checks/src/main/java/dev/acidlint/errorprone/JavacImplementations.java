package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;

/**
 * Which method of the compilation runs where one without a body is called: the only one that can,
 * as far as its named classes tell. One that a function may stand for has none.
 */
final class JavacImplementations {
  private final Symtab symtab;
  private final Types types;
  private final Predicate<ClassSymbol> isCompiled;
  private final Map<MethodSymbol, MethodSymbol> known = new HashMap<>();

  /** Which classes of the compilation name one as what they extend or implement. */
  private Map<Symbol, List<ClassSymbol>> below;

  /**
   * @param isCompiled whether a class is part of the compilation
   */
  JavacImplementations(Context context, Predicate<ClassSymbol> isCompiled) {
    this.isCompiled = isCompiled;
    this.symtab = Symtab.instance(context);
    this.types = Types.instance(context);
  }

  /** The only implementation; the method itself if there is none, or several. */
  MethodSymbol of(MethodSymbol method) {
    MethodSymbol found = known.get(method);
    if (found == null) {
      try {
        found = find(method);
      } catch (CompletionFailure missing) {
        found = method;
      }
      known.put(method, found);
    }
    return found;
  }

  private MethodSymbol find(MethodSymbol method) {
    int open = 0;
    for (Symbol each : method.owner.members().getSymbols()) {
      open += each instanceof MethodSymbol && (each.flags() & Flags.ABSTRACT) != 0 ? 1 : 0;
    }
    if (open < 2) {
      return method;
    }
    MethodSymbol only = null;
    for (ClassSymbol type : below(method.owner)) {
      MethodSymbol here = method.implementation(type, types, true);
      boolean runs =
          here != null && here != method && (here.flags() & (Flags.ABSTRACT | Flags.STATIC)) == 0;
      if (runs && only != null && only != here) {
        return method;
      }
      only = runs ? here : only;
    }
    return only == null ? method : only;
  }

  private Set<ClassSymbol> below(Symbol owner) {
    if (below == null) {
      below = index();
    }
    Set<ClassSymbol> found = new HashSet<>();
    Deque<Symbol> work = new ArrayDeque<>(List.of(owner));
    while (!work.isEmpty()) {
      for (ClassSymbol each : below.getOrDefault(work.pop(), List.of())) {
        if (found.add(each)) {
          work.add(each);
        }
      }
    }
    return found;
  }

  private Map<Symbol, List<ClassSymbol>> index() {
    List<ClassSymbol> compiled = new ArrayList<>();
    for (ClassSymbol each : symtab.getAllClasses()) {
      boolean source =
          each.sourcefile != null
              && (each.classfile == null || each.classfile.getKind() == JavaFileObject.Kind.SOURCE);
      if (source && isCompiled.test(each)) {
        compiled.add(each);
      }
    }
    Map<Symbol, List<ClassSymbol>> found = new HashMap<>();
    for (ClassSymbol each : compiled) {
      for (Type above : types.directSupertypes(each.type)) {
        found.computeIfAbsent(above.tsym, a -> new ArrayList<>()).add(each);
      }
    }
    return found;
  }
}
