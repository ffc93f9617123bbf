package dev.acidlint.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A step of Acidlint's own build: writes the index of the catalogue's names. */
public final class IndexWriter {

  private IndexWriter() {}

  /**
   * Writes the index into the directory given as the argument, over the catalogue files in it.
   *
   * @throws CatalogueException if a file is not in the format of the catalogue
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    StringBuilder index = new StringBuilder();
    for (Library library : StandardFiles.libraries(directory)) {
      index.append(Names.of(library).text());
    }
    Files.writeString(directory.resolve(StandardFiles.INDEX), index);
  }
}
