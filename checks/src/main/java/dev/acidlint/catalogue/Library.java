package dev.acidlint.catalogue;

import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One catalogue file, read.
 *
 * @param name what the file calls itself
 * @param file its name, for messages
 * @param ambient whether its names are so common that meeting one says nothing (the JDK's own)
 * @param versions the class-path groups that it is claimed for
 * @param pools what close does to unfinished work, by the names a project calls its pool
 */
record Library(
    String name,
    String file,
    boolean ambient,
    Set<String> versions,
    List<ExceptionFamily> families,
    List<TypeEntry> types,
    List<MethodEntry> methods,
    Map<String, CloseEffect> pools) {

  /** A type: what it extends, what is to be known of it, in which versions. */
  record TypeEntry(
      String name,
      List<String> supertypes,
      Optional<ResourceFacts> resource,
      Set<String> versions,
      int line) {}

  /** A method: what it does, in which versions. */
  record MethodEntry(Signature signature, MethodFacts facts, Set<String> versions, int line) {}
}
