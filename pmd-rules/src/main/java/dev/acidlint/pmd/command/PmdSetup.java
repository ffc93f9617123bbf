package dev.acidlint.pmd.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.Language;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.LanguageVersion;

/**
 * How PMD is to read the sources.
 *
 * @param classPath jars and directories for types; the running JDK's classes are always there
 * @param threads how many, at least one
 */
record PmdSetup(LanguageVersion version, Charset encoding, List<Path> classPath, int threads) {

  private static final Language JAVA = LanguageRegistry.PMD.getLanguageById("java");

  /** PMD's default: the newest version that is not a preview. */
  static LanguageVersion defaultVersion() {
    return JAVA.getDefaultVersion();
  }

  /** The version of that name, {@code 17} or {@code 1.8} for example; null if there is none. */
  static LanguageVersion version(String name) {
    return JAVA.getVersion(name);
  }

  static List<String> versionNames() {
    return JAVA.getVersions().stream().map(LanguageVersion::getVersion).toList();
  }

  /**
   * Takes a class path apart, {@code lib/*} included.
   *
   * @param missing gets what is not there, and what is neither an archive nor a directory
   */
  static List<Path> classPath(String text, Path workingDirectory, List<Problem> missing) {
    List<Path> entries = new ArrayList<>();
    for (String entry : text.split(File.pathSeparator)) {
      if (entry.isBlank()) {
        continue;
      }
      boolean wildcard = entry.equals("*") || entry.endsWith("/*") || entry.endsWith("\\*");
      String name = wildcard ? entry.substring(0, entry.length() - 1) : entry;
      Path path = workingDirectory.resolve(name.isEmpty() ? "." : name).normalize();
      if (!Files.exists(path)) {
        missing.add(new Problem(entry, "not found; left out of the class path"));
      } else if (wildcard) {
        try (Stream<Path> jars = Files.list(path)) {
          jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(entries::add);
        } catch (IOException e) {
          missing.add(new Problem(entry, SourceFinder.reason(e)));
        }
      } else if (Files.isDirectory(path) || isArchive(path)) {
        entries.add(path);
      } else {
        missing.add(new Problem(entry, "no archive; left out of the class path"));
      }
    }
    return List.copyOf(entries);
  }

  /** By its first bytes: Maven puts {@code .pom} files into class paths, too. */
  private static boolean isArchive(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P' && in.read() == 'K';
    } catch (IOException e) {
      return false;
    }
  }

  /** The class path in PMD's form and nothing of ours; the JDK is that which runs us. */
  String auxClassPath() {
    Path platform = Path.of(System.getProperty("java.home"), "lib", "jrt-fs.jar");
    return Stream.concat(classPath.stream(), Stream.of(platform))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
