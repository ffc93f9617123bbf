package dev.acidlint.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A step of Acidlint's own build: compiles the catalogue's files into one text. */
public final class CatalogueCompiler {

  private CatalogueCompiler() {}

  /**
   * Writes the compiled text into the directory given as the argument, beside the files in it.
   *
   * @throws CatalogueException if a file is not in the format of the catalogue
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    Files.writeString(directory.resolve(StandardFiles.COMPILED), StandardFiles.compile(directory));
  }
}
