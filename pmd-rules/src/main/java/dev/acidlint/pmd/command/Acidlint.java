package dev.acidlint.pmd.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code acidlint}. */
@Command(
    name = "acidlint",
    description = "Finds faults in how Java code handles database sessions and transactions.",
    mixinStandardHelpOptions = true,
    versionProvider = Acidlint.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Acidlint {

  private Acidlint() {}

  /** Runs the command and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Path here = Path.of("").toAbsolutePath();
    Host host = new Host(out, err, here, Progress.isWatched(), System::nanoTime, PmdEngine::create);
    int exitCode = run(args, host);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** UTF-8 whatever the locale, so that a report is the same everywhere. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  static int run(String[] args, Host host) {
    CommandLine command = new CommandLine(new Acidlint());
    command.addSubcommand(new CheckCommand(host));
    command.addSubcommand(new SummariesCommand(host));
    command.addSubcommand(new ExplainCommand(host));
    command.setOut(writer(host.out()));
    command.setErr(writer(host.err()));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler(
        (e, line, parsed) -> {
          host.err().println("acidlint failed; please report this:");
          e.printStackTrace(host.err());
          return ExitCode.INTERNAL_ERROR;
        });
    if (args.length == 0) {
      command.usage(command.getErr());
      return ExitCode.USAGE;
    }
    return command.execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  static String version() {
    String version = Acidlint.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Prints our version and what we run on. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "acidlint "
            + version()
            + ", PMD "
            + net.sourceforge.pmd.PMDVersion.VERSION
            + ", Java "
            + System.getProperty("java.version")
      };
    }
  }
}
