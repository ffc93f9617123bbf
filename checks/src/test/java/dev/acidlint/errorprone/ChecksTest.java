package dev.acidlint.errorprone;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.RulePages;
import dev.acidlint.rules.RuleRegistry;
import dev.acidlint.rules.Severity;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every rule is a check of the same name, and Error Prone finds it. */
final class ChecksTest {

  @Test
  void everyRuleHasItsCheck() {
    var checks =
        ServiceLoader.load(BugChecker.class).stream()
            .map(ServiceLoader.Provider::type)
            .filter(type -> type.getPackageName().equals("dev.acidlint.errorprone"))
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    assertThat(checks.keySet())
        .containsExactlyElementsIn(RuleRegistry.all().stream().map(Rule::name).toList());
    for (Rule rule : RuleRegistry.all()) {
      BugPattern pattern = checks.get(rule.name()).getAnnotation(BugPattern.class);
      assertWithMessage(rule.name()).that(pattern.name()).isEqualTo(rule.name());
      assertThat(pattern.summary()).isEqualTo(rule.summary());
      assertThat(pattern.severity()).isEqualTo(severity(rule.severity()));
      assertThat(pattern.altNames()).asList().containsExactly("acidlint");
      assertThat(pattern.linkType()).isEqualTo(LinkType.CUSTOM);
      assertThat(pattern.link()).isEqualTo(RulePages.EXPLAIN + rule.name());
    }
  }

  @Test
  void noneIsNamedAsOneOfErrorPronesOwn() {
    List<String> builtIn =
        BuiltInCheckerSuppliers.allChecks().getAllChecks().values().stream()
            .flatMap(info -> info.allNames().stream())
            .toList();
    assertThat(builtIn).isNotEmpty();
    assertThat(builtIn).containsNoneIn(RuleRegistry.all().stream().map(Rule::name).toList());
    assertThat(builtIn).doesNotContain("acidlint");
  }

  private static SeverityLevel severity(Severity severity) {
    return switch (severity) {
      case WARNING -> SeverityLevel.WARNING;
      case SUGGESTION -> SeverityLevel.SUGGESTION;
    };
  }
}
