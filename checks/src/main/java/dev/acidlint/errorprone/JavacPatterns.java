package dev.acidlint.errorprone;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBindingPattern;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks trees of kinds that this was not compiled against: record patterns came to javac's API with
 * Java 21, and we compile against 17. The running javac's own scanner knows them.
 */
final class JavacPatterns {

  private JavacPatterns() {}

  /** Whether the pattern is {@code T name}, parenthesised or not. */
  static boolean isBinding(JCTree pattern) {
    if (pattern instanceof JCBindingPattern) {
      return true;
    }
    List<Tree> children = children(pattern);
    return pattern.getKind().name().equals("PARENTHESIZED_PATTERN")
        && children.size() == 1
        && children.get(0) instanceof JCTree inner
        && isBinding(inner);
  }

  /** The variables that a pattern binds, in order of the text. */
  static List<JCVariableDecl> variables(JCTree pattern) {
    List<JCVariableDecl> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitBindingPattern(BindingPatternTree binding, Void unused) {
        if (binding.getVariable() instanceof JCVariableDecl variable) {
          found.add(variable);
        }
        return null;
      }
    }.scan(pattern, null);
    return found;
  }

  /** The direct children of any tree, in order of the text. */
  static List<Tree> children(JCTree tree) {
    List<Tree> found = new ArrayList<>();
    TreeScanner<Void, Void> collector =
        new TreeScanner<>() {
          @Override
          public Void scan(Tree child, Void unused) {
            if (child != null) {
              found.add(child);
            }
            return null;
          }
        };
    tree.accept(collector, null);
    return found;
  }
}
