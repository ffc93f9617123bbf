package dev.acidlint.pmd.program;

import dev.acidlint.model.MethodId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a file looks for classes that it neither declares nor imports by name: in its own package,
 * then in what it imports on demand (JLS 6.4.1). Which of them has one, only the whole program
 * tells.
 *
 * @param packageName empty for the unnamed package
 * @param onDemand what is imported so, in order
 */
public record Scope(String packageName, List<String> onDemand) {

  public Scope {
    onDemand = List.copyOf(onDemand);
  }

  /**
   * A class as it is once all are known.
   *
   * @param declared canonical names of the program's classes
   */
  public ProgramClass completed(ProgramClass type, Set<String> declared) {
    return onDemand.isEmpty()
        ? type
        : new ProgramClass(
            type.name(),
            type.isFinal(),
            completed(type.supertypes(), declared),
            type.methods().stream().map(m -> completed(m, declared)).toList(),
            type.fields().stream().map(f -> completed(f, declared)).toList());
  }

  private ProgramMethod completed(ProgramMethod method, Set<String> declared) {
    MethodId id = method.id();
    return new ProgramMethod(
        new MethodId(id.owner(), id.name(), completed(id.parameters(), declared)),
        completed(method.returns(), declared),
        completed(method.thrown(), declared),
        completed(method.annotations(), declared),
        method.traits());
  }

  private ProgramField completed(ProgramField field, Set<String> declared) {
    return new ProgramField(
        field.owner(),
        field.name(),
        completed(field.type(), declared),
        field.isStatic(),
        field.isFinal());
  }

  private List<String> completed(List<String> names, Set<String> declared) {
    return names.stream().map(name -> completed(name, declared)).toList();
  }

  private String completed(String name, Set<String> declared) {
    String written = asWritten(name);
    int end = end(written);
    String first = written.substring(0, end);
    if (first.isEmpty() || !Character.isUpperCase(first.codePointAt(0))) {
      return name;
    }
    return find(first, declared::contains).map(it -> it + written.substring(end)).orElse(name);
  }

  /**
   * The class that a simple name stands for.
   *
   * @param exists tells of a canonical name whether there is such a class
   * @return its canonical name; empty if it is in none of the places
   */
  public Optional<String> find(String simpleName, Predicate<String> exists) {
    return Stream.concat(
            Stream.of(sibling(simpleName)), onDemand.stream().map(each -> each + "." + simpleName))
        .filter(exists)
        .findFirst();
  }

  /** The name of a class of the file's own package. */
  public String sibling(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** One that the catalogue has explained by an import, or may have, as the file names it. */
  private String asWritten(String name) {
    for (String each : onDemand) {
      if (name.startsWith(each + ".")) {
        return name.substring(each.length() + 1);
      }
    }
    return name;
  }

  /** Where the first of the names ends, an array's brackets left out. */
  private static int end(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '.' || name.charAt(i) == '[') {
        return i;
      }
    }
    return name.length();
  }
}
