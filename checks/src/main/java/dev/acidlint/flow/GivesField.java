package dev.acidlint.flow;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opener by contract, {@code getConnection()} of a {@code PooledConnection} say, which a class
 * of the project implements by giving out what it holds: that opens nothing.
 */
final class GivesField {
  private static final Pattern FIELD = Pattern.compile("\\.\\w+");

  private GivesField() {}

  static boolean mayBe(MethodFacts facts) {
    return facts.role(Role.Opens.class).isPresent();
  }

  /** The summary of such a method, if it gives nothing else. */
  static Optional<Summary> by(Optional<Summary> summary) {
    return summary.filter(
        s -> {
          List<Case> given = s.cases().stream().filter(c -> c.thrown().isEmpty()).toList();
          return !given.isEmpty() && given.stream().allMatch(c -> isOfField(c.result()));
        });
  }

  private static boolean isOfField(Result result) {
    return result instanceof Result.Outside outside
        && !outside.taken()
        && outside.root() instanceof Root.Receiver receiver
        && FIELD.matcher(receiver.suffix()).matches();
  }
}
