package dev.acidlint.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Libraries that can stand on one class path together. Cases and catalogue facts name the group
 * that they are true for. The build copies the jars of a group to {@code
 * checks/target/libraries/<name>}, see the executions of the dependency plugin in {@code
 * checks/pom.xml}.
 *
 * @param name the directory's name
 */
public record ClassPathGroup(String name) implements Comparable<ClassPathGroup> {

  /** Nothing but the JDK. */
  public static final ClassPathGroup JDK = new ClassPathGroup("jdk");

  /**
   * All groups, {@link #JDK} first, then by name.
   *
   * @throws UncheckedIOException if the build has not made them
   */
  public static List<ClassPathGroup> all() {
    List<ClassPathGroup> groups = new ArrayList<>();
    groups.add(JDK);
    try (Stream<Path> directories = Files.list(target().resolve("libraries"))) {
      directories
          .filter(Files::isDirectory)
          .map(directory -> new ClassPathGroup(directory.getFileName().toString()))
          .filter(group -> !group.equals(JDK))
          .sorted()
          .forEach(groups::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(groups);
  }

  /**
   * The jars, by name; none for {@link #JDK}.
   *
   * @throws UncheckedIOException if there is no such group
   */
  public List<Path> jars() {
    if (equals(JDK)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(target().resolve("libraries").resolve(name))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The directory of the cases, one directory below it for each rule. */
  static Path cases() {
    return target().resolveSibling(Path.of("src", "test", "cases"));
  }

  /** The build directory of this module, whichever module of the reactor runs the test. */
  static Path target() {
    URL here = ClassPathGroup.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      return Path.of(here.toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(here.toString(), e);
    }
  }

  @Override
  public int compareTo(ClassPathGroup other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
