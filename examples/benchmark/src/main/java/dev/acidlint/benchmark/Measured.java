package dev.acidlint.benchmark;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.reporting.Report;

/**
 * One run of one host in a JVM of its own: {@link Benchmark} starts it. Prints the CPU time of our
 * entry points and of the host's thread, and of the whole process, in nanoseconds.
 */
public final class Measured {

  /** What a host is given to run. */
  enum Load {
    /** Error Prone leaves most of itself out then; PMD would not even parse. */
    NOTHING("no checks"),
    TRIVIAL("one that does nothing"),
    ACIDLINT("ours");

    private final String words;

    Load(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private Measured() {}

  /**
   * @param arguments host ({@code javac} or {@code pmd}), what it runs ({@link Load}), directory of
   *     the subjects, name of the subject
   */
  public static void main(String[] arguments) throws IOException {
    Load load = Load.valueOf(arguments[1]);
    Path directory = Path.of(arguments[2]);
    List<Path> files = Subject.named(arguments[3]).files(directory);
    String classPath = classPath(directory);
    long start = Stopwatch.now();
    long found =
        arguments[0].equals("javac") ? javac(files, classPath, load) : pmd(files, classPath, load);
    long all = Stopwatch.now() - start;
    long inside = Stopwatch.ofThread().inside();
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        Locale.ROOT,
        "%d %d %d %d %d%n",
        inside,
        all - inside,
        system.getProcessCpuTime(),
        files.size(),
        found);
  }

  /** What Maven has written, without the POMs among it. */
  private static String classPath(Path directory) throws IOException {
    String written = Files.readString(directory.resolve("class-path")).strip();
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(written)
        .filter(entry -> !entry.endsWith(".pom"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Compiles as a build does, class files and all, and returns the number of our warnings. */
  private static long javac(List<Path> files, String classPath, Load load) throws IOException {
    BaseErrorProneJavaCompiler compiler =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(checks(load)));
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    Path classes = Files.createTempDirectory("benchmark");
    try (StandardJavaFileManager manager =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(told, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-Xmaxwarns",
              "1000000",
              "-XDcompilePolicy=simple",
              "--should-stop=ifError=FLOW",
              "-cp",
              classPath,
              "-d",
              classes.toString());
      boolean compiled =
          compiler
              .getTask(
                  new PrintWriter(output),
                  manager,
                  told,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new IllegalStateException(
            output
                + told.getDiagnostics().stream()
                    .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                    .limit(5)
                    .map(Object::toString)
                    .collect(Collectors.joining("\n")));
      }
    } finally {
      delete(classes);
    }
    return Stopwatch.ofThread().findings();
  }

  private static void delete(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static List<Class<? extends BugChecker>> checks(Load load) {
    return switch (load) {
      case NOTHING -> List.of();
      case TRIVIAL -> List.of(TrivialCheck.class);
      case ACIDLINT -> List.of(TrivialCheck.class, TimedChecks.class);
    };
  }

  private static long pmd(List<Path> files, String classPath, Load load) {
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setThreads(0);
    configuration.setIgnoreIncrementalAnalysis(true);
    configuration.setOnlyRecognizeLanguage(JavaLanguageModule.getInstance());
    configuration.prependAuxClasspath(classPath);
    try (PmdAnalysis analysis = PmdAnalysis.create(configuration)) {
      analysis.addRuleSet(RuleSet.forSingleRule(named(new TrivialRule())));
      if (load == Load.ACIDLINT) {
        analysis.addRuleSet(RuleSet.forSingleRule(named(new TimedRules())));
      }
      files.forEach(file -> analysis.files().addFile(file));
      Report report = analysis.performAnalysisAndCollectReport();
      return report.getViolations().size();
    }
  }

  private static Rule named(Rule rule) {
    rule.setName(rule.getClass().getSimpleName());
    rule.setMessage("found");
    rule.setLanguage(JavaLanguageModule.getInstance());
    return rule;
  }
}
