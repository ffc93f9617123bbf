package dev.acidlint.pmd.command;

import java.util.function.Consumer;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRule;
import net.sourceforge.pmd.lang.rule.Rule;

/** The one rule that PMD runs for us: it passes each tree on and reports nothing. */
final class VisitingRule extends AbstractJavaRule {
  private final Consumer<ASTCompilationUnit> visitor;

  VisitingRule(Consumer<ASTCompilationUnit> visitor) {
    this.visitor = visitor;
    setName("Acidlint");
    setMessage("unused");
    setLanguage(LanguageRegistry.PMD.getLanguageById("java"));
  }

  @Override
  public Object visit(ASTCompilationUnit unit, Object data) {
    visitor.accept(unit);
    return data;
  }

  /**
   * PMD takes a copy for each thread; its own way of copying knows no-argument constructors only.
   */
  @Override
  public Rule deepCopy() {
    return new VisitingRule(visitor);
  }
}
