package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCModifiers;
import com.sun.tools.javac.tree.JCTree.JCNewArray;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import dev.acidlint.model.Span;
import dev.acidlint.model.Suppression;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds every {@code @SuppressWarnings} of a file. */
final class JavacSuppressions extends TreeScanner {
  private final JavacPositions at;
  private final Map<JCModifiers, Span> covered = new LinkedHashMap<>();
  private final Map<JCModifiers, Set<String>> named = new LinkedHashMap<>();

  private JavacSuppressions(JavacPositions at) {
    this.at = at;
  }

  static List<Suppression> of(JCTree unit, JavacPositions at) {
    JavacSuppressions scanner = new JavacSuppressions(at);
    scanner.scan(unit);
    return scanner.covered.entrySet().stream()
        .map(each -> new Suppression(each.getValue(), scanner.named.get(each.getKey())))
        .toList();
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    add(tree.mods, at.span(tree));
    super.visitClassDef(tree);
  }

  @Override
  public void visitMethodDef(JCMethodDecl tree) {
    if (!at.isWritten(tree)) {
      return;
    }
    add(tree.mods, at.span(tree));
    if ((tree.mods.flags & Flags.COMPACT_RECORD_CONSTRUCTOR) == 0) {
      super.visitMethodDef(tree);
    } else {
      // Its parameters are the record's components once more.
      scan(tree.body);
    }
  }

  @Override
  public void visitVarDef(JCVariableDecl tree) {
    if (!covered.containsKey(tree.mods)) {
      add(tree.mods, at.span(tree));
    } else {
      // A further declarator of the same statement.
      covered.computeIfPresent(
          tree.mods, (mods, span) -> new Span(span.start(), Math.max(span.end(), at.end(tree))));
    }
    super.visitVarDef(tree);
  }

  @Override
  public void visitCatch(JCCatch tree) {
    add(tree.param.mods, at.span(tree));
    super.visitCatch(tree);
  }

  private void add(JCModifiers modifiers, Span span) {
    Set<String> names = new LinkedHashSet<>();
    for (JCAnnotation each : modifiers.annotations) {
      if (isSuppressWarnings(each)) {
        for (JCExpression argument : each.args) {
          collect(argument, names);
        }
      }
    }
    if (!names.isEmpty()) {
      covered.put(modifiers, span);
      named.put(modifiers, Set.copyOf(names));
    }
  }

  private static boolean isSuppressWarnings(JCAnnotation tree) {
    Type type = tree.annotationType.type;
    if (type == null || type.tsym == null) {
      return tree.annotationType.toString().endsWith("SuppressWarnings");
    }
    return type.tsym.getQualifiedName().contentEquals("java.lang.SuppressWarnings");
  }

  private static void collect(JCExpression value, Set<String> names) {
    if (value instanceof JCAssign assign) {
      collect(assign.rhs, names);
    } else if (value instanceof JCNewArray array && array.elems != null) {
      array.elems.forEach(each -> collect(each, names));
    } else if (value instanceof JCLiteral literal) {
      names.add(String.valueOf(literal.getValue()));
    } else if (value.type != null && value.type.constValue() instanceof String constant) {
      names.add(constant);
    }
  }
}
