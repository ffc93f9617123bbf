package dev.acidlint.catalogue;

import dev.acidlint.catalogue.Fields.Text;
import dev.acidlint.catalogue.Library.MethodEntry;
import dev.acidlint.catalogue.Library.TypeEntry;
import dev.acidlint.catalogue.Packages.Choice;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one catalogue file; every complaint names file, line and entry. */
final class LibraryReader {
  private final Fields root;
  private final Set<String> versions = new LinkedHashSet<>();
  private final Map<String, TypeEntry> types = new LinkedHashMap<>();
  private final Map<String, MethodEntry> methods = new LinkedHashMap<>();
  private Packages packages = new Packages(Map.of());

  private LibraryReader(Fields root) {
    this.root = root;
  }

  /**
   * Reads a file's text.
   *
   * @param file its name, for messages
   * @throws CatalogueException if it is not in the format of the catalogue
   */
  static Library read(String file, String text) {
    return new LibraryReader(new Fields(file, "", parse(file, text))).library(file);
  }

  private static Node parse(String file, String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(() -> new CatalogueException(file + ":1: the file is empty"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new CatalogueException(file + ":" + line + ": not YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new CatalogueException(file + ":0: not YAML: " + e.getMessage(), e);
    }
  }

  private Library library(String file) {
    String name = root.required("library");
    root.texts("versions").forEach(version -> versions.add(version.value()));
    boolean ambient = root.flag("ambient");
    packages = root.mapping("packages", "packages").map(this::packages).orElse(packages);
    List<ExceptionFamily> families =
        root.mapping("families", "families").map(this::families).orElse(List.of());
    Map<String, CloseEffect> pools =
        root.mapping("pools", "pools").map(this::pools).orElse(Map.of());
    root.mapping("types", "types").ifPresent(this::types);
    root.end();
    return new Library(
        name,
        file,
        ambient,
        Set.copyOf(versions),
        families,
        List.copyOf(types.values()),
        List.copyOf(methods.values()),
        pools);
  }

  private Packages packages(Fields fields) {
    Map<String, Map<String, Set<String>>> all = new LinkedHashMap<>();
    for (String shortName : fields.names().keySet()) {
      Fields choices = fields.mapping(shortName, "packages: " + shortName).orElseThrow();
      Map<String, Set<String>> alternatives = new LinkedHashMap<>();
      for (String packageName : choices.names().keySet()) {
        alternatives.put(packageName, versions(choices, packageName, versions));
      }
      all.put(shortName, alternatives);
    }
    return new Packages(all);
  }

  private List<ExceptionFamily> families(Fields fields) {
    List<ExceptionFamily> families = new ArrayList<>();
    for (String id : fields.names().keySet()) {
      Fields family = fields.mapping(id, "family " + id).orElseThrow();
      boolean checked = family.flag("checked");
      Set<String> roots = typeNames(family, "roots");
      if (!family.has("roots")) {
        throw family.error("\"roots\" is missing");
      }
      families.add(
          new ExceptionFamily(
              id, roots, typeNames(family, "members"), typeNames(family, "answers"), checked));
      family.end();
    }
    return families;
  }

  private Map<String, CloseEffect> pools(Fields fields) {
    Map<String, CloseEffect> pools = new LinkedHashMap<>();
    for (String pool : fields.names().keySet()) {
      pools.put(pool, fields.choice(pool, CloseEffect.class).orElseThrow());
    }
    return pools;
  }

  private void types(Fields fields) {
    Choice none = new Choice(Map.of(), Set.copyOf(versions));
    fields
        .names()
        .forEach(
            (written, node) -> {
              boolean any = false;
              for (Map.Entry<String, Choice> type : expand(fields, node, written, none)) {
                any |= type(fields.mapping(written, type.getKey()).orElseThrow(), node, type);
              }
              if (!any) {
                throw fields.error(node, "\"" + written + "\" is in none of the versions");
              }
            });
  }

  /** Whether any version has it: of twins, one may be missing from those that are named. */
  private boolean isSomewhere(Choice choice) {
    return versions.isEmpty() || !choice.versions().isEmpty();
  }

  private boolean type(Fields fields, Node at, Map.Entry<String, Choice> type) {
    String name = type.getKey();
    if (!Signature.isTypeName(name)) {
      throw fields.error(at, "\"" + name + "\" is no canonical type name");
    }
    Choice choice = narrowed(fields, type.getValue());
    if (!isSomewhere(choice)) {
      return false;
    }
    FactsReader facts = new FactsReader(name, packages, choice, fields.text("family"));
    List<String> supertypes = facts.types(fields, "extends");
    Optional<ResourceFacts> resource = facts.resource(fields);
    int line = fields.line();
    TypeEntry entry = new TypeEntry(name, supertypes, resource, choice.versions(), line);
    if (types.put(name, entry) != null) {
      throw fields.error(at, "this type is described twice");
    }
    for (Text chain : fields.texts("chains")) {
      Signature signature = new Signature(name, chain.value(), "_*");
      put(fields, chain.node(), FactsReader.chain(signature, choice.versions(), line));
    }
    fields
        .mapping("methods", name)
        .ifPresent(
            all ->
                all.names().forEach((written, node) -> methods(all, node, written, facts, choice)));
    resource
        .flatMap(ResourceFacts::closer)
        .map(closer -> FactsReader.closer(new Signature(name, closer, ""), choice.versions(), line))
        .ifPresent(closer -> methods.putIfAbsent(closer.signature().toString(), closer));
    fields.end();
    return true;
  }

  private void methods(Fields all, Node node, String written, FactsReader facts, Choice choice) {
    for (Map.Entry<String, Choice> expanded : expand(all, node, written, choice)) {
      Signature signature = told(all, node, () -> Signature.of(facts.type(), expanded.getKey()));
      Arguments arguments = told(all, node, () -> Arguments.parse(signature.arguments()));
      check(all, node, arguments);
      Fields fields = all.mapping(written, signature.toString()).orElseThrow();
      Choice narrowed = narrowed(fields, expanded.getValue());
      MethodEntry entry = facts.method(fields, signature, narrowed);
      if (isSomewhere(narrowed)) {
        put(all, node, entry);
      }
    }
  }

  private static void check(Fields fields, Node node, Arguments arguments) {
    try {
      arguments.check();
    } catch (IllegalArgumentException e) {
      throw fields.error(node, e.getMessage());
    }
  }

  private void put(Fields fields, Node node, MethodEntry entry) {
    if (methods.put(entry.signature().toString(), entry) != null) {
      throw fields.error(node, entry.signature() + " is described twice");
    }
  }

  /** The choice, narrowed to the versions that the entry says it is {@code in}. */
  private Choice narrowed(Fields fields, Choice choice) {
    if (!fields.has("in")) {
      return choice;
    }
    Set<String> narrowed = versions(fields, "in", choice.versions());
    return new Choice(choice.packages(), narrowed);
  }

  private Set<String> versions(Fields fields, String key, Set<String> within) {
    Set<String> named = new LinkedHashSet<>();
    for (Text version : fields.texts(key)) {
      if (!versions.contains(version.value())) {
        throw fields.error(
            version.node(), "unknown version \"" + version.value() + "\"; one of: " + versions);
      }
      named.add(version.value());
    }
    if (named.isEmpty()) {
      return Set.copyOf(within);
    }
    named.retainAll(within);
    return Set.copyOf(named);
  }

  private Set<String> typeNames(Fields fields, String key) {
    Choice none = new Choice(Map.of(), Set.of());
    return new LinkedHashSet<>(
        new FactsReader("", packages, none, Optional.empty()).types(fields, key));
  }

  private Set<Map.Entry<String, Choice>> expand(
      Fields fields, Node node, String written, Choice choice) {
    return told(fields, node, () -> packages.expand(written, choice)).entrySet();
  }

  /** Turns a complaint about a text into one that names its place. */
  static <T> T told(Fields fields, Node node, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw fields.error(node, e.getMessage());
    }
  }
}
