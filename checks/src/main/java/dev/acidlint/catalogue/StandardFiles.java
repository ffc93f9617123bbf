package dev.acidlint.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that come with Acidlint, and what the build compiles of them.
 *
 * <p>The build runs {@link CatalogueCompiler} to write the compiled text beside the files. Where
 * classes lie in a directory and it is missing or older than a file, as after a build by an IDE,
 * the files themselves are read instead.
 */
final class StandardFiles {
  static final String COMPILED = "compiled.txt";

  private StandardFiles() {}

  /**
   * All libraries, compiled.
   *
   * @throws CatalogueException if they cannot be read
   */
  static String compiled() {
    try {
      URL compiled = StandardFiles.class.getResource(COMPILED);
      URL anyFile = StandardFiles.class.getResource("jdbc.yaml");
      if (anyFile != null && anyFile.getProtocol().equals("file")) {
        Path directory = Path.of(anyFile.toURI()).getParent();
        if (compiled == null || isStale(directory)) {
          return compile(directory);
        }
      }
      return resource(COMPILED);
    } catch (IOException | URISyntaxException e) {
      throw new CatalogueException("the catalogue cannot be read: " + e, e);
    }
  }

  /** Reads every library of a directory and compiles it. */
  static String compile(Path directory) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Library library : libraries(directory)) {
      text.append(Compiled.write(library));
    }
    return text.toString();
  }

  private static boolean isStale(Path directory) throws IOException {
    long written = Files.getLastModifiedTime(directory.resolve(COMPILED)).toMillis();
    for (Path file : files(directory)) {
      if (Files.getLastModifiedTime(file).toMillis() > written) {
        return true;
      }
    }
    return false;
  }

  /** Every library of a directory, read. */
  static List<Library> libraries(Path directory) throws IOException {
    List<Library> libraries = new ArrayList<>();
    for (Path file : files(directory)) {
      libraries.add(LibraryReader.read(file.getFileName().toString(), Files.readString(file)));
    }
    return libraries;
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = StandardFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + " is not there");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
