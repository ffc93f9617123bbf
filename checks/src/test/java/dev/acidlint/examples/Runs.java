package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import javax.tools.ToolProvider;

/** A class {@code Work} before and after its repair, whose method {@code run} can be called. */
final class Runs {
  private final Class<?> faulty;
  private final Class<?> repaired;
  private Object result;

  Runs(Path directory, String faulty, String repaired) throws Exception {
    this.faulty = compile(directory.resolve("faulty"), faulty);
    this.repaired = compile(directory.resolve("repaired"), repaired);
  }

  private static Class<?> compile(Path directory, String text) throws Exception {
    Files.createDirectories(directory);
    Path file = Files.writeString(directory.resolve("Work.java"), text);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", directory.toString(), file.toString());
    assertWithMessage(text).that(failed).isEqualTo(0);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, Runs.class.getClassLoader())) {
      return loader.loadClass("Work");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What the faulty one throws; null if nothing. */
  Throwable faulty(Connection connection) throws Exception {
    return run(faulty, connection);
  }

  /** What the repaired one throws; null if nothing. */
  Throwable repaired(Connection connection) throws Exception {
    return run(repaired, connection);
  }

  /** What the last one returned. */
  Object result() {
    return result;
  }

  private Throwable run(Class<?> work, Connection connection) throws Exception {
    try {
      result = work.getMethod("run", Connection.class).invoke(null, connection);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }
}
