package dev.acidlint.pmd.command;

import dev.acidlint.rules.Rule;
import dev.acidlint.rules.RulePages;
import dev.acidlint.rules.RuleRegistry;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code acidlint explain}: prints the page of a rule. */
@Command(
    name = "explain",
    description = "Tells what a rule means, with examples; without one, which rules there are.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Host host;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", arity = "0..1", description = "Its name.")
  private String rule;

  ExplainCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    if (rule == null) {
      for (Rule one : RuleRegistry.all()) {
        host.out().println(one.name() + ": " + one.summary());
      }
      return ExitCode.CLEAN;
    }
    try {
      host.out().print(RulePages.of(rule));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "no rule " + rule + "; there are " + names());
    }
    return ExitCode.CLEAN;
  }

  private static String names() {
    return RuleRegistry.all().stream().map(Rule::name).sorted().collect(Collectors.joining(", "));
  }
}
