package dev.acidlint.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The parenthesis of a signature: {@code ()}, {@code (java.lang.String,_)}, {@code
 * (boolean=true,_*)}.
 *
 * @param fixed the arguments that have to be there
 * @param open whether any number of others may follow
 */
record Arguments(List<Argument> fixed, boolean open) {

  /** One argument of a pattern. */
  sealed interface Argument {}

  /** {@code _} */
  record Any() implements Argument {}

  /** A canonical type name. */
  record OfType(String name) implements Argument {}

  /** {@code boolean=true} or {@code boolean=false}. */
  record Constant(boolean value) implements Argument {}

  /** Most specific first: constants, then types, then fewer wildcards. */
  static final Comparator<Arguments> MOST_SPECIFIC_FIRST =
      Comparator.<Arguments>comparingLong(a -> -a.count(Constant.class))
          .thenComparingLong(a -> -a.count(OfType.class))
          .thenComparing(Arguments::open)
          .thenComparingInt(a -> -a.fixed.size());

  /**
   * Reads what stands between the parentheses.
   *
   * @throws IllegalArgumentException with a message for the author of a catalogue file
   */
  static Arguments parse(String text) {
    if (text.isBlank()) {
      return new Arguments(List.of(), false);
    }
    List<Argument> fixed = new ArrayList<>();
    boolean open = false;
    for (String part : text.split(",", -1)) {
      String argument = part.strip();
      if (open) {
        throw new IllegalArgumentException("_* has to be the last argument");
      }
      switch (argument) {
        case "_" -> fixed.add(new Any());
        case "_*" -> open = true;
        case "boolean=true" -> fixed.add(new Constant(true));
        case "boolean=false" -> fixed.add(new Constant(false));
        default -> fixed.add(new OfType(argument));
      }
    }
    return new Arguments(List.copyOf(fixed), open);
  }

  /**
   * Checks what {@link #parse} takes on trust.
   *
   * @throws IllegalArgumentException with a message for the author of a catalogue file
   */
  void check() {
    for (Argument argument : fixed) {
      if (argument instanceof OfType type && !Signature.isTypeName(type.name().replace("[]", ""))) {
        throw new IllegalArgumentException(
            "\"" + type.name() + "\" is no argument: a canonical type name, _, _* or boolean=true");
      }
    }
  }

  /**
   * Whether a call's arguments fit; what is not known about them fits.
   *
   * @param isA whether the first type is the second or below it
   */
  boolean accept(
      List<String> types, List<Optional<Boolean>> literals, BiPredicate<String, String> isA) {
    if (types.size() < fixed.size() || (types.size() > fixed.size() && !open)) {
      return false;
    }
    for (int i = 0; i < fixed.size(); i++) {
      if (!fits(fixed.get(i), types.get(i), literalAt(literals, i), isA)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Boolean> literalAt(List<Optional<Boolean>> literals, int index) {
    return index < literals.size() ? literals.get(index) : Optional.empty();
  }

  private static boolean fits(
      Argument argument, String type, Optional<Boolean> literal, BiPredicate<String, String> isA) {
    if (argument instanceof Constant constant) {
      return literal.isPresent() && literal.get() == constant.value();
    }
    if (argument instanceof OfType wanted) {
      return type.isEmpty() || isA.test(type, wanted.name());
    }
    return true;
  }

  private long count(Class<? extends Argument> kind) {
    return fixed.stream().filter(kind::isInstance).count();
  }
}
