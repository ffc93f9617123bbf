package dev.acidlint.flow;

import dev.acidlint.model.MethodRef;
import java.util.Set;

/**
 * What annotations say of who closes what a method returns: Error Prone's {@code MustBeClosed}, and
 * {@code Owning} and {@code NotOwning} of the Checker Framework's resource leak checker.
 */
public final class Contract {
  private static final Set<String> MUST_BE_CLOSED =
      Set.of(
          "com.google.errorprone.annotations.MustBeClosed",
          "org.checkerframework.checker.mustcall.qual.Owning");

  private static final String LENT = "org.checkerframework.checker.mustcall.qual.NotOwning";

  private Contract() {}

  /** Whether the caller is to close what the method returns. */
  static boolean mustBeClosed(MethodRef method) {
    return method.annotations().stream().anyMatch(MUST_BE_CLOSED::contains);
  }

  /** Whether what the method returns stays somebody else's. */
  static boolean isLent(MethodRef method) {
    return method.annotations().contains(LENT);
  }

  /** Whether an annotation of that simple name may say that the caller closes; for pre-scans. */
  public static boolean mayMeanMustBeClosed(String simpleName) {
    for (String each : MUST_BE_CLOSED) {
      if (each.endsWith("." + simpleName)) {
        return true;
      }
    }
    return false;
  }
}
