package dev.acidlint.model;

import java.util.List;

/**
 * A method by name, for where its declaration is not at hand.
 *
 * @param owner canonical name of the class that declares it
 * @param name simple name; {@code <init>} for a constructor
 * @param parameters erased types as a host names them; a varargs parameter is an array
 */
public record MethodId(String owner, String name, List<String> parameters) {

  public MethodId {
    parameters = List.copyOf(parameters);
  }

  /** The id of a method that is declared here. */
  public static MethodId of(MethodDecl method) {
    return new MethodId(
        method.owner(),
        method.name(),
        method.parameters().stream().map(p -> p.type().name()).toList());
  }

  @Override
  public String toString() {
    return owner + "#" + name + "(" + String.join(",", parameters) + ")";
  }
}
