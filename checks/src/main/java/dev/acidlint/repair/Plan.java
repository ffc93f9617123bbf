package dev.acidlint.repair;

import java.util.Optional;

/** One way to make a repair; several are tried in order. */
interface Plan {

  /** Why it does not fit here, in words. */
  Optional<String> refusal();

  /** What to change; asked only where nothing forbids it. */
  Splice edits(Imports imports);
}
