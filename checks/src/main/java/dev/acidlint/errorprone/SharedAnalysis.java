package dev.acidlint.errorprone;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.repair.Repair;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairResult;
import dev.acidlint.repair.Repairs;
import dev.acidlint.rules.Analysis;
import dev.acidlint.rules.Analyzer;
import dev.acidlint.rules.Finding;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.RuleRegistry;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.tools.Diagnostic;

/**
 * The one analysis that all our checks of a compilation share: Error Prone injects the same object
 * into each. Error Prone walks one file after the other with all checks at once, so what was found
 * in the file at hand is all that is kept.
 *
 * <p>Nothing that goes wrong in the analysis fails the compilation; the first such error is told in
 * a note. What is wrong with the user's own options does fail it.
 */
public final class SharedAnalysis {
  private final Optional<Analyzer> analyzer;
  private final Catalogue catalogue;
  private final String complaint;
  private final boolean showGivenUp;
  private final boolean patchReview;
  private boolean complained;
  private boolean noted;
  private JavacLowering lowering;
  private JCCompilationUnit current;
  private SourceText text;
  private Repairs repairs;
  private List<Finding> pending = List.of();

  /** With the options that the user has set. */
  @Inject
  public SharedAnalysis(ErrorProneFlags flags) {
    Optional<AcidlintFlags> read = Optional.empty();
    String wrong = "";
    try {
      read = Optional.of(AcidlintFlags.of(flags));
    } catch (CatalogueException | IllegalArgumentException e) {
      wrong = e.getMessage();
    }
    this.analyzer =
        read.map(each -> Analyzer.ofProgram(each.catalogue(), each.settings(), RuleRegistry.all()));
    this.catalogue = read.map(AcidlintFlags::catalogue).orElse(null);
    this.complaint = wrong;
    this.showGivenUp = read.map(AcidlintFlags::showGivenUp).orElse(false);
    this.patchReview = read.map(AcidlintFlags::patchReview).orElse(false);
  }

  /** With other rules than the registry's. */
  SharedAnalysis(Catalogue catalogue, Settings settings, List<Rule> rules) {
    this.analyzer = Optional.of(new Analyzer(catalogue, settings, rules));
    this.catalogue = catalogue;
    this.complaint = "";
    this.showGivenUp = false;
    this.patchReview = false;
  }

  /** Whether nothing is left to tell of the file at hand; of most files there never is. */
  boolean isSilent(VisitorState state) {
    JCCompilationUnit unit = (JCCompilationUnit) state.getPath().getCompilationUnit();
    if (unit != current) {
      current = unit;
      pending = analyse(unit, state);
    }
    return pending.isEmpty();
  }

  /**
   * What a rule has found in a member of a class of that file, each finding only once: what the
   * member's own members would tell again is gone.
   */
  List<Finding> take(String rule, Tree member, VisitorState state) {
    JCCompilationUnit unit = current;
    List<Finding> taken = new ArrayList<>();
    JavacTrees trees = JavacTrees.instance(state.context);
    long start = trees.getSourcePositions().getStartPosition(unit, member);
    long end = trees.getSourcePositions().getEndPosition(unit, member);
    Iterator<Finding> each = pending.iterator();
    while (each.hasNext()) {
      Finding finding = each.next();
      int site = text.toOriginal(finding.site().start());
      if (finding.rule().equals(rule) && start <= site && site < end) {
        taken.add(finding);
        each.remove();
      }
    }
    return taken;
  }

  /** The text of the file at hand. */
  SourceText text() {
    return text;
  }

  /** Computes a repair of that file, which is parsed once for all of them. */
  RepairResult repair(RepairRequest request) {
    return repairs.compute(request);
  }

  /**
   * Whether a repair is shown as a fix: one to review is left out where Error Prone would write it
   * into the file unread, unless the user asks for that.
   */
  boolean shows(Repair repair, VisitorState state) {
    return patchReview || repair.level() != Repair.Level.REVIEW || !PatchMode.isOn(state.context);
  }

  private List<Finding> analyse(JCCompilationUnit unit, VisitorState state) {
    if (analyzer.isEmpty()) {
      complain(unit, state);
      return new ArrayList<>();
    }
    try {
      if (lowering == null) {
        lowering = new JavacLowering(state.context, catalogue);
      }
      Optional<SourceUnit> worth = lowering.lowerIfWorth(unit);
      if (worth.isEmpty()) {
        return List.of();
      }
      SourceUnit lowered = worth.get();
      text = lowered.text();
      repairs = Repairs.of(text);
      Analysis analysis = analyzer.get().analyze(lowered);
      analysis.internalErrors().stream().findFirst().ifPresent(e -> note(e, unit, state));
      if (showGivenUp) {
        for (String method : analysis.givenUp()) {
          print(Diagnostic.Kind.NOTE, "Acidlint gave up on " + method, unit, state);
        }
      }
      return new ArrayList<>(analysis.findings());
    } catch (RuntimeException | LinkageError | StackOverflowError | IOException e) {
      note(e.toString(), unit, state);
      return new ArrayList<>();
    }
  }

  /** Fails the compilation, as a wrong option of javac's own would. */
  private void complain(JCCompilationUnit unit, VisitorState state) {
    if (!complained) {
      complained = true;
      print(Diagnostic.Kind.ERROR, "Acidlint: " + complaint, unit, state);
    }
  }

  private void note(String error, JCCompilationUnit unit, VisitorState state) {
    if (!noted) {
      noted = true;
      String message =
          "Acidlint could not analyse all of "
              + unit.getSourceFile().getName()
              + " (further errors of this kind are not shown): "
              + error;
      print(Diagnostic.Kind.NOTE, message, unit, state);
    }
  }

  private static void print(
      Diagnostic.Kind kind, String message, JCCompilationUnit unit, VisitorState state) {
    JavacTrees.instance(state.context).printMessage(kind, message, unit, unit);
  }
}
