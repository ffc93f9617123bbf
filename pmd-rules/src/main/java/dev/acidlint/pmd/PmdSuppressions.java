package dev.acidlint.pmd;

import dev.acidlint.model.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.java.ast.ASTAnnotation;
import net.sourceforge.pmd.lang.java.ast.ASTCatchParameter;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTLocalVariableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTMemberValue;
import net.sourceforge.pmd.lang.java.ast.ASTModifierList;
import net.sourceforge.pmd.lang.java.ast.ASTResource;
import net.sourceforge.pmd.lang.java.ast.JavaNode;

/** Finds every {@code @SuppressWarnings} of a file and what it covers. */
final class PmdSuppressions {
  private static final String NAME = "SuppressWarnings";

  private PmdSuppressions() {}

  static List<Suppression> of(ASTCompilationUnit unit, PmdContext context) {
    PmdPositions positions = context.positions();
    if (!positions.text().text().contains(NAME)) {
      return List.of();
    }
    List<Suppression> found = new ArrayList<>();
    for (ASTAnnotation annotation : unit.descendants(ASTAnnotation.class).crossFindBoundaries()) {
      if (!annotation.getSimpleName().equals(NAME)) {
        continue;
      }
      Set<String> names =
          annotation
              .getFlatValue("value")
              .toStream()
              .map(v -> PmdTypes.attempt(() -> constant(v), ""))
              .filter(n -> !n.isEmpty())
              .collect(Collectors.toSet());
      JavaNode covered = covered(annotation);
      found.add(
          new Suppression(
              covered instanceof ASTLocalVariableDeclaration declaration
                  ? context
                      .statements()
                      .declarator(declaration, declaration.getVarIds().firstOrThrow(), true, true)
                  : positions.span(covered),
              names));
    }
    return List.copyOf(found);
  }

  private static String constant(ASTMemberValue value) {
    return value.getConstValue() instanceof String name ? name : "";
  }

  private static JavaNode covered(ASTAnnotation annotation) {
    JavaNode declaration = annotation.getParent();
    if (declaration instanceof ASTModifierList) {
      declaration = declaration.getParent();
    }
    boolean partOfMore =
        declaration instanceof ASTCatchParameter || declaration.getParent() instanceof ASTResource;
    return partOfMore ? declaration.getParent() : declaration;
  }
}
