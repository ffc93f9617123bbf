package dev.acidlint.flow;

import dev.acidlint.catalogue.MethodFacts;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.util.Set;

/** Hears of what happens on the way, beside the exits. A place may be told of more than once. */
public interface FlowListener {

  /** The last trace of a resource goes: its opener runs again, or its variable is overwritten. */
  default void lost(ResourceId id, Resource resource, Disjunct before, Span at) {}

  /** A closed child is forgotten, since nothing refers to it any more. */
  default void closed(ResourceId id, Resource resource, Disjunct before) {}

  /** A handler is entered with these exceptions. */
  default void caught(Stmt.Try statement, Stmt.Handler handler, Set<Thrown> thrown, Disjunct in) {}

  /** What a try throws is dropped, because its finalizer returns. */
  default void discarded(Stmt.Try statement, Set<Thrown> thrown) {}

  /** A transaction is rolled back, or auto-commit switched on. */
  default void acted(Act act) {}

  /** A method is called that closes more than what it is given. */
  default void closedMore(Span call) {}

  /** A method is called that opens something on one way, and gives what is there on another. */
  default void gaveEither(Span call) {}

  /** An object is made that only uses the sessions that it is given, and never closes them. */
  default void keptForUse(Span creation) {}

  /** A call that the catalogue knows is made. */
  default void called(Expr call, MethodFacts facts, Disjunct before) {}
}
