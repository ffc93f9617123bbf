package dev.acidlint.errorprone;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.SourceUnit;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in one javac task, up to flow analysis, and lowers each file. */
public final class JavacHarness {
  private final List<Path> classPath;
  private final Catalogue catalogue;
  private List<String> options = List.of();
  private boolean errorsAllowed;

  /**
   * @param classPath jars and directories
   */
  public JavacHarness(List<Path> classPath, Catalogue catalogue) {
    this.classPath = List.copyOf(classPath);
    this.catalogue = catalogue;
  }

  /** With a catalogue of types of which nothing is known but that they are catalogued. */
  JavacHarness(List<Path> classPath, Predicate<String> catalogued) {
    this(classPath, new TypeNames(catalogued));
  }

  /** Further javac options. */
  public JavacHarness withOptions(String... further) {
    options = List.of(further);
    return this;
  }

  /** Lowers what compiles, whatever errors there are. */
  public JavacHarness allowingErrors() {
    errorsAllowed = true;
    return this;
  }

  /** The unit of one file that needs no others. */
  public SourceUnit lower(String name, String source) {
    return lower(Map.of(name, source)).get(name);
  }

  /**
   * The units of files that are compiled together.
   *
   * @param sources text by name, {@code p/A.java}
   * @return in the order of the sources, by the same names
   * @throws AssertionError if they do not compile
   */
  public Map<String, SourceUnit> lower(Map<String, String> sources) {
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, source) -> files.add(new TextFile(name, source)));
    Map<URI, SourceUnit> units = compile(files);
    Map<String, SourceUnit> lowered = new LinkedHashMap<>();
    for (JavaFileObject each : files) {
      lowered.put(((TextFile) each).name, units.get(each.toUri()));
    }
    return lowered;
  }

  /** The units of files on disk, compiled together, by their paths and in their order. */
  public Map<Path, SourceUnit> lowerFiles(List<Path> sources) {
    try (StandardJavaFileManager files = manager()) {
      Map<Path, SourceUnit> lowered = new LinkedHashMap<>();
      for (Path each : sources) {
        lowered.put(each, null);
      }
      List<JavaFileObject> objects = new ArrayList<>();
      files.getJavaFileObjectsFromPaths(sources).forEach(objects::add);
      compile(objects).forEach((file, unit) -> lowered.put(Path.of(file), unit));
      return lowered;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StandardJavaFileManager manager() {
    return ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
  }

  private Map<URI, SourceUnit> compile(List<JavaFileObject> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-XDcompilePolicy=simple"));
    arguments.add("--class-path");
    arguments.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    arguments.addAll(options);
    JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostics, arguments, null, files);
    try {
      List<JCCompilationUnit> trees = new ArrayList<>();
      for (CompilationUnitTree each : task.parse()) {
        trees.add((JCCompilationUnit) each);
      }
      task.analyze();
      String errors =
          diagnostics.getDiagnostics().stream()
              .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
              .map(Object::toString)
              .collect(Collectors.joining("\n"));
      if (!errorsAllowed && !errors.isEmpty()) {
        throw new AssertionError(errors);
      }
      JavacLowering lowering = new JavacLowering(((BasicJavacTask) task).getContext(), catalogue);
      Map<URI, SourceUnit> units = new LinkedHashMap<>();
      for (JCCompilationUnit each : trees) {
        units.put(each.getSourceFile().toUri(), lowering.lower(each));
      }
      return units;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class TextFile extends SimpleJavaFileObject {
    private final String name;
    private final String source;

    TextFile(String name, String source) {
      super(URI.create("string:///" + name), Kind.SOURCE);
      this.name = name;
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
