package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.flow.Flow;
import dev.acidlint.flow.MethodSummary;
import dev.acidlint.flow.SummaryCache;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.MethodDecl.Modifier;
import dev.acidlint.model.MethodId;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.pmd.PmdIndex;
import dev.acidlint.pmd.PmdLowering;
import dev.acidlint.pmd.program.KnownProgram;
import dev.acidlint.pmd.program.ProgramMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;

/**
 * What the methods of a file do, for their callers in other files.
 *
 * @param summaries of those of which anything can be told
 * @param asked the methods of other files that they depend on
 */
record FileSummaries(Map<MethodId, MethodSummary> summaries, Set<MethodId> asked) {

  /**
   * Summarises a file.
   *
   * @param known of the other files
   * @param wanted whether anybody may want to know what a method does
   */
  static FileSummaries of(
      ASTCompilationUnit unit,
      Catalogue catalogue,
      KnownProgram known,
      Predicate<ProgramMethod> wanted) {
    SourceUnit lowered = PmdLowering.lower(unit, catalogue, known.program());
    Set<MethodId> asked = new HashSet<>();
    Flow flow =
        new Flow(
            catalogue,
            new SummaryCache(),
            method -> {
              asked.add(method);
              return known.summary(method);
            });
    Map<MethodId, MethodSummary> summaries = new HashMap<>();
    Predicate<MethodDecl> called =
        method -> known.program().find(MethodId.of(method)).filter(wanted).isPresent();
    lowered.types().forEach(type -> add(type, flow, called, summaries));
    return new FileSummaries(Map.copyOf(summaries), Set.copyOf(asked));
  }

  private static void add(
      TypeDecl type,
      Flow flow,
      Predicate<MethodDecl> called,
      Map<MethodId, MethodSummary> summaries) {
    for (MethodDecl method : type.methods()) {
      if (mayMatter(method) && called.test(method)) {
        summarise(method, flow)
            .filter(s -> s.makes() || !method.isConstructor())
            .ifPresent(s -> summaries.put(MethodId.of(method), s));
      }
    }
    type.nested().forEach(nested -> add(nested, flow, called, summaries));
  }

  private static boolean mayMatter(MethodDecl method) {
    return !method.is(Modifier.PRIVATE)
        && (method.mayPersist()
            || (!method.isConstructor()
                && method.parameters().stream()
                    .anyMatch(p -> PmdIndex.isCloseable(p.type().name()))));
  }

  /** What goes wrong with one method is its own trouble; the check itself will tell of it. */
  private static Optional<MethodSummary> summarise(MethodDecl method, Flow flow) {
    try {
      return flow.summarise(method);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return Optional.empty();
    }
  }
}
