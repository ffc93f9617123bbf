package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.rules.Rule;
import dev.acidlint.rules.RuleRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a message's "(see ...)" leads to. */
class ExplainCommandTest {
  @TempDir Path dir;

  @Test
  void printsThePageOfEveryRule() {
    for (Rule rule : RuleRegistry.all()) {
      CommandRun run = CommandRun.in(dir, "explain", rule.name());
      assertThat(run.exit()).isEqualTo(0);
      assertThat(run.out()).startsWith("# " + rule.name() + "\n");
      assertThat(run.out()).contains("## Suppression");
    }
  }

  @Test
  void listsTheRules() {
    CommandRun run = CommandRun.in(dir, "explain");
    assertThat(run.exit()).isEqualTo(0);
    assertThat(run.out().lines().count()).isEqualTo(RuleRegistry.all().size());
  }

  @Test
  void saysWhichRulesThereAre() {
    CommandRun run = CommandRun.in(dir, "explain", "NoSuchRule");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("no rule NoSuchRule; there are AutoCommitRestoredWithoutRollback,");
  }
}
