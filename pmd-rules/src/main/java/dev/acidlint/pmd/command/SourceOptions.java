package dev.acidlint.pmd.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.lang.LanguageVersion;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What to look at, and how to read it: for each command that reads sources. */
final class SourceOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, directories, or jars and zips of sources, which are read in place. A file of"
              + " arguments, one on each line: @FILE")
  private List<String> paths;

  @Option(
      names = "--class-path",
      paramLabel = "CP",
      description = "Jars (lib/* too) and class directories, to know types better.")
  private String classPath = "";

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "What your own methods mean, in the catalogue's format; may be repeated.")
  private List<Path> catalogues = List.of();

  @Option(
      names = "--include-tests",
      description = "Look at test sources (under src/test and the like) too.")
  private boolean includeTests;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "Of the sources; default ${DEFAULT-VALUE}. What is written is always UTF-8.")
  private String encoding;

  @Option(
      names = "--java-version",
      paramLabel = "VERSION",
      description = "Of the sources, 17 for example; default: the newest that PMD knows.")
  private String javaVersion;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Default: one for each processor. Results do not depend on it.")
  private Integer threads;

  boolean includeTests() {
    return includeTests;
  }

  List<Path> catalogues(Path workingDirectory) {
    return catalogues.stream().map(workingDirectory::resolve).toList();
  }

  /** All sources that are asked for. */
  SourceFinder finder(Path workingDirectory) {
    SourceFinder finder = new SourceFinder(includeTests, workingDirectory);
    paths.forEach(finder::add);
    return finder;
  }

  /**
   * How PMD is to read them.
   *
   * @param command whose usage it is
   * @param notes gets what of the class path is not there
   * @throws ParameterException if an option makes no sense
   */
  PmdSetup setup(Path workingDirectory, CommandLine command, List<Problem> notes) {
    LanguageVersion version =
        javaVersion == null ? PmdSetup.defaultVersion() : PmdSetup.version(javaVersion);
    if (version == null) {
      throw new ParameterException(
          command, "--java-version: one of " + String.join(", ", PmdSetup.versionNames()));
    }
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (count < 1) {
      throw new ParameterException(command, "--threads: at least 1");
    }
    List<Path> entries = PmdSetup.classPath(classPath, workingDirectory, notes);
    return new PmdSetup(version, charset(command), entries, count);
  }

  private Charset charset(CommandLine command) {
    try {
      return Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--encoding: " + encoding + " is not known");
    }
  }
}
