package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.pmd.program.SummariesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code acidlint summaries}: what the methods of a program do, for PMD's rules to know. */
@Command(
    name = "summaries",
    description =
        "Writes what the methods of Java sources do to sessions and transactions, for the property"
            + " 'summaries' of the PMD rules, which are shown one file at a time.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:written",
      "1:a fault of acidlint itself",
      "2:wrong usage, or a catalogue file that cannot be used",
      "5:written, but something could not be read or parsed"
    })
final class SummariesCommand implements Callable<Integer> {
  private final Host host;
  @Spec private CommandSpec spec;
  @Mixin private SourceOptions sources;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where the summaries go. Write them anew whenever the sources have changed.")
  private Path output;

  SummariesCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() throws IOException {
    List<Problem> notes = new ArrayList<>();
    PmdSetup setup = sources.setup(host.workingDirectory(), spec.commandLine(), notes);
    Catalogue catalogue = catalogue();
    Set<Problem> problems = new TreeSet<>();
    try (SourceFinder finder = sources.finder(host.workingDirectory())) {
      notes.addAll(finder.notes());
      problems.addAll(finder.problems());
      Progress progress =
          new Progress(host.err(), finder.sources().size(), host.watched(), host.clock());
      ProgramSurvey.Result result;
      try (Trees trees = new Trees(setup)) {
        result = new ProgramSurvey(catalogue, trees).of(finder.sources(), progress::step);
      } finally {
        progress.end();
      }
      problems.addAll(result.unreadable());
      write(new SummariesFile(catalogue).text(result.known()));
      for (Problem error : result.crashed()) {
        host.err().println("acidlint: " + error.path() + ": internal error: " + error.reason());
      }
    }
    notes.forEach(note -> host.err().println("acidlint: " + note));
    problems.forEach(problem -> host.err().println("acidlint: " + problem));
    return problems.isEmpty() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  private Catalogue catalogue() {
    List<Path> files = sources.catalogues(host.workingDirectory());
    try {
      return files.isEmpty() ? Catalogues.standard() : Catalogues.withUserFiles(files);
    } catch (CatalogueException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void write(String text) {
    try {
      Files.writeString(host.workingDirectory().resolve(output), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--output: cannot write " + output + ": " + SourceFinder.reason(e));
    }
  }
}
