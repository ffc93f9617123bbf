package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.catalogue.Catalogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A catalogue, read once for all rules and threads, or what is wrong with a user's own file.
 *
 * @param catalogue the standard one where there is an error
 */
record LoadedCatalogue(Catalogue catalogue, Optional<String> error) {

  /** A file as it was when read; the process may be a long-lived one. */
  private record Version(Path file, FileTime changed) {}

  private static final class Standard {
    private static final Catalogue CATALOGUE = Catalogues.standard();
  }

  private static final Map<Version, LoadedCatalogue> LOADED = new ConcurrentHashMap<>();

  /**
   * @param file path of a user's own file; blank for none
   */
  static LoadedCatalogue of(String file) {
    if (file.isBlank()) {
      return new LoadedCatalogue(Standard.CATALOGUE, Optional.empty());
    }
    try {
      Path path = Path.of(file.strip()).toAbsolutePath().normalize();
      Version version = new Version(path, Files.getLastModifiedTime(path));
      return LOADED.computeIfAbsent(version, v -> read(v.file()));
    } catch (IOException | InvalidPathException e) {
      return broken("the catalogue file cannot be read: " + file.strip() + " (" + e + ")");
    }
  }

  private static LoadedCatalogue read(Path file) {
    try {
      return new LoadedCatalogue(Catalogues.withUserFile(file), Optional.empty());
    } catch (CatalogueException e) {
      return broken("the catalogue file cannot be used: " + e.getMessage());
    }
  }

  private static LoadedCatalogue broken(String error) {
    return new LoadedCatalogue(Standard.CATALOGUE, Optional.of(error));
  }
}
