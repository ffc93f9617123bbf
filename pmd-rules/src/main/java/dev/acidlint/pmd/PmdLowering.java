package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.Import;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.pmd.program.Program;
import java.util.List;
import java.util.Optional;
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
    PmdTypes types = new PmdTypes(unit, catalogue, program);
    return lower(
        unit,
        new PmdContext(unit, types, new PmdPreScan(unit, types), PmdEventScan.everywhere(types)));
  }

  private static SourceUnit lower(ASTCompilationUnit unit, PmdContext context) {
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
   * Lowers one file if there may be anything to find in it: something in it may touch what the
   * catalogue tells of, and something happens in it. Both is cheap to tell; it is false for most
   * files of most programs.
   *
   * @param program what is known of the other files
   */
  public static Optional<SourceUnit> lowerIfWorth(
      ASTCompilationUnit unit, Catalogue catalogue, Program program) {
    // What is done for a file in another may be all that happens in it.
    PmdTypes types = new PmdTypes(unit, catalogue, program);
    PmdEventScan events =
        program.isEmpty() ? PmdEventScan.of(unit, types) : PmdEventScan.everywhere(types);
    if (!events.anything()) {
      return Optional.empty();
    }
    PmdPreScan scan = new PmdPreScan(unit, types);
    boolean worth = scan.anything() && (events.inFields() || scan.persistsWhere(events));
    return worth
        ? Optional.of(lower(unit, new PmdContext(unit, types, scan, events)))
        : Optional.empty();
  }
}
