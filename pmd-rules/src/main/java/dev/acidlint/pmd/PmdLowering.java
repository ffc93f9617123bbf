package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.Import;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.pmd.program.Program;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTImportDeclaration;

/** Lowers what PMD has parsed to the neutral model. */
public final class PmdLowering {

  private PmdLowering() {}

  /**
   * Lowers one file. Bodies and initialisers are lowered when they are first asked for, so the unit
   * must not outlive PMD's work on the file.
   *
   * @param unit as PMD hands it to its rules, symbols resolved
   * @param catalogue tells which simple names can be catalogued types where there is no class path
   */
  public static SourceUnit lower(ASTCompilationUnit unit, Catalogue catalogue) {
    return lower(unit, catalogue, Program.NONE);
  }

  /**
   * Lowers one file of a program.
   *
   * @param program what is known of the other files
   */
  public static SourceUnit lower(ASTCompilationUnit unit, Catalogue catalogue, Program program) {
    PmdContext context = new PmdContext(unit, catalogue, program);
    PmdPositions positions = context.positions();
    List<Import> imports =
        unit.children(ASTImportDeclaration.class)
            .filter(i -> !i.isModuleImport())
            .toList(
                i ->
                    new Import(
                        i.getImportedName(),
                        i.isStatic(),
                        i.isImportOnDemand(),
                        positions.span(i)));
    String path = unit.getTextDocument().getFileId().getOriginalPath().replace('\\', '/');
    return new SourceUnit(
        path,
        positions.text(),
        unit.getPackageName(),
        imports,
        unit.getTypeDeclarations().toList(context.declarations()::type),
        PmdSuppressions.of(unit, context));
  }

  /**
   * Whether anything in the file may touch what the catalogue tells of. Cheap; where it is false no
   * finding can be, and the file need not be lowered.
   */
  public static boolean mayPersist(ASTCompilationUnit unit, Catalogue catalogue) {
    return mayPersist(unit, catalogue, Program.NONE);
  }

  /** The same of a file of a program. */
  public static boolean mayPersist(ASTCompilationUnit unit, Catalogue catalogue, Program program) {
    return new PmdPreScan(unit, new PmdTypes(unit, catalogue, program)).anything();
  }
}
