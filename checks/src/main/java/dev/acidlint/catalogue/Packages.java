package dev.acidlint.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short names of one file for packages that exist more than once: {@code $jpa} for {@code
 * javax.persistence} and {@code jakarta.persistence}. Twins are so written once and read as many.
 *
 * @param alternatives by short name: the packages, each with the versions that have it
 */
record Packages(Map<String, Map<String, Set<String>>> alternatives) {

  private static final Pattern USE = Pattern.compile("\\$([A-Za-z]\\w*)");

  /** One choice of a package for each short name that was met so far. */
  record Choice(Map<String, String> packages, Set<String> versions) {}

  /**
   * The texts that this one stands for, and the choice that led to each.
   *
   * @param made the choice already made; its packages are kept, its versions narrowed
   * @throws IllegalArgumentException for an unknown short name
   */
  Map<String, Choice> expand(String text, Choice made) {
    Map<String, Choice> done = new LinkedHashMap<>();
    Matcher matcher = USE.matcher(text);
    if (!matcher.find()) {
      done.put(text, made);
      return done;
    }
    String name = matcher.group(1);
    Map<String, Set<String>> choices = alternatives.get(name);
    if (choices == null) {
      throw new IllegalArgumentException(
          "unknown $" + name + "; declared under packages: " + alternatives.keySet());
    }
    for (Map.Entry<String, Set<String>> choice : choices.entrySet()) {
      String chosen = choice.getKey();
      if (made.packages().containsKey(name) && !made.packages().get(name).equals(chosen)) {
        continue;
      }
      Map<String, String> packages = new LinkedHashMap<>(made.packages());
      packages.put(name, chosen);
      Set<String> versions = new LinkedHashSet<>(made.versions());
      versions.retainAll(choice.getValue());
      String replaced = text.substring(0, matcher.start()) + chosen + text.substring(matcher.end());
      done.putAll(expand(replaced, new Choice(Map.copyOf(packages), Set.copyOf(versions))));
    }
    return done;
  }

  /** All texts that these stand for. */
  List<String> expandAll(List<String> texts, Choice made) {
    List<String> all = new ArrayList<>();
    texts.forEach(text -> all.addAll(expand(text, made).keySet()));
    return all;
  }
}
