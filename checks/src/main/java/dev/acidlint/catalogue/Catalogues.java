package dev.acidlint.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a {@link Catalogue} comes from. */
public final class Catalogues {

  private static final class Standard {
    static final String TEXT = StandardFiles.compiled();
    static final CompiledCatalogue INSTANCE = new CompiledCatalogue(List.of(TEXT));
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
    List<String> texts = new ArrayList<>();
    List<Library> libraries = new ArrayList<>();
    for (Path file : files) {
      Library library = LibraryReader.read(file.getFileName().toString(), text(file));
      libraries.add(library);
      texts.add(Compiled.write(library));
    }
    for (Library library : libraries) {
      checkFamilies(library, Standard.INSTANCE);
    }
    texts.add(Standard.TEXT);
    CompiledCatalogue catalogue = new CompiledCatalogue(texts);
    for (Library library : libraries) {
      check(library, catalogue);
    }
    return catalogue;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new CatalogueException(file + ": cannot be read: " + e, e);
    }
  }

  private static void checkFamilies(Library library, CompiledCatalogue others) {
    for (ExceptionFamily family : library.families()) {
      others
          .fileOfFamily(family.id())
          .ifPresent(
              file -> {
                throw new CatalogueException(
                    library.file() + ": family " + family.id() + ": is already in " + file);
              });
    }
  }

  /**
   * Checks what can only be seen beside the other libraries: that families exist.
   *
   * @throws CatalogueException if the library names one that is nowhere
   */
  static void check(Library library, CompiledCatalogue catalogue) {
    for (Library.TypeEntry type : library.types()) {
      type.resource()
          .filter(resource -> catalogue.fileOfFamily(resource.family()).isEmpty())
          .ifPresent(
              resource -> {
                throw unknownFamily(library, type.line(), type.name(), resource.family());
              });
    }
    for (Library.MethodEntry method : library.methods()) {
      method
          .facts()
          .family()
          .filter(family -> catalogue.fileOfFamily(family).isEmpty())
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
