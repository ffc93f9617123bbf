package dev.acidlint.pmd.program;

import dev.acidlint.model.MethodId;
import dev.acidlint.model.TypeRef;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of a method by its declaration.
 *
 * @param returns canonical erased name; empty if unknown or for the caller to say, as of a type
 *     parameter
 * @param thrown canonical names of what it declares to throw
 * @param annotations canonical names
 * @param traits what else there is to say
 */
public record ProgramMethod(
    MethodId id, String returns, List<String> thrown, List<String> annotations, Set<Trait> traits) {

  private static final int MOST_ARGUMENTS = 12;

  /** What may be true of a method. */
  public enum Trait {
    PRIVATE,
    STATIC,
    FINAL,
    ABSTRACT,
    VARARGS,
    /** By its own file alone, it may touch what is catalogued. */
    PERSISTENT
  }

  public ProgramMethod {
    thrown = List.copyOf(thrown);
    annotations = List.copyOf(annotations);
    traits = Set.copyOf(traits);
  }

  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Its name with each number of arguments that it can be called with: {@code open/1}. */
  public List<String> keys() {
    int declared = id.parameters().size();
    return is(Trait.VARARGS)
        ? IntStream.rangeClosed(declared - 1, MOST_ARGUMENTS).mapToObj(n -> key(n)).toList()
        : List.of(key(declared));
  }

  /** A constructor is called by its class's simple name. */
  private String key(int arguments) {
    String called = id.name().equals("<init>") ? TypeRef.simpleName(id.owner()) : id.name();
    return called + "/" + arguments;
  }

  /** Whether it can be called with that many arguments. */
  boolean takes(int arguments) {
    int declared = id.parameters().size();
    return declared == arguments || (is(Trait.VARARGS) && arguments >= declared - 1);
  }

  /** The type of what is given at a position. */
  String parameter(int index, int arguments) {
    int declared = id.parameters().size();
    if (is(Trait.VARARGS) && index >= declared - 1) {
      String array = id.parameters().get(declared - 1);
      return arguments == declared ? "" : array.substring(0, array.length() - 2);
    }
    return id.parameters().get(index);
  }
}
