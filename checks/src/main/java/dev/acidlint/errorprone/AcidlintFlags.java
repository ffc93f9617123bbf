package dev.acidlint.errorprone;

import com.google.errorprone.ErrorProneFlags;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.CatalogueException;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a user sets with {@code -XepOpt:Acidlint:<Name>=<value>}.
 *
 * @param catalogue the standard one, with the user's own files if any are named
 * @param showGivenUp whether to name the methods that are too large for the analysis
 * @param patchReview whether a patch takes the repairs along that are to be reviewed
 */
record AcidlintFlags(
    Settings settings, Catalogue catalogue, boolean showGivenUp, boolean patchReview) {
  private static final String PREFIX = "Acidlint:";

  /** The weakest findings to show: LOW, MEDIUM or HIGH. */
  static final String MINIMUM = PREFIX + "MinConfidence";

  /** Whether test sources are analysed. */
  static final String TESTS = PREFIX + "IncludeTests";

  /** The connection pool in use. */
  static final String POOL = PREFIX + "Pool";

  /** Catalogue files of the user's own, separated by commas. */
  static final String CATALOGUE = PREFIX + "Catalogue";

  /** Whether methods that are given up are told of, each in a note. */
  static final String GIVEN_UP = PREFIX + "ShowGivenUp";

  /** Whether Error Prone's patch has the repairs, too, that change what a caller sees. */
  static final String REVIEW = PREFIX + "IncludeReview";

  private static final Set<String> KNOWN =
      Set.of(MINIMUM, TESTS, POOL, CATALOGUE, GIVEN_UP, REVIEW);

  /**
   * Reads the flags, and the user's catalogue files.
   *
   * @throws CatalogueException if such a file cannot be used
   * @throws IllegalArgumentException if a flag of ours is unknown or has a value that means
   *     nothing; the message names it
   */
  static AcidlintFlags of(ErrorProneFlags flags) {
    for (String name : flags.getFlagsMap().keySet()) {
      if (name.startsWith(PREFIX) && !KNOWN.contains(name)) {
        throw new IllegalArgumentException(
            "-XepOpt:" + name + ": there is no such option; there are " + sorted(KNOWN));
      }
    }
    Settings settings =
        new Settings(
            flags.get(MINIMUM).map(AcidlintFlags::confidence).orElse(Settings.DEFAULT.minimum()),
            truth(flags, TESTS, Settings.DEFAULT.includeTests()),
            flags.get(POOL).map(pool -> pool.toLowerCase(Locale.ROOT)));
    Optional<String> files = flags.get(CATALOGUE);
    return new AcidlintFlags(
        settings,
        files.isPresent() ? Catalogues.withUserFiles(paths(files.get())) : Catalogues.standard(),
        truth(flags, GIVEN_UP, false),
        truth(flags, REVIEW, false));
  }

  private static Confidence confidence(String value) {
    for (Confidence each : Confidence.values()) {
      if (each.name().equalsIgnoreCase(value)) {
        return each;
      }
    }
    throw meaningless(MINIMUM, value, Arrays.toString(Confidence.values()));
  }

  private static boolean truth(ErrorProneFlags flags, String flag, boolean otherwise) {
    return flags.get(flag).map(value -> truth(flag, value)).orElse(otherwise);
  }

  private static boolean truth(String flag, String value) {
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(value);
    }
    throw meaningless(flag, value, "[false, true]");
  }

  private static List<Path> paths(String value) {
    List<Path> paths = new ArrayList<>();
    for (String each : value.split(",")) {
      try {
        paths.add(Path.of(each.strip()));
      } catch (InvalidPathException e) {
        throw meaningless(CATALOGUE, value, "paths of files");
      }
    }
    return paths;
  }

  private static IllegalArgumentException meaningless(String flag, String value, String wanted) {
    return new IllegalArgumentException(
        "-XepOpt:" + flag + "=" + value + ": should be one of " + wanted);
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
