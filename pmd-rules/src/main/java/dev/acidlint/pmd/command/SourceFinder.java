package dev.acidlint.pmd.command;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Finds the Java files below what the user names: files, directories, and archives such as {@code
 * -sources.jar}, which are read in place. Symbolic links are followed only where named. Close it
 * when the sources have been read.
 */
final class SourceFinder implements Closeable {

  private static final Pattern TEST = Pattern.compile("(^|/)src/(test|[a-zA-Z]+Test)/");
  private static final Pattern GENERATED =
      Pattern.compile("(^|/)(generated-(test-)?sources|build/generated)/");

  private final boolean includeTests;
  private final Path workingDirectory;
  private final TreeMap<String, Source> sources = new TreeMap<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();
  private final List<ZipFile> archives = new ArrayList<>();
  private int leftOut;

  /**
   * @param includeTests whether to take what lies under {@code src/test} or the like
   * @param workingDirectory absolute; what patches are relative to
   */
  SourceFinder(boolean includeTests, Path workingDirectory) {
    this.includeTests = includeTests;
    this.workingDirectory = workingDirectory;
  }

  /** Adds what one argument names; what is wrong with it becomes a problem or a note. */
  void add(String argument) {
    Path path;
    try {
      path = workingDirectory.resolve(argument);
    } catch (InvalidPathException e) {
      problems.add(new Problem(argument, "not a path"));
      return;
    }
    int before = sources.size() + leftOut + problems.size();
    boolean searched = true;
    if (Files.isDirectory(path)) {
      addDirectory(argument, path);
    } else if (!Files.exists(path)) {
      problems.add(new Problem(argument, "no such file or directory"));
    } else if (isArchive(argument)) {
      addArchive(argument, path);
    } else if (isJava(argument)) {
      addFile(argument, path, path.getParent());
      searched = false;
    } else {
      problems.add(new Problem(argument, "neither a Java file nor a directory, jar or zip"));
    }
    if (searched && before == sources.size() + leftOut + problems.size()) {
      notes.add(new Problem(argument, "no Java files in it"));
    }
  }

  /** What was found, in order of the path as it is shown. */
  Collection<Source> sources() {
    return sources.values();
  }

  List<Problem> problems() {
    return problems;
  }

  /** What a user may have meant otherwise, without anything having failed. */
  List<Problem> notes() {
    return notes;
  }

  /** How many test and generated files were passed by. */
  int leftOut() {
    return leftOut;
  }

  @Override
  public void close() throws IOException {
    for (ZipFile archive : archives) {
      archive.close();
    }
  }

  private void addDirectory(String argument, Path root) {
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden = !directory.equals(root) && name(directory).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isJava(name(file)) && attributes.isRegularFile()) {
              addFile(shown(argument, root, file), file, root);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(new Problem(shown(argument, root, file), reason(e)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            if (e != null) {
              problems.add(new Problem(shown(argument, root, directory), reason(e)));
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(root, visitor);
    } catch (IOException e) {
      problems.add(new Problem(argument, reason(e)));
    }
  }

  private void addFile(String shown, Path file, Path root) {
    String path = slashes(shown);
    Path normal = file.toAbsolutePath().normalize();
    if (!seen.add(normal) || leaveOut(path)) {
      return;
    }
    Path base = normal.startsWith(workingDirectory) ? workingDirectory : root.toAbsolutePath();
    String patchPath = slashes(base.normalize().relativize(normal).toString());
    sources.put(path, new Source(path, patchPath, () -> Files.readAllBytes(file)));
  }

  private void addArchive(String argument, Path file) {
    if (!seen.add(file.toAbsolutePath().normalize())) {
      return;
    }
    try {
      ZipFile zip = new ZipFile(file.toFile());
      archives.add(zip);
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String path = slashes(argument) + "!/" + entry.getName();
        if (!entry.isDirectory() && isJava(entry.getName()) && !leaveOut(entry.getName())) {
          sources.put(path, new Source(path, entry.getName(), () -> read(zip, entry)));
        }
      }
    } catch (ZipException e) {
      problems.add(new Problem(argument, "not a readable archive: " + e.getMessage()));
    } catch (IOException e) {
      problems.add(new Problem(argument, reason(e)));
    }
  }

  private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private boolean leaveOut(String path) {
    boolean isTest = TEST.matcher(path).find();
    boolean leave = GENERATED.matcher(path).find() || (isTest && !includeTests);
    if (leave) {
      leftOut++;
    }
    return leave;
  }

  /**
   * The path under a directory as the user would write it: {@code src} gives {@code src/A.java}.
   */
  private static String shown(String argument, Path root, Path file) {
    String below = root.relativize(file).toString();
    String start = slashes(argument);
    if (start.equals(".")) {
      return below;
    }
    return below.isEmpty() ? start : start + (start.endsWith("/") ? "" : "/") + below;
  }

  /** Why something cannot be read, without its path, which is shown anyway. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    String message = e.getMessage();
    return "cannot be read: " + (message == null ? e.getClass().getSimpleName() : message);
  }

  private static boolean isJava(String name) {
    return name.endsWith(".java");
  }

  private static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jar") || lower.endsWith(".zip");
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  private static String slashes(String path) {
    return path.replace(File.separatorChar, '/');
  }
}
