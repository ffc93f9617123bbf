package dev.acidlint.pmd.program;

import java.util.List;

/**
 * What is known of a class by its declaration.
 *
 * @param name canonical
 * @param isFinal said so or implied: nothing extends it
 * @param supertypes canonical names, the superclass first; an empty one is not known
 * @param methods constructors among them, as written
 * @param fields that other classes may name, of a known type
 */
public record ProgramClass(
    String name,
    boolean isFinal,
    List<String> supertypes,
    List<ProgramMethod> methods,
    List<ProgramField> fields) {

  public ProgramClass {
    supertypes = List.copyOf(supertypes);
    methods = List.copyOf(methods);
    fields = List.copyOf(fields);
  }

  List<ProgramMethod> named(String method) {
    return methods.stream().filter(m -> m.id().name().equals(method)).toList();
  }
}
