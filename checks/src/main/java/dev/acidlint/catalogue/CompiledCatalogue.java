package dev.acidlint.catalogue;

import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The catalogue over compiled libraries. Of two lines about one method or type the first is heard.
 * A line is read when it is first asked for; what is kept then is bounded by the lines there are.
 */
final class CompiledCatalogue implements Catalogue {

  private final class LineEntry implements Entry {
    private final String line;
    private final Signature signature;
    private final Arguments arguments;
    private volatile MethodFacts facts;

    LineEntry(String line) {
      this.line = line;
      this.signature = Signature.parse(key(line));
      this.arguments = Arguments.parse(signature.arguments());
    }

    @Override
    public String owner() {
      return signature.owner();
    }

    @Override
    public boolean accepts(List<String> argumentTypes, List<Optional<Boolean>> literals) {
      return arguments.accept(argumentTypes, literals, CompiledCatalogue.this::isA);
    }

    @Override
    public MethodFacts facts() {
      MethodFacts read = facts;
      if (read == null) {
        read = Compiled.method(line);
        facts = read;
      }
      return read;
    }

    @Override
    public String toString() {
      return signature.toString();
    }
  }

  private static final Comparator<LineEntry> MOST_SPECIFIC_FIRST =
      Comparator.comparing(entry -> entry.arguments, Arguments.MOST_SPECIFIC_FIRST);

  private final Map<String, List<String>> methodLines = new HashMap<>();
  private final Map<String, String> resourceLines = new HashMap<>();
  private final Map<String, Set<String>> above = new HashMap<>();
  private final Map<String, ExceptionFamily> families = new HashMap<>();
  private final Map<String, String> fileOfFamily = new HashMap<>();
  private final Map<String, Set<String>> familiesOf = new HashMap<>();
  private final Map<String, Set<String>> acting = new ConcurrentHashMap<>();

  /** Null until asked for; threads may find it out more than once. */
  private volatile Set<String> created;

  private final Map<String, CloseEffect> pools = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> methodNames = new HashSet<>();

  private final Set<String> engines = new HashSet<>();

  private final Map<String, List<Entry>> entries = new ConcurrentHashMap<>();
  private final Map<String, ResourceFacts> resources = new ConcurrentHashMap<>();
  private final Map<String, List<String>> supertypes = new ConcurrentHashMap<>();

