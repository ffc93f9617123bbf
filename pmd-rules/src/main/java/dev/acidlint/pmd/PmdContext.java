package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.pmd.program.Program;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;

/** The parts of the lowering of one file, which need each other. */
final class PmdContext {
  private final PmdPositions positions;
  private final PmdTypes types;
  private final PmdVariables variables;
  private final PmdMethods methods;
  private final PmdDeclarations declarations;
  private final PmdExpressions expressions;
  private final PmdStatements statements;
  private final PmdPreScan preScan;
  private final PmdElsewhere elsewhere;

  PmdContext(ASTCompilationUnit unit, Catalogue catalogue, Program program) {
    positions = PmdPositions.of(unit);
    types = new PmdTypes(unit, catalogue, program);
    elsewhere = new PmdElsewhere(unit, types);
    variables = new PmdVariables(types, positions);
    preScan = new PmdPreScan(unit, types);
    methods = new PmdMethods(this);
    declarations = new PmdDeclarations(this);
    expressions = new PmdExpressions(this);
    statements = new PmdStatements(this);
  }

  PmdPositions positions() {
    return positions;
  }

  PmdTypes types() {
    return types;
  }

  PmdVariables variables() {
    return variables;
  }

  PmdMethods methods() {
    return methods;
  }

  PmdDeclarations declarations() {
    return declarations;
  }

  PmdExpressions expressions() {
    return expressions;
  }

  PmdStatements statements() {
    return statements;
  }

  PmdElsewhere elsewhere() {
    return elsewhere;
  }

  PmdPreScan preScan() {
    return preScan;
  }
}
