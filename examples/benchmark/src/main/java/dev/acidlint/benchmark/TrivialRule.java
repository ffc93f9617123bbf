package dev.acidlint.benchmark;

import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRulechainRule;

/** A rule that never finds anything, so that PMD has a reason to parse and resolve. */
public final class TrivialRule extends AbstractJavaRulechainRule {

  public TrivialRule() {
    super(ASTCompilationUnit.class);
  }

  @Override
  public Object visit(ASTCompilationUnit unit, Object data) {
    return data;
  }
}
