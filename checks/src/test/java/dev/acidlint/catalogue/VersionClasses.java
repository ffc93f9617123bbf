package dev.acidlint.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of one class-path group, as the build has laid it out; nothing of ours is in it. */
final class VersionClasses {
  private static final Path LIBRARIES = Path.of("target", "libraries");

  private final ClassLoader loader;

  private VersionClasses(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * @throws IllegalArgumentException if the build has no such group
   */
  static VersionClasses of(String group) {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    if (group.equals("jdk")) {
      return new VersionClasses(platform);
    }
    Path directory = LIBRARIES.resolve(group);
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException("no class-path group " + group);
    }
    try (Stream<Path> jars = Files.list(directory)) {
      URL[] urls = jars.map(VersionClasses::url).toArray(URL[]::new);
      return new VersionClasses(new URLClassLoader(group, urls, platform));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class of that canonical name; nested ones are tried from the right. */
  Optional<Class<?>> find(String canonicalName) {
    switch (canonicalName) {
      case "boolean":
        return Optional.of(boolean.class);
      case "int":
        return Optional.of(int.class);
      case "long":
        return Optional.of(long.class);
      default:
        break;
    }
    String name = canonicalName;
    while (true) {
      try {
        return Optional.of(Class.forName(name, false, loader));
      } catch (ClassNotFoundException e) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
  }
}
