package dev.acidlint.benchmark;

import dev.acidlint.pmd.AcidlintRule;
import dev.acidlint.pmd.CommitWithoutRollback;
import dev.acidlint.pmd.EnginePerCall;
import dev.acidlint.pmd.SessionOutsideTryWithResources;
import dev.acidlint.pmd.SwallowedPersistenceException;
import java.util.List;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRulechainRule;

/** All our rules as one, and the time that they take. */
public final class TimedRules extends AbstractJavaRulechainRule {
  private final List<AcidlintRule> rules =
      List.of(
          new CommitWithoutRollback(),
          new EnginePerCall(),
          new SessionOutsideTryWithResources(),
          new SwallowedPersistenceException());

  public TimedRules() {
    super(ASTCompilationUnit.class);
  }

  @Override
  public Object visit(ASTCompilationUnit unit, Object data) {
    long start = Stopwatch.now();
    rules.forEach(rule -> rule.visit(unit, data));
    Stopwatch.ofThread().add(start);
    return data;
  }
}
