package dev.acidlint.pmd.program;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.flow.MethodSummary;
import dev.acidlint.model.MethodId;
import dev.acidlint.pmd.program.ProgramMethod.Trait;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * What is known of a program as a file, for a host that is shown one file at a time: JSON with a
 * line for each class, in order of the names, so that the same program gives the same text.
 */
public final class SummariesFile {
  private static final String VERSION_KEY = "acidlintSummaries";

  /** To be raised whenever a reader of the one before would not understand. */
  private static final String VERSION = "4";

  private final Catalogue catalogue;
  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();

  /**
   * @param catalogue with which the summaries were made, or are used
   */
  public SummariesFile(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The text of the file. Private methods are left out: nobody else calls them. */
  public String text(KnownProgram known) {
    StringJoiner classes = new StringJoiner(",\n", "[\n", "\n]");
    known.program().classes().stream()
        .sorted(Comparator.comparing(ProgramClass::name))
        .map(type -> gson.toJson(tree(type, known)))
        .forEach(classes::add);
    return "{\"" + VERSION_KEY + "\": \"" + VERSION + "\",\n\"classes\": " + classes + "}\n";
  }

  private static Map<String, Object> tree(ProgramClass type, KnownProgram known) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", type.name());
    if (type.isFinal()) {
      tree.put("final", true);
    }
    tree.put("above", type.supertypes());
    tree.put(
        "methods",
        type.methods().stream()
            .filter(m -> !m.is(Trait.PRIVATE))
            .map(m -> tree(m, known))
            .toList());
    if (!type.fields().isEmpty()) {
      tree.put("fields", type.fields().stream().map(SummariesFile::tree).toList());
    }
    return tree;
  }

  private static Map<String, Object> tree(ProgramField field) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", field.name());
    tree.put("type", field.type());
    if (field.isStatic()) {
      tree.put("static", true);
    }
    if (field.isFinal()) {
      tree.put("final", true);
    }
    return tree;
  }

  private static Map<String, Object> tree(ProgramMethod method, KnownProgram known) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", method.id().name());
    putUnlessEmpty(tree, "parameters", method.id().parameters());
    tree.put("returns", method.returns());
    putUnlessEmpty(tree, "throws", method.thrown());
    putUnlessEmpty(tree, "annotations", method.annotations());
    putUnlessEmpty(tree, "traits", method.traits().stream().sorted().map(Enum::name).toList());
    known.summary(method.id()).ifPresent(summary -> tree.put("does", summary.tree()));
    return tree;
  }

  private static void putUnlessEmpty(Map<String, Object> tree, String name, List<String> values) {
    if (!values.isEmpty()) {
      tree.put(name, values);
    }
  }

  /**
   * Reads a file that was written by the same version.
   *
   * @throws SummariesException if it cannot be read or is something else
   */
  public KnownProgram read(Path file) throws SummariesException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return known(gson.fromJson(reader, Object.class));
    } catch (IOException e) {
      throw new SummariesException("it cannot be read (" + e + ")");
    } catch (JsonParseException | IllegalArgumentException e) {
      throw new SummariesException("it is no file of summaries (" + e.getMessage() + ")");
    }
  }

  private KnownProgram known(Object written) throws SummariesException {
    Map<?, ?> tree = map(written);
    Object version = tree.get(VERSION_KEY);
    if (version == null) {
      throw new IllegalArgumentException("it has no " + VERSION_KEY);
    }
    if (!version.equals(VERSION)) {
      throw new SummariesException(
          "it is of version "
              + version
              + ", not "
              + VERSION
              + ": write it with the acidlint that reads it");
    }
    Map<MethodId, MethodSummary> summaries = new HashMap<>();
    List<ProgramClass> classes = new ArrayList<>();
    for (Object each : list(tree, "classes")) {
      classes.add(type(map(each), summaries));
    }
    return KnownProgram.of(Program.of(classes), summaries, catalogue);
  }

  private ProgramClass type(Map<?, ?> tree, Map<MethodId, MethodSummary> summaries) {
    String name = text(tree.get("name"));
    List<ProgramMethod> methods = new ArrayList<>();
    for (Object each : list(tree, "methods")) {
      ProgramMethod method = method(name, map(each));
      methods.add(method);
      Object does = map(each).get("does");
      if (does != null) {
        summaries.put(method.id(), MethodSummary.of(map(does), catalogue));
      }
    }
    List<ProgramField> fields = new ArrayList<>();
    for (Object each : list(tree, "fields")) {
      fields.add(field(name, map(each)));
    }
    return new ProgramClass(name, isSet(tree, "final"), texts(tree, "above"), methods, fields);
  }

  private static ProgramField field(String owner, Map<?, ?> tree) {
    return new ProgramField(
        owner,
        text(tree.get("name")),
        text(tree.get("type")),
        isSet(tree, "static"),
        isSet(tree, "final"));
  }

  private static boolean isSet(Map<?, ?> tree, String flag) {
    return Boolean.TRUE.equals(tree.get(flag));
  }

  private static ProgramMethod method(String owner, Map<?, ?> tree) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    texts(tree, "traits").forEach(each -> traits.add(Trait.valueOf(each)));
    return new ProgramMethod(
        new MethodId(owner, text(tree.get("name")), texts(tree, "parameters")),
        text(tree.get("returns")),
        texts(tree, "throws"),
        texts(tree, "annotations"),
        traits);
  }

  private static Map<?, ?> map(Object written) {
    if (written instanceof Map<?, ?> tree) {
      return tree;
    }
    throw new IllegalArgumentException("not a map: " + written);
  }

  private static List<?> list(Map<?, ?> tree, String name) {
    Object written = tree.containsKey(name) ? tree.get(name) : List.of();
    if (written instanceof List<?> all) {
      return all;
    }
    throw new IllegalArgumentException("not a list: " + written);
  }

  private static List<String> texts(Map<?, ?> tree, String name) {
    List<String> texts = new ArrayList<>();
    list(tree, name).forEach(each -> texts.add(text(each)));
    return texts;
  }

  private static String text(Object written) {
    if (written instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("not a text: " + written);
  }
}
