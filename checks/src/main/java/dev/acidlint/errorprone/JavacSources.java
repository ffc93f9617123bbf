package dev.acidlint.errorprone;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import dev.acidlint.flow.Steering;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the file of a class that is compiled together with the one at hand. */
final class JavacSources {
  private final JavacTrees trees;
  private final Map<ClassSymbol, Optional<JCCompilationUnit>> units = new HashMap<>();
  private final Map<Symbol, Boolean> compiled = new HashMap<>();
  private final JavacImplementations implementations;

  JavacSources(Context context) {
    this.trees = JavacTrees.instance(context);
    this.implementations = new JavacImplementations(context, type -> unitOf(type).isPresent());
  }

  /**
   * The method that runs where one without a body is called that is named like one that steers
   * transactions, if the compilation has only one that can: else the same.
   */
  MethodSymbol runs(MethodSymbol method) {
    boolean open =
        (method.flags() & Flags.ABSTRACT) != 0
            && Steering.isNamed(method.name.toString())
            && declares(method);
    return open ? implementations.of(method) : method;
  }

  /** The file that declares a method; empty if that is not part of the compilation. */
  Optional<JCCompilationUnit> unitOf(Symbol member) {
    ClassSymbol outermost = null;
    Symbol each = member;
    while (each != null && each.kind != Kinds.Kind.PCK && each.kind != Kinds.Kind.NIL) {
      outermost = each instanceof ClassSymbol type ? type : outermost;
      each = each.owner;
    }
    return outermost == null ? Optional.empty() : units.computeIfAbsent(outermost, this::find);
  }

  /** Whether a method is declared in the compilation. Cheap when asked again of its class. */
  boolean declares(MethodSymbol method) {
    Boolean known = compiled.get(method.owner);
    if (known == null) {
      known = unitOf(method.owner).isPresent();
      compiled.put(method.owner, known);
    }
    return known;
  }

  private Optional<JCCompilationUnit> find(ClassSymbol outermost) {
    // Only of what came from a source file does javac know the tree.
    TreePath path = outermost.sourcefile == null ? null : trees.getPath(outermost);
    return path != null && path.getCompilationUnit() instanceof JCCompilationUnit unit
        ? Optional.of(unit)
        : Optional.empty();
  }
}
