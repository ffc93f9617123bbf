package dev.acidlint.errorprone;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Compiles with one of our checks, as a user's build does, and keeps all that the user is told. */
final class ErrorProneHarness {
  private final Class<? extends BugChecker> check;
  private final Map<String, String> sources = new TreeMap<>();
  private final List<String> options =
      new ArrayList<>(
          List.of(
              "-proc:none",
              "-XDcompilePolicy=simple",
              "--should-stop=ifError=FLOW",
              "-implicit:none"));

  private ErrorProneHarness(Class<? extends BugChecker> check) {
    this.check = check;
  }

  /** What came of a compilation. */
  record Outcome(boolean compiled, List<String> diagnostics) {}

  static ErrorProneHarness with(Class<? extends BugChecker> check) {
    return new ErrorProneHarness(check);
  }

  ErrorProneHarness source(String name, String text) {
    sources.put(name, text);
    return this;
  }

  ErrorProneHarness option(String option) {
    options.add(option);
    return this;
  }

  Outcome compile() {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new TextFile(name, text)));
    // Generates nothing: a processor path without processors, no class files.
    options.addAll(
        List.of("-d", System.getProperty("java.io.tmpdir"), "-XDshould-stop.ifNoError=FLOW"));
    boolean compiled =
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(check))
            .getTask(null, null, diagnostics, options, null, files)
            .call();
    return new Outcome(
        compiled, diagnostics.getDiagnostics().stream().map(ErrorProneHarness::show).toList());
  }

  private static String show(Diagnostic<? extends JavaFileObject> each) {
    return each.getKind()
        + " "
        + each.getLineNumber()
        + ":"
        + each.getColumnNumber()
        + " "
        + each.getMessage(Locale.ROOT);
  }

  private static final class TextFile extends SimpleJavaFileObject {
    private final String text;

    TextFile(String name, String text) {
      super(URI.create("file:///" + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
