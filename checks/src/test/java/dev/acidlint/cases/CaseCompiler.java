package dev.acidlint.cases;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Proves that texts compile: all of a group in one task, nothing written. */
final class CaseCompiler {

  private CaseCompiler() {}

  /**
   * Compiles.
   *
   * @param texts by a path that ends in the name of the public class, such as {@code
   *     Rule/group/Name.java}
   * @return the errors of each text that has any, as javac words them
   */
  static Map<String, List<String>> errors(ClassPathGroup group, Map<String, String> texts) {
    if (texts.isEmpty()) {
      return Map.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<Source> sources = new ArrayList<>();
    texts.forEach((path, text) -> sources.add(new Source(path, text.replace("\uFEFF", ""))));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      String classPath =
          group.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      List<String> options =
          List.of("-proc:none", "--release", "17", "-Xmaxerrs", "1000", "-cp", classPath);
      compiler.getTask(null, new Discarding(files), diagnostics, options, null, sources).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> errors = new LinkedHashMap<>();
    for (Diagnostic<? extends JavaFileObject> found : diagnostics.getDiagnostics()) {
      if (found.getKind() == Diagnostic.Kind.ERROR) {
        String path = found.getSource() instanceof Source source ? source.path : "(no source)";
        errors
            .computeIfAbsent(path, key -> new ArrayList<>())
            .add("line " + found.getLineNumber() + ": " + found.getMessage(null));
      }
    }
    return errors;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
