package dev.acidlint.pmd.program;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which of several methods of one name a call means (JLS 15.12.2), as far as the types of its
 * arguments are known. Where they leave two, it means neither.
 */
public final class Overloads {
  private static final String OBJECT = "java.lang.Object";
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double");

  private enum Fit {
    NO,
    MAYBE,
    YES;

    Fit and(Fit other) {
      return compareTo(other) < 0 ? this : other;
    }
  }

  private final Catalogue catalogue;
  private final Function<String, TypeRef> types;

  /**
   * @param types what is known of a class by its name
   */
  public Overloads(Catalogue catalogue, Function<String, TypeRef> types) {
    this.catalogue = catalogue;
    this.types = types;
  }

  /**
   * @param candidates that take that many arguments
   * @param arguments their static types, unknown ones among them
   */
  public Optional<ProgramMethod> choose(List<ProgramMethod> candidates, List<TypeRef> arguments) {
    List<ProgramMethod> exact =
        candidates.stream().filter(m -> m.id().parameters().size() == arguments.size()).toList();
    Optional<ProgramMethod> chosen = among(exact, arguments);
    // A variable number of arguments is thought of last (JLS 15.12.2.4).
    boolean decided = exact.stream().anyMatch(m -> fit(m, arguments) != Fit.NO);
    return decided ? chosen : among(candidates, arguments);
  }

  private Optional<ProgramMethod> among(List<ProgramMethod> candidates, List<TypeRef> arguments) {
    List<ProgramMethod> fitting = new ArrayList<>();
    boolean sure = true;
    for (ProgramMethod each : candidates) {
      Fit fit = fit(each, arguments);
      if (fit != Fit.NO) {
        fitting.add(each);
        sure &= fit == Fit.YES;
      }
    }
    if (fitting.size() == 1) {
      return Optional.of(fitting.get(0));
    }
    return sure ? mostSpecific(fitting) : Optional.empty();
  }

  private Fit fit(ProgramMethod method, List<TypeRef> arguments) {
    Fit fit = Fit.YES;
    for (int i = 0; i < arguments.size(); i++) {
      fit = fit.and(fit(arguments.get(i), method.parameter(i, arguments.size())));
    }
    return fit;
  }

  private Fit fit(TypeRef argument, String parameter) {
    if (argument.isUnknown() || parameter.isEmpty()) {
      return Fit.MAYBE;
    }
    String given = argument.name();
    if (given.equals(parameter)) {
      return Fit.YES;
    }
    if (PRIMITIVES.contains(given) || PRIMITIVES.contains(parameter)) {
      // Widening and boxing: rarely what two helpers for sessions differ in.
      boolean number = !given.equals("boolean") && !parameter.equals("boolean");
      boolean text = given.equals("java.lang.String") || parameter.equals("java.lang.String");
      boolean session = catalogue.knowsType(given) || catalogue.knowsType(parameter);
      return number && !text && !session ? Fit.MAYBE : Fit.NO;
    }
    boolean below =
        parameter.equals(OBJECT)
            || argument.isA(parameter)
            || catalogue.supertypes(given).contains(parameter);
    if (below) {
      return Fit.YES;
    }
    boolean known =
        argument.isResolved() || (catalogue.knowsType(given) && catalogue.knowsType(parameter));
    return known ? Fit.NO : Fit.MAYBE;
  }

  private Optional<ProgramMethod> mostSpecific(List<ProgramMethod> fitting) {
    return fitting.stream()
        .filter(one -> fitting.stream().allMatch(other -> isBelow(one, other)))
        .findFirst();
  }

  private boolean isBelow(ProgramMethod one, ProgramMethod other) {
    List<String> mine = one.id().parameters();
    List<String> theirs = other.id().parameters();
    if (mine.size() != theirs.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      boolean below =
          mine.get(i).equals(theirs.get(i))
              || (theirs.get(i).equals(OBJECT) && !PRIMITIVES.contains(mine.get(i)))
              || types.apply(mine.get(i)).isA(theirs.get(i))
              || catalogue.supertypes(mine.get(i)).contains(theirs.get(i));
      if (!below) {
        return false;
      }
    }
    return true;
  }
}
