package dev.acidlint.pmd;

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
  private final PmdEventScan events;
  private final PmdElsewhere elsewhere;

  /**
   * @param preScan of that unit, with those types
   * @param events of that unit
   */
  PmdContext(ASTCompilationUnit unit, PmdTypes types, PmdPreScan preScan, PmdEventScan events) {
    positions = PmdPositions.of(unit);
    this.types = types;
    this.preScan = preScan;
    this.events = events;
    elsewhere = new PmdElsewhere(unit, types);
    variables = new PmdVariables(types, positions);
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

  PmdEventScan events() {
    return events;
  }
}
