package dev.acidlint.errorprone;

import com.sun.source.tree.ImportTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.Import;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Suppression;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;

/**
 * Lowers what javac has parsed and attributed to the neutral model: one for each compilation, since
 * it remembers what it has learned of types and of the other files.
 */
final class JavacLowering {
  private final Context context;
  private final JavacTypes types;
  private final JavacSources sources;
  private final PersistenceGraph persistence;
  private final Map<JavaFileObject, SoftReference<Lowered>> others = new HashMap<>();

  /** A file and what its lowering knows of it. */
  private record Lowered(SourceUnit source, JavacUnit unit) {}

  /**
   * @param context of the compilation
   */
  JavacLowering(Context context, Catalogue catalogue) {
    this.context = context;
    this.types = new JavacTypes(context, catalogue::knowsType);
    this.sources = new JavacSources(context);
    this.persistence = new PersistenceGraph(types, new JavacEvents(catalogue, types), sources);
  }

  /**
   * Lowers one file as {@link #lower} does, if there may be anything to find in it. Both is cheap
   * to tell; it is false for most files of most programs.
   *
   * @throws IOException if its text cannot be read
   */
  Optional<SourceUnit> lowerIfWorth(JCCompilationUnit tree) throws IOException {
    persistence.include(tree);
    return persistence.isWorth(tree) ? Optional.of(lower(tree)) : Optional.empty();
  }

  /**
   * Lowers one file. All files of the compilation have to be attributed, and this one to have gone
   * through flow analysis. Bodies and field initialisers are lowered when first asked for, which
   * must be before javac goes on to desugar the file.
   *
   * @throws IOException if its text cannot be read
   */
  SourceUnit lower(JCCompilationUnit tree) throws IOException {
    return lower(tree, JavacLowering::isUnassigned, at -> suppressions(tree, at)).source();
  }

  /** What flow analysis has found out. */
  private static boolean isUnassigned(VarSymbol variable) {
    return (variable.flags() & Flags.EFFECTIVELY_FINAL) != 0;
  }

  private static List<Suppression> suppressions(JCCompilationUnit tree, JavacPositions positions) {
    return positions.text().contains("SuppressWarnings")
        ? JavacSuppressions.of(tree, positions)
        : List.of();
  }

  private Lowered lower(
      JCCompilationUnit tree,
      Predicate<VarSymbol> unassigned,
      Function<JavacPositions, List<Suppression>> suppressions)
      throws IOException {
    persistence.include(tree);
    SourceText text = SourceText.of(tree.getSourceFile().getCharContent(true));
    JavacPositions positions = new JavacPositions(context, tree, text);
    List<Import> imports = imports(tree, positions);
    JavacUnit unit =
        new JavacUnit(
            positions,
            types,
            byName(imports),
            persistence,
            tree.getSourceFile(),
            sources::runs,
            method -> elsewhere(method, tree),
            unassigned);
    List<TypeDecl> declared = new ArrayList<>();
    for (JCTree each : tree.defs) {
      if (each instanceof JCClassDecl type) {
        declared.add(unit.declarations().lower(type));
      }
    }
    SourceUnit source =
        new SourceUnit(
            tree.getSourceFile().getName().replace('\\', '/'),
            text,
            tree.getPackageName() == null ? "" : tree.getPackageName().toString(),
            imports,
            List.copyOf(declared),
            suppressions.apply(positions));
    return new Lowered(source, unit);
  }

  /** The declaration of a method that is in another file of the compilation than the given one. */
  private Optional<MethodDecl> elsewhere(MethodSymbol method, JCCompilationUnit here) {
    Optional<JCCompilationUnit> there = sources.unitOf(method).filter(unit -> unit != here);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    SoftReference<Lowered> known = others.get(there.get().getSourceFile());
    Lowered lowered = known == null ? null : known.get();
    if (lowered == null) {
      try {
        // Flow analysis may be still to come for that file, and findings in it are told elsewhere.
        lowered = lower(there.get(), Reassigned.in(there.get()).negate(), at -> List.of());
      } catch (IOException unreadable) {
        return Optional.empty();
      }
      others.put(there.get().getSourceFile(), new SoftReference<>(lowered));
    }
    return lowered.unit().ownDeclaration(method);
  }

  private static List<Import> imports(JCCompilationUnit tree, JavacPositions positions) {
    List<Import> imports = new ArrayList<>();
    for (ImportTree each : tree.getImports()) {
      if (!(each instanceof JCImport)) {
        // Since Java 25, the import of a module.
        continue;
      }
      Name qualified = TreeInfo.fullName((JCTree) each.getQualifiedIdentifier());
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
        named.put(TypeRef.simpleName(each.name()), each.name());
      }
    }
    return named;
  }
}
