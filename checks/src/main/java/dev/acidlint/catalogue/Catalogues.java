package dev.acidlint.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a {@link Catalogue} comes from. */
public final class Catalogues {

  private static final class Standard {
    static final ShelvedCatalogue INSTANCE = new ShelvedCatalogue(StandardFiles.shelves());
  }

  private Catalogues() {}

  /** Everything that Acidlint knows by itself. One instance, safe for any number of threads. */
  public static Catalogue standard() {
    return Standard.INSTANCE;
  }

  /**
   * The standard catalogue and a user's own file, which is heard first where both tell of the same
   * method or type. The whole file is read and checked now.
   *
   * @throws CatalogueException if it cannot be read or is not in the format of the catalogue; the
   *     message names file, line and entry
   */
  public static Catalogue withUserFile(Path file) {
    return withUserFiles(List.of(file));
  }

  /**
   * As {@link #withUserFile}, with several; of two that tell of the same, the first is heard.
   *
   * @throws CatalogueException as there
   */
  public static Catalogue withUserFiles(List<Path> files) {
    List<Shelf> shelves = new ArrayList<>();
    List<Library> libraries = new ArrayList<>();
    for (Path file : files) {
      Library library = LibraryReader.read(file.getFileName().toString(), text(file));
      libraries.add(library);
      shelves.add(new Shelf(Names.of(library), () -> library));
    }
    shelves.addAll(Standard.INSTANCE.shelves());
    ShelvedCatalogue catalogue = new ShelvedCatalogue(shelves);
    libraries.forEach(library -> check(library, catalogue));
    return catalogue;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CatalogueException(file + ": cannot be read: " + e, e);
    }
  }

  /**
   * Checks what can only be seen beside the other libraries: families.
   *
   * @throws CatalogueException if the library defines one that is there already, or names one that
   *     is nowhere
   */
  static void check(Library library, ShelvedCatalogue catalogue) {
    Set<String> own = new HashSet<>();
    library.families().forEach(family -> own.add(family.id()));
    for (Shelf other : catalogue.shelves()) {
      for (String id : other.names().families().keySet()) {
        if (own.contains(id) && !other.names().file().equals(library.file())) {
          throw new CatalogueException(
              library.file() + ": family " + id + ": is already in " + other.names().file());
        }
      }
    }
    for (Library.TypeEntry type : library.types()) {
      type.resource()
          .filter(resource -> !catalogue.hasFamily(resource.family()))
          .ifPresent(
              resource -> {
                throw unknownFamily(library, type.line(), type.name(), resource.family());
              });
    }
    for (Library.MethodEntry method : library.methods()) {
      method
          .facts()
          .family()
          .filter(family -> !catalogue.hasFamily(family))
          .ifPresent(
              family -> {
                throw unknownFamily(library, method.line(), method.signature().toString(), family);
              });
    }
  }

  private static CatalogueException unknownFamily(
      Library library, int line, String entry, String family) {
    return new CatalogueException(
        library.file() + ":" + line + ": " + entry + ": unknown family \"" + family + "\"");
  }
}
