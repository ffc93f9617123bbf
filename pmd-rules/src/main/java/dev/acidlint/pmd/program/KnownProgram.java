package dev.acidlint.pmd.program;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.flow.MethodSummary;
import dev.acidlint.flow.OtherFiles;
import dev.acidlint.model.MethodId;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to know of the other files: which classes they declare, and what their methods do.
 *
 * @param summaries of the methods of which anything can be told
 */
public record KnownProgram(Program program, Map<MethodId, MethodSummary> summaries)
    implements OtherFiles {

  /** Where nothing is known. */
  public static final KnownProgram NONE = new KnownProgram(Program.NONE, Map.of());

  /** A program, and what its methods do. */
  public static KnownProgram of(
      Program program, Map<MethodId, MethodSummary> summaries, Catalogue catalogue) {
    return new KnownProgram(
        program.knowing(
            m -> summaries.containsKey(m) && summaries.get(m).concernsEveryCaller(catalogue),
            m -> summaries.containsKey(m) && summaries.get(m).steers(),
            m -> m.thrown().stream().anyMatch(catalogue::knowsType)),
        Map.copyOf(summaries));
  }

  @Override
  public Optional<MethodSummary> summary(MethodId method) {
    return Optional.ofNullable(summaries.get(method));
  }
}
