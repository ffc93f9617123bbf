package dev.acidlint.examples;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.rules.Confidence;
import dev.acidlint.rules.Rule;
import dev.acidlint.rules.RuleRegistry;
import dev.acidlint.rules.Settings;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import javax.tools.ToolProvider;

/** A class {@code Work} before and after its repair, whose method {@code run} can be called. */
final class Runs {
  private static final Settings ADVICE = new Settings(Confidence.LOW, false, Optional.empty());

  private final Class<?> faulty;
  private final Class<?> repaired;
  private Object result;

  Runs(Path directory, String faulty, String repaired) throws Exception {
    this.faulty = compile(directory.resolve("faulty"), faulty);
    this.repaired = compile(directory.resolve("repaired"), repaired);
  }

  /**
   * What a rule's repairs make of it.
   *
   * @param members of the class; {@code run} among them, which takes a connection or a data source
   */
  static Runs of(Path directory, String rule, String members) throws Exception {
    String text =
        "import java.sql.*;\nimport javax.sql.DataSource;\n\npublic class Work {\n"
            + members.indent(2)
            + "}\n";
    List<Rule> rules =
        RuleRegistry.all().stream().filter(each -> each.name().equals(rule)).toList();
    Repairer repairer = new Repairer(new ClassPathGroup("drivers"), rules, ADVICE);
    String repaired = repairer.repairAll(Map.of("Work.java", text)).get("Work.java");
    assertWithMessage("repaired").that(repaired).isNotEqualTo(text);
    return new Runs(directory, text, repaired);
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
  Throwable faulty(Object given) throws Exception {
    return run(faulty, given);
  }

  /** What the repaired one throws; null if nothing. */
  Throwable repaired(Object given) throws Exception {
    return run(repaired, given);
  }

  /** What the last one returned. */
  Object result() {
    return result;
  }

  private Throwable run(Class<?> work, Object given) throws Exception {
    try {
      Class<?> type = given instanceof Connection ? Connection.class : DataSource.class;
      result = work.getMethod("run", type).invoke(null, given);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }
}
