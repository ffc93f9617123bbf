package dev.acidlint.flow;

import dev.acidlint.flow.Summary.Case;
import dev.acidlint.flow.Summary.Result;
import dev.acidlint.flow.Summary.Root;
import java.util.List;

/** What a method gives that opens a session on one way, and lends one on another. */
final class Either {

  private static final Result OTHER = new Result.Other();

  private Either() {}

  /**
   * What a caller may take the result of one way for: where the same arguments may as well lead to
   * what the object holds, or nobody knows, he cannot tell which it was, and has to close neither.
   */
  static Result asSeen(Case one, List<Case> possible) {
    return one.result().isFresh() && isLentAlike(one, possible) ? OTHER : one.result();
  }

  private static boolean isLentAlike(Case one, List<Case> possible) {
    for (Case other : possible) {
      if (other.thrown().isEmpty()
          && isLent(other.result())
          && other.guards().equals(one.guards())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLent(Result result) {
    return result instanceof Result.Borrowed
        || result instanceof Result.Other
        || result instanceof Result.Itself
        || (result instanceof Result.Outside outside
            && !outside.handle()
            && !outside.taken()
            && !(outside.root() instanceof Root.Parameter));
  }
}
