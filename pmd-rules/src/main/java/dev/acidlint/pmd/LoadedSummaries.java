package dev.acidlint.pmd;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.pmd.program.KnownProgram;
import dev.acidlint.pmd.program.SummariesException;
import dev.acidlint.pmd.program.SummariesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files of summaries, each read once for all rules and threads. One that cannot be used is told of
 * once in the log, and the rules do without: it may make findings, but it is no part of them.
 */
public final class LoadedSummaries {

  /** A file as it was when read, and with what; the process may be a long-lived one. */
  private record Version(Path file, FileTime changed, Catalogue catalogue) {}

  private static final System.Logger LOGGER = System.getLogger("dev.acidlint");
  private static final Map<Version, KnownProgram> LOADED = new ConcurrentHashMap<>();
  private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

  private LoadedSummaries() {}

  /**
   * What a file tells.
   *
   * @param file its path; blank for none
   * @param catalogue by which the program is looked at
   */
  public static KnownProgram of(String file, Catalogue catalogue) {
    if (file.isBlank()) {
      return KnownProgram.NONE;
    }
    try {
      Path path = Path.of(file.strip()).toAbsolutePath().normalize();
      Version version = new Version(path, Files.getLastModifiedTime(path), catalogue);
      return LOADED.computeIfAbsent(version, LoadedSummaries::read);
    } catch (IOException | InvalidPathException e) {
      return without(file.strip(), "it cannot be read (" + e + ")");
    }
  }

  private static KnownProgram read(Version version) {
    try {
      return new SummariesFile(version.catalogue()).read(version.file());
    } catch (SummariesException e) {
      return without(version.file().toString(), e.getMessage());
    }
  }

  private static KnownProgram without(String file, String reason) {
    String told =
        "acidlint looks at each file for itself, since the file of summaries "
            + file
            + " cannot be used: "
            + reason;
    if (TOLD.add(told)) {
      LOGGER.log(System.Logger.Level.WARNING, told);
    }
    return KnownProgram.NONE;
  }
}
