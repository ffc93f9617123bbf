package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.acidlint.pmd.AcidlintPatchRenderer;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRule;
import net.sourceforge.pmd.lang.java.rule.bestpractices.UnusedLocalVariableRule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.properties.PropertyFactory;
import net.sourceforge.pmd.renderers.Renderer;
import net.sourceforge.pmd.renderers.RendererFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The patch from within PMD. */
class PatchRendererTest {
  @TempDir Path dir;

  /** Flags every file: what stands there is for the renderer to find out. */
  public abstract static class Flagging extends AbstractJavaRule {
    static final PropertyDescriptor<String> MINIMUM =
        PropertyFactory.stringProperty("minConfidence").desc("-").defaultValue("medium").build();
    static final PropertyDescriptor<String> POOL =
        PropertyFactory.stringProperty("pool").desc("-").defaultValue("").build();

    Flagging() {
      setName("called something else");
      setMessage("flagged");
      setLanguage(LanguageRegistry.PMD.getLanguageById("java"));
      definePropertyDescriptor(MINIMUM);
      definePropertyDescriptor(POOL);
    }

    @Override
    public Object visit(ASTCompilationUnit unit, Object data) {
      asCtx(data).addViolation(unit);
      return data;
    }
  }

  /** Stands in for the real one; the name is what counts. */
  public static final class CommitWithoutRollback extends Flagging {}

  /** Stands in for the real one. */
  public static final class EnginePerCall extends Flagging {}

  @Test
  void printsOnePatchForTheFilesWithViolationsOfOurRules() throws IOException {
    CommandRun.write(dir, "A.java", "bad(); risky();");
    CommandRun.write(dir, "B.java", "good();");
    String root = dir.toString().substring(1);
    String patch = render(new CommitWithoutRollback(), renderer());
    assertThat(patch).startsWith("--- a/" + root + "/A.java\n+++ b/" + root + "/A.java\n@@ ");
    assertThat(patch).contains("+    good(); risky();\n");
    assertThat(patch).doesNotContain("B.java");
  }

  @Test
  void leavesFilesAloneThatOnlyOthersRulesFlag() throws IOException {
    CommandRun.write(dir, "A.java", "int unused = 1; bad();");
    Rule foreign = new UnusedLocalVariableRule();
    foreign.setMessage("unused");
    foreign.setLanguage(LanguageRegistry.PMD.getLanguageById("java"));
    assertThat(render(foreign, renderer())).isEmpty();
  }

  @Test
  void runsOnlyTheRulesThatFlaggedSomething() throws IOException {
    CommandRun.write(dir, "A.java", "bad();");
    assertThat(render(new EnginePerCall(), renderer())).isEmpty();
  }

  @Test
  void takesReviewedRepairsWhenAsked() throws IOException {
    CommandRun.write(dir, "A.java", "risky();");
    Rule other = new EnginePerCall();
    Renderer renderer = renderer();
    assertThat(render(other, renderer)).isEmpty();
    Renderer asked = renderer();
    set(asked, "includeReview", true);
    assertThat(render(other, asked)).contains("+    good();");
  }

  @Test
  void wrongPropertiesAreTold() throws IOException {
    CommandRun.write(dir, "A.java", "bad();");
    Renderer encoding = renderer();
    set(encoding, "encoding", "latin-99");
    assertThat(
            assertThrows(
                RuntimeException.class, () -> render(new CommitWithoutRollback(), encoding)))
        .hasCauseThat()
        .hasMessageThat()
        .isEqualTo("encoding: latin-99 is not known");
  }

  @Test
  void eachRuleIsRunAsTheRulesetSetsIt() throws IOException {
    CommandRun.write(dir, "A.java", "bad(); risky();");
    Rule sure = new EnginePerCall();
    sure.setProperty(Flagging.MINIMUM, "HIGH");
    Rule pool = new CommitWithoutRollback();
    pool.setProperty(Flagging.POOL, "hikari");
    List<Settings> seen = new ArrayList<>();
    Renderer renderer =
        new PatchRenderer(
            (catalogues, settings) -> {
              seen.add(settings);
              return new FakeEngine(settings);
            });
    set(renderer, "includeReview", true);
    assertThat(render(List.of(sure, pool), renderer)).contains("+    good(); risky();\n");
    assertThat(seen)
        .containsExactly(
            new Settings(Confidence.LOW, false, Optional.empty()),
            new Settings(Confidence.LOW, false, Optional.of("hikari")));
  }

  @Test
  void theRealRulesAndTheRealEngineWorkTogether() throws IOException {
    CommandRun.writeText(dir, "Transfer.java", EndToEndTest.TRANSFER);
    Rule rule = new dev.acidlint.pmd.CommitWithoutRollback();
    rule.setMessage("flagged");
    rule.setLanguage(LanguageRegistry.PMD.getLanguageById("java"));
    assertThat(render(rule, new AcidlintPatchRenderer()))
        .containsMatch("(?m)^\\+ +connection\\.rollback\\(\\);$");
  }

  @Test
  void pmdFindsItByItsName() {
    Renderer renderer =
        RendererFactory.createRenderer("dev.acidlint.pmd.AcidlintPatchRenderer", new Properties());
    assertThat(renderer).isInstanceOf(PatchRenderer.class);
    assertThat(renderer.defaultFileExtension()).isEqualTo("patch");
  }

  private static Renderer renderer() {
    return new PatchRenderer((catalogues, settings) -> new FakeEngine(settings));
  }

  @SuppressWarnings("unchecked")
  private static <T> void set(Renderer renderer, String property, T value) {
    renderer.setProperty((PropertyDescriptor<T>) renderer.getPropertyDescriptor(property), value);
  }

  private String render(Rule rule, Renderer renderer) throws IOException {
    return render(List.of(rule), renderer);
  }

  private String render(List<Rule> rules, Renderer renderer) throws IOException {
    StringWriter out = new StringWriter();
    renderer.setWriter(out);
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setIgnoreIncrementalAnalysis(true);
    try (PmdAnalysis pmd = PmdAnalysis.create(configuration)) {
      rules.forEach(rule -> pmd.addRuleSet(RuleSet.forSingleRule(rule)));
      pmd.addRenderer(renderer);
      List<Path> files;
      try (var all = Files.list(dir)) {
        files = all.sorted().toList();
      }
      files.forEach(file -> pmd.files().addFile(file));
      pmd.performAnalysis();
    }
    return out.toString();
  }
}
