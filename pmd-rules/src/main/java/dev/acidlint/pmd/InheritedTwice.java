package dev.acidlint.pmd;

import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.pmd.lang.java.symbols.JClassSymbol;
import net.sourceforge.pmd.lang.java.types.JMethodSig;
import net.sourceforge.pmd.lang.java.types.JTypeMirror;
import net.sourceforge.pmd.lang.java.types.TypeOps;

/**
 * A method that a type inherits from several interfaces, as Hibernate's Session inherits {@code
 * close()} and {@code getTransaction()}. PMD picks any of them, even one that another overrides;
 * the language takes one of the most specific return type, and takes the call to throw only what
 * all of them declare (JLS 15.12.2.5). Which of several is named in the end follows javac: the one
 * furthest below Object, then the one nearest to the type.
 */
final class InheritedTwice {

  /** The method chosen, and what it throws. */
  record Choice(JMethodSig method, List<JTypeMirror> thrown) {}

  private final PmdTypes types;

  InheritedTwice(PmdTypes types) {
    this.types = types;
  }

  /**
   * @param site static type of the receiver
   * @param found what PMD picked
   * @return empty if there was nothing to choose
   */
  Optional<Choice> choose(JTypeMirror site, JMethodSig found) {
    // What a type declares itself overrides what it inherits.
    if (!owner(found).isInterface() || owner(found).equals(PmdTypes.erased(site).getSymbol())) {
      return Optional.empty();
    }
    List<JMethodSig> candidates = candidates(site, found);
    if (candidates.isEmpty() || candidates.stream().anyMatch(c -> isConcrete(c) && is(c, found))) {
      return Optional.empty();
    }
    Optional<JMethodSig> concrete =
        candidates.stream().filter(InheritedTwice::isConcrete).findFirst();
    if (concrete.isPresent() || candidates.size() == 1) {
      JMethodSig only = concrete.orElse(candidates.get(0));
      return is(only, found)
          ? Optional.empty()
          : Optional.of(new Choice(only, only.getThrownExceptions()));
    }
    List<JClassSymbol> near = nearestFirst(site);
    candidates.sort(
        Comparator.<JMethodSig>comparingInt(c -> -depth(owner(c)))
            .thenComparingInt(c -> near.indexOf(owner(c))));
    return candidates.stream()
        .filter(c -> candidates.stream().allMatch(other -> returnsNoLess(c, other)))
        .findFirst()
        .map(c -> new Choice(c, thrownByAll(candidates)));
  }

  private List<JMethodSig> candidates(JTypeMirror site, JMethodSig found) {
    List<String> formals = formals(found);
    List<JMethodSig> all =
        site.streamMethods(
                m ->
                    m.nameEquals(found.getName())
                        && m.getArity() == found.getArity()
                        && !m.isStatic())
            .filter(m -> formals(m).equals(formals))
            .toList();
    List<JMethodSig> maximal = new ArrayList<>();
    Set<JClassSymbol> owners = new LinkedHashSet<>();
    for (JMethodSig each : all) {
      boolean overridden =
          all.stream().anyMatch(o -> owner(o) != owner(each) && isBelow(owner(o), owner(each)));
      if (!overridden && owners.add(owner(each))) {
        maximal.add(each);
      }
    }
    return maximal;
  }

  private static boolean is(JMethodSig method, JMethodSig other) {
    return owner(method).equals(owner(other));
  }

  private static boolean isConcrete(JMethodSig method) {
    return !Modifier.isAbstract(method.getModifiers());
  }

  private List<String> formals(JMethodSig method) {
    return TypeOps.erase(method.getFormalParameters()).stream().map(types::name).toList();
  }

  private static JClassSymbol owner(JMethodSig method) {
    return method.getSymbol().getEnclosingClass();
  }

  private boolean isBelow(JClassSymbol type, JClassSymbol above) {
    return types.hierarchy(type).names().contains(types.name(above));
  }

  private boolean returnsNoLess(JMethodSig method, JMethodSig other) {
    JTypeMirror mine = method.getReturnType();
    JTypeMirror theirs = other.getReturnType();
    return types.hierarchy(mine).names().contains(types.name(theirs));
  }

  private List<JTypeMirror> thrownByAll(List<JMethodSig> methods) {
    List<JTypeMirror> common = methods.get(0).getThrownExceptions();
    for (JMethodSig each : methods.subList(1, methods.size())) {
      List<JTypeMirror> others = each.getThrownExceptions();
      List<JTypeMirror> both = new ArrayList<>(below(common, others));
      below(others, common).stream().filter(t -> !both.contains(t)).forEach(both::add);
      common = both;
    }
    return common;
  }

  private List<JTypeMirror> below(List<JTypeMirror> thrown, List<JTypeMirror> bounds) {
    return thrown.stream()
        .filter(
            t -> bounds.stream().anyMatch(b -> types.hierarchy(t).names().contains(types.name(b))))
        .toList();
  }

  private static int depth(JClassSymbol type) {
    int deepest = 0;
    for (JClassSymbol each : supers(type)) {
      deepest = Math.max(deepest, depth(each));
    }
    return deepest + 1;
  }

  private static List<JClassSymbol> supers(JClassSymbol type) {
    List<JClassSymbol> supers = new ArrayList<>();
    if (type.getSuperclass() != null && !type.isInterface()) {
      supers.add(type.getSuperclass());
    }
    supers.addAll(type.getSuperInterfaces());
    return supers;
  }

  private static List<JClassSymbol> nearestFirst(JTypeMirror site) {
    Set<JClassSymbol> seen = new LinkedHashSet<>();
    Deque<JClassSymbol> next = new ArrayDeque<>();
    if (PmdTypes.erased(site).getSymbol() instanceof JClassSymbol symbol) {
      next.add(symbol);
    }
    while (!next.isEmpty()) {
      JClassSymbol each = next.poll();
      if (seen.add(each)) {
        next.addAll(supers(each));
      }
    }
    return List.copyOf(seen);
  }
}
