package dev.acidlint.catalogue;

import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one library names, without what it says of it: enough to know whether its file has to be
 * read. Kept as text in an index that the build writes; reading all files at a cold start would
 * cost some hundred milliseconds.
 *
 * @param types with the types that each extends
 * @param families the exceptions of each
 * @param signatures of all methods
 */
record Names(
    String file,
    boolean ambient,
    Map<String, List<String>> types,
    Map<String, Set<String>> families,
    Map<String, CloseEffect> pools,
    List<Signature> signatures) {

  static Names of(Library library) {
    Map<String, List<String>> types = new LinkedHashMap<>();
    library.types().forEach(type -> types.put(type.name(), type.supertypes()));
    Map<String, Set<String>> families = new LinkedHashMap<>();
    for (ExceptionFamily family : library.families()) {
      Set<String> all = new LinkedHashSet<>(family.roots());
      all.addAll(family.members());
      all.addAll(family.answers());
      families.put(family.id(), all);
    }
    List<Signature> signatures = new ArrayList<>();
    library.methods().forEach(method -> signatures.add(method.signature()));
    return new Names(
        library.file(), library.ambient(), types, families, library.pools(), signatures);
  }

  /** One line for each name; {@link #parse} reads it back. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(ambient ? "ambient " : "library ").append(file).append('\n');
    families.forEach(
        (id, all) -> text.append("F ").append(id).append(' ').append(spaced(all)).append('\n'));
    pools.forEach(
        (pool, effect) -> text.append("P ").append(pool).append(' ').append(effect).append('\n'));
    types.forEach(
        (type, above) ->
            text.append("T ").append(type).append(' ').append(spaced(above)).append('\n'));
    signatures.forEach(signature -> text.append("M ").append(signature).append('\n'));
    return text.toString();
  }

  private static String spaced(Iterable<String> names) {
    return String.join(" ", names);
  }

  /** Reads an index: the texts of any number of libraries, one after the other. */
  static List<Names> parse(String index) {
    List<Names> all = new ArrayList<>();
    for (String line : index.lines().toList()) {
      String[] words = line.split(" ");
      List<String> rest = words.length < 3 ? List.of() : List.of(words).subList(2, words.length);
      switch (words[0]) {
        case "F" -> last(all).families.put(words[1], new LinkedHashSet<>(rest));
        case "P" -> last(all).pools.put(words[1], CloseEffect.valueOf(words[2]));
        case "T" -> last(all).types.put(words[1], rest);
        case "M" -> last(all).signatures.add(Signature.parse(words[1]));
        default -> all.add(empty(words[1], words[0].equals("ambient")));
      }
    }
    return all;
  }

  private static Names empty(String file, boolean ambient) {
    return new Names(
        file,
        ambient,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new ArrayList<>());
  }

  private static Names last(List<Names> all) {
    return all.get(all.size() - 1);
  }
}
