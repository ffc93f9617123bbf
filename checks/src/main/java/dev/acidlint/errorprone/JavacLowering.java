package dev.acidlint.errorprone;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.util.Context;
import dev.acidlint.model.Import;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Suppression;
import dev.acidlint.model.TypeDecl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lowers what javac has parsed and attributed to the neutral model: one for each compilation, since
 * it remembers what it has learned of types.
 */
final class JavacLowering {
  private final Context context;
  private final JavacTypes types;

  /**
   * @param context of the compilation
   * @param catalogued whether a canonical name is of a catalogued type
   */
  JavacLowering(Context context, Predicate<String> catalogued) {
    this.context = context;
    this.types = new JavacTypes(context, catalogued);
  }

  /**
   * Lowers one file, which has to be attributed and to have gone through flow analysis. Bodies and
   * field initialisers are lowered when first asked for, which must be before javac goes on to
   * desugar the file.
   *
   * @throws IOException if its text cannot be read
   */
  SourceUnit lower(JCCompilationUnit tree) throws IOException {
    SourceText text = SourceText.of(tree.getSourceFile().getCharContent(true));
    JavacPositions positions = new JavacPositions(context, tree, text);
    List<Import> imports = imports(tree, positions);
    JavacUnit unit =
        new JavacUnit(positions, types, byName(imports), PersistenceScan.of(tree, types));
    List<TypeDecl> declared = new ArrayList<>();
    for (JCTree each : tree.defs) {
      if (each instanceof JCClassDecl type) {
        declared.add(unit.declarations().lower(type));
      }
    }
    List<Suppression> suppressions =
        text.text().contains("SuppressWarnings")
            ? JavacSuppressions.of(tree, positions)
            : List.of();
    return new SourceUnit(
        tree.getSourceFile().getName().replace('\\', '/'),
        text,
        tree.getPackageName() == null ? "" : tree.getPackageName().toString(),
        imports,
        List.copyOf(declared),
        suppressions);
  }

  private static List<Import> imports(JCCompilationUnit tree, JavacPositions positions) {
    List<Import> imports = new ArrayList<>();
    for (ImportTree each : tree.getImports()) {
      if (!(each instanceof JCImport)) {
        // Since Java 25, the import of a module.
        continue;
      }
      Tree qualified = each.getQualifiedIdentifier();
      String name = String.valueOf(qualified);
      boolean onDemand = name.endsWith(".*");
      if (onDemand) {
        name = name.substring(0, name.length() - 2);
      }
      imports.add(new Import(name, each.isStatic(), onDemand, positions.span((JCTree) each)));
    }
    return List.copyOf(imports);
  }

  private static Map<String, String> byName(List<Import> imports) {
    Map<String, String> named = new HashMap<>();
    for (Import each : imports) {
      if (!each.isStatic() && !each.onDemand()) {
        named.put(each.name().substring(each.name().lastIndexOf('.') + 1), each.name());
      }
    }
    return named;
  }
}
