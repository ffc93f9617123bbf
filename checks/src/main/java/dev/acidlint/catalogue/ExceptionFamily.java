package dev.acidlint.catalogue;

import java.util.Set;

/**
 * The exceptions that calls of one API throw.
 *
 * @param id unique over all libraries
 * @param roots a handler of one of these, or of a supertype, catches whatever the API throws
 * @param members further types below the roots that handlers name
 * @param answers those that are a result rather than a failure ({@code NoResultException})
 * @param checked whether the compiler enforces them
 */
public record ExceptionFamily(
    String id, Set<String> roots, Set<String> members, Set<String> answers, boolean checked) {

  /** A handler of one of these catches the exceptions of every family. */
  public static final Set<String> ABOVE_ALL =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");
}
