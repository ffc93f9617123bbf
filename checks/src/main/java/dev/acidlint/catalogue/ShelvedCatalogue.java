package dev.acidlint.catalogue;

import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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

/** The catalogue over any number of libraries; of two that tell of one name, the first is heard. */
final class ShelvedCatalogue implements Catalogue {

  private final class ShelvedEntry implements Entry {
    private final Shelf shelf;
    private final Signature signature;
    private final Arguments arguments;

    ShelvedEntry(Shelf shelf, Signature signature) {
      this.shelf = shelf;
      this.signature = signature;
      this.arguments = Arguments.parse(signature.arguments());
    }

    @Override
    public String owner() {
      return signature.owner();
    }

    @Override
    public boolean accepts(List<String> argumentTypes, List<Optional<Boolean>> literals) {
      return arguments.accept(argumentTypes, literals, ShelvedCatalogue.this::isA);
    }

    @Override
    public MethodFacts facts() {
      return shelf.method(signature);
    }

    @Override
    public String toString() {
      return signature.toString();
    }
  }

  private final List<Shelf> shelves;
  private final Map<String, List<Shelf>> shelvesOfType = new HashMap<>();
  private final Map<String, Shelf> shelfOfFamily = new HashMap<>();
  private final Map<String, Set<String>> familiesOf = new HashMap<>();
  private final Map<String, Set<String>> above = new HashMap<>();
  private final Map<String, List<Entry>> methods = new HashMap<>();
  private final Map<String, CloseEffect> pools = new HashMap<>();
  private final Set<String> types = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> methodNames = new HashSet<>();

  ShelvedCatalogue(List<Shelf> shelves) {
    this.shelves = List.copyOf(shelves);
    Map<String, List<ShelvedEntry>> byName = new HashMap<>();
    Set<String> signatures = new HashSet<>();
    for (Shelf shelf : shelves) {
      addNames(shelf);
      for (Signature signature : shelf.names().signatures()) {
        if (signatures.add(signature.toString())) {
          byName
              .computeIfAbsent(signature.lookupName(), name -> new ArrayList<>())
              .add(new ShelvedEntry(shelf, signature));
        }
      }
    }
    byName.forEach((name, entries) -> methods.put(name, ordered(entries)));
  }

  private static List<Entry> ordered(List<ShelvedEntry> entries) {
    entries.sort(
        Comparator.comparing(
            (ShelvedEntry entry) -> entry.arguments, Arguments.MOST_SPECIFIC_FIRST));
    return List.copyOf(entries);
  }

  private void addNames(Shelf shelf) {
    Names names = shelf.names();
    names
        .types()
        .forEach(
            (type, supertypes) -> {
              shelvesOfType.computeIfAbsent(type, t -> new ArrayList<>()).add(shelf);
              above.computeIfAbsent(type, t -> new LinkedHashSet<>()).addAll(supertypes);
            });
    names
        .families()
        .forEach(
            (id, exceptions) -> {
              shelfOfFamily.putIfAbsent(id, shelf);
              exceptions.forEach(
                  e -> familiesOf.computeIfAbsent(e, x -> new LinkedHashSet<>()).add(id));
            });
    names.pools().forEach(pools::putIfAbsent);
    if (!names.ambient()) {
      names.types().keySet().forEach(this::know);
      names.families().values().forEach(exceptions -> exceptions.forEach(this::know));
      names.signatures().forEach(signature -> methodNames.add(signature.lookupName()));
    }
  }

  private void know(String type) {
    types.add(type);
    packages.add(type.substring(0, Math.max(0, type.lastIndexOf('.'))));
  }

  /** The libraries, those that are heard first before the others. */
  List<Shelf> shelves() {
    return shelves;
  }

  @Override
  public Collection<Entry> methods(String simpleName) {
    return methods.getOrDefault(simpleName, List.of());
  }

  @Override
  public Optional<ResourceFacts> resource(String typeName) {
    return shelvesOfType.getOrDefault(typeName, List.of()).stream()
        .flatMap(shelf -> shelf.resource(typeName).stream())
        .findFirst();
  }

  @Override
  public List<String> supertypes(String typeName) {
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
    return type.equals(wanted) || supertypes(type).contains(wanted);
  }

  @Override
  public ExceptionFamily family(String id) {
    Shelf shelf = shelfOfFamily.get(id);
    if (shelf == null) {
      throw new IllegalArgumentException("no such exception family: " + id);
    }
    return shelf.family(id);
  }

  @Override
  public Set<String> familiesOf(String exceptionType) {
    return Set.copyOf(familiesOf.getOrDefault(exceptionType, Set.of()));
  }

  /** Whether that family exists; for checks of files that name it. */
  boolean hasFamily(String id) {
    return shelfOfFamily.containsKey(id);
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
  public boolean knowsPackage(String packageName) {
    return packages.contains(packageName);
  }
}
