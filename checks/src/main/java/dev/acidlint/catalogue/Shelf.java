package dev.acidlint.catalogue;

import dev.acidlint.catalogue.Library.MethodEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One library: its names at hand, its facts read from the file when first asked for. */
final class Shelf {
  private record Facts(
      Map<String, MethodFacts> methods,
      Map<String, ResourceFacts> resources,
      Map<String, ExceptionFamily> families) {}

  private final Names names;
  private final Supplier<Library> file;
  private volatile Facts facts;

  Shelf(Names names, Supplier<Library> file) {
    this.names = names;
    this.file = file;
  }

  Names names() {
    return names;
  }

  MethodFacts method(Signature signature) {
    return facts().methods().get(signature.toString());
  }

  Optional<ResourceFacts> resource(String type) {
    return Optional.ofNullable(facts().resources().get(type));
  }

  ExceptionFamily family(String id) {
    return facts().families().get(id);
  }

  private Facts facts() {
    if (facts == null) {
      synchronized (this) {
        if (facts == null) {
          facts = read();
        }
      }
    }
    return facts;
  }

  private Facts read() {
    Library library = file.get();
    Map<String, MethodFacts> methods = new HashMap<>();
    for (MethodEntry entry : library.methods()) {
      methods.put(entry.signature().toString(), entry.facts());
    }
    Map<String, ResourceFacts> resources = new HashMap<>();
    library.types().forEach(t -> t.resource().ifPresent(r -> resources.put(t.name(), r)));
    Map<String, ExceptionFamily> families = new HashMap<>();
    library.families().forEach(family -> families.put(family.id(), family));
    return new Facts(methods, resources, families);
  }
}
