package dev.acidlint.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What library methods mean. Immutable to its users; reads a library's file at its first match. */
public interface Catalogue {

  /** One method entry: the type it is on, what arguments it takes, what it does. */
  interface Entry {
    /** Canonical name of the type before the {@code #}. */
    String owner();

    /**
     * Whether it takes these arguments.
     *
     * @param argumentTypes canonical names of the arguments' (or parameters') types, empty strings
     *     where unknown: those match by position only
     * @param literals boolean constants by position; {@link Optional#empty} for anything else
     */
    boolean accepts(List<String> argumentTypes, List<Optional<Boolean>> literals);

    MethodFacts facts();
  }

  /**
   * Every entry for a method (or {@code <init>}) of that simple name, on whatever type. Among those
   * of one owner the most specific arguments come first, so the first that accepts is the one.
   */
  Collection<Entry> methods(String simpleName);

  /** Facts of exactly that type, not of its supertypes. */
  Optional<ResourceFacts> resource(String typeName);

  /** All types above it that the catalogue tells of, itself included, nearest first. */
  List<String> supertypes(String typeName);

  /** The family of that id; every id that a fact names exists. */
  ExceptionFamily family(String id);

  /** The families that an exception type belongs to: as root, member, answer, or below a root. */
  Set<String> familiesOf(String exceptionType);

  /**
   * Whether a handler of exactly that type, whatever is above it, may be for failures of a family.
   */
  default boolean mayMeanFailure(String exceptionType) {
    return ExceptionFamily.ABOVE_ALL.contains(exceptionType)
        || !familiesOf(exceptionType).isEmpty();
  }

  /**
   * What {@code close()} of a connection from the pool of that name does to unfinished work; for
   * {@link ResourceFacts.CloseEffect#UNDEFINED} connections. Empty if no such pool is known.
   */
  Optional<ResourceFacts.CloseEffect> poolCloseEffect(String pool);

  /** Whether the name is of any catalogued type, exception or engine. Cheap; for pre-scans. */
  boolean knowsType(String typeName);

  /** Whether any entry has a method of that name. Cheap; for pre-scans. */
  boolean knowsMethod(String simpleName);

  /**
   * The types with a method (or {@code <init>}) of that name that {@linkplain MethodFacts#acts
   * acts}. Cheap when asked again; for pre-scans.
   */
  Set<String> actingOwners(String simpleName);

  /** Whether a constructor of a type of that simple name acts. Cheap; for pre-scans. */
  boolean actsWhenCreated(String simpleTypeName);

  /**
   * Whether there is an engine of that simple name on which transactions are begun, as on a
   * session, or a type below one. Cheap; for pre-scans.
   */
  boolean isEngineFollowed(String simpleName);

  /** Whether any catalogued type is directly in that package. Cheap; for pre-scans. */
  boolean knowsPackage(String packageName);
}
