package dev.acidlint.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that come with Acidlint, and the index of their names.
 *
 * <p>The build runs {@link IndexWriter} to write the index beside the files. Where classes lie in a
 * directory and the index is missing or older than a file, as after a build by an IDE, the files
 * themselves are read instead.
 */
final class StandardFiles {
  static final String INDEX = "index.txt";

  private StandardFiles() {}

  static List<Shelf> shelves() {
    List<Shelf> shelves = new ArrayList<>();
    for (Names names : names()) {
      shelves.add(new Shelf(names, () -> read(names.file())));
    }
    return shelves;
  }

  private static List<Names> names() {
    try {
      URL index = StandardFiles.class.getResource(INDEX);
      URL anyFile = StandardFiles.class.getResource("jdbc.yaml");
      if (anyFile != null && anyFile.getProtocol().equals("file")) {
        Path directory = Path.of(anyFile.toURI()).getParent();
        if (index == null || isStale(directory)) {
          return libraries(directory).stream().map(Names::of).toList();
        }
      }
      return Names.parse(resource(INDEX));
    } catch (IOException | URISyntaxException e) {
      throw new CatalogueException("the catalogue's index cannot be read: " + e, e);
    }
  }

  private static boolean isStale(Path directory) throws IOException {
    long written = Files.getLastModifiedTime(directory.resolve(INDEX)).toMillis();
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

  private static Library read(String file) {
    try {
      return LibraryReader.read(file, resource(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
