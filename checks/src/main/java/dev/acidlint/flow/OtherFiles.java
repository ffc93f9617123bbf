package dev.acidlint.flow;

import dev.acidlint.model.MethodId;
import java.util.Optional;

/** What a host knows of methods in files that it does not show. Asked from several threads. */
@FunctionalInterface
public interface OtherFiles {

  /** Where nothing is known. */
  OtherFiles NONE = method -> Optional.empty();

  /** What a method does; empty if that is not known. */
  Optional<MethodSummary> summary(MethodId method);
}
