package dev.acidlint.pmd;

import net.sourceforge.pmd.test.SimpleAggregatorTst;

/** PMD's own tests of rules: {@code xml/<Rule>.xml} beside this class, in the resources. */
class RuleXmlTest extends SimpleAggregatorTst {

  @Override
  protected void setUp() {
    addRule("acidlint/pmd/all.xml", "CommitWithoutRollback");
  }
}