  /**
   * @param texts compiled libraries, any number of them in each
   */
  CompiledCatalogue(List<String> texts) {
    for (String text : texts) {
      String file = "";
      boolean ambient = false;
      for (int start = 0; start < text.length(); ) {
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end);
        start = end + 1;
        switch (line.charAt(0)) {
          case 'L' -> {
            String[] field = Compiled.fields(line);
            file = field[1];
            ambient = field[2].equals("true");
          }
          case 'F' -> addFamily(Compiled.family(Compiled.fields(line)), file, ambient);
          case 'P' -> addPool(Compiled.fields(line));
          case 'T' -> addType(Compiled.fields(line), ambient);
          case 'R' -> resourceLines.putIfAbsent(key(line), line);
          default -> addMethod(line, ambient);
        }
      }
    }
    resourceLines.forEach((type, line) -> addEngine(type, line));
  }

  private void addEngine(String type, String line) {
    if (line.contains("\tENGINE\t") && Compiled.resource(line).repair().isPresent()) {
      engines.add(simple(type));
      above.keySet().stream()
          .filter(below -> isA(below, type))
          .forEach(below -> engines.add(simple(below)));
    }
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private void addFamily(ExceptionFamily family, String file, boolean ambient) {
    families.putIfAbsent(family.id(), family);
    fileOfFamily.putIfAbsent(family.id(), file);
    addExceptions(family.id(), family.roots(), ambient);
    addExceptions(family.id(), family.members(), ambient);
    addExceptions(family.id(), family.answers(), ambient);
  }

  private void addExceptions(String family, Set<String> exceptions, boolean ambient) {
    for (String exception : exceptions) {
      familiesOf.computeIfAbsent(exception, e -> new LinkedHashSet<>()).add(family);
      know(exception, ambient);
    }
  }

  private void addPool(String[] field) {
    pools.putIfAbsent(field[1].toLowerCase(Locale.ROOT), CloseEffect.valueOf(field[2]));
  }

  private void addType(String[] field, boolean ambient) {
    know(field[1], ambient);
    if (!field[2].isEmpty()) {
      above
          .computeIfAbsent(field[1], type -> new LinkedHashSet<>())
          .addAll(Compiled.list(field[2]));
    }
  }

  private void know(String type, boolean ambient) {
    if (!ambient) {
      types.add(type);
      packages.add(type.substring(0, Math.max(0, type.lastIndexOf('.'))));
    }
  }

  private void addMethod(String line, boolean ambient) {
    int hash = line.indexOf('#');
    String name = line.substring(hash + 1, line.indexOf('(', hash));
    if (name.equals("new")) {
      name = Signature.CONSTRUCTOR;
    }
    methodLines.computeIfAbsent(name, n -> new ArrayList<>(4)).add(line);
    if (!ambient) {
      methodNames.add(name);
    }
  }

  /** The first field: a signature, a type. */
  private static String key(String line) {
    return line.substring(2, line.indexOf('\t', 2));
  }

  @Override
  public Collection<Entry> methods(String simpleName) {
    if (!methodLines.containsKey(simpleName)) {
      return List.of();
    }
    // Asked for every call there is: computeIfAbsent would lock a bin each time.
    List<Entry> known = entries.get(simpleName);
    return known != null ? known : entries.computeIfAbsent(simpleName, this::read);
  }

  private List<Entry> read(String simpleName) {
    List<LineEntry> read = new ArrayList<>();
    Set<String> signatures = new HashSet<>();
    for (String line : methodLines.get(simpleName)) {
      if (signatures.add(key(line))) {
        read.add(new LineEntry(line));
      }
    }
    read.sort(MOST_SPECIFIC_FIRST);
    return List.copyOf(read);
  }

  @Override
  public Set<String> actingOwners(String simpleName) {
    if (!methodLines.containsKey(simpleName)) {
      return Set.of();
    }
    Set<String> known = acting.get(simpleName);
    return known != null ? known : acting.computeIfAbsent(simpleName, this::findActing);
  }

  private Set<String> findActing(String simpleName) {
    Set<String> owners = new LinkedHashSet<>();
    for (Entry each : methods(simpleName)) {
      if (each.facts().acts()) {
        owners.add(each.owner());
      }
    }
    return Collections.unmodifiableSet(owners);
  }

  @Override
  public boolean actsWhenCreated(String simpleTypeName) {
    Set<String> known = created;
    if (known == null) {
      known = new HashSet<>();
      for (String owner : actingOwners(Signature.CONSTRUCTOR)) {
        known.add(simple(owner));
      }
      created = known;
    }
    return known.contains(simpleTypeName);
  }

  @Override
  public Optional<ResourceFacts> resource(String typeName) {
    String line = resourceLines.get(typeName);
    return line == null
        ? Optional.empty()
        : Optional.of(resources.computeIfAbsent(typeName, type -> Compiled.resource(line)));
  }

  @Override
  public List<String> supertypes(String typeName) {
    return above.containsKey(typeName)
        ? supertypes.computeIfAbsent(typeName, this::walkUp)
        : List.of(typeName);
  }

  private List<String> walkUp(String typeName) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(typeName));
    while (!open.isEmpty()) {
      String type = open.removeFirst();
      if (found.add(type)) {
        open.addAll(above.getOrDefault(type, Set.of()));
      }
    }
    return List.copyOf(found);
  }

  private boolean isA(String type, String wanted) {
    return supertypes(type).contains(wanted);
  }

  @Override
  public ExceptionFamily family(String id) {
    ExceptionFamily family = families.get(id);
    if (family == null) {
      throw new IllegalArgumentException("no such exception family: " + id);
    }
    return family;
  }

  @Override
  public Set<String> familiesOf(String exceptionType) {
    return Collections.unmodifiableSet(familiesOf.getOrDefault(exceptionType, Set.of()));
  }

  /** The file that defines the family of that id; empty if none does. */
  Optional<String> fileOfFamily(String id) {
    return Optional.ofNullable(fileOfFamily.get(id));
  }

  @Override
  public Optional<CloseEffect> poolCloseEffect(String pool) {
    return Optional.ofNullable(pools.get(pool.toLowerCase(Locale.ROOT)));
  }

  @Override
  public boolean knowsType(String typeName) {
    return types.contains(typeName);
  }

  @Override
  public boolean knowsMethod(String simpleName) {
    return methodNames.contains(simpleName);
  }

  @Override
  public boolean isEngineFollowed(String simpleName) {
    return engines.contains(simpleName);
  }

  @Override
  public boolean knowsPackage(String packageName) {
    return packages.contains(packageName);
  }
}
