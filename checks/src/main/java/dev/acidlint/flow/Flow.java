package dev.acidlint.flow;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the interpreter over the bodies of one unit, sharing types between them. */
public final class Flow {
  private final Typing typing;
  private final Summaries summaries;
  private final Events events;

  /** With summaries of its own. */
  public Flow(Catalogue catalogue) {
    this(catalogue, new SummaryCache());
  }

  /**
   * @param known summaries that are there already, and where new ones go
   */
  public Flow(Catalogue catalogue, SummaryCache known) {
    this(catalogue, known, OtherFiles.NONE);
  }

  /**
   * @param known summaries that are there already, and where new ones go
   * @param others what is known of methods that no host shows
   */
  public Flow(Catalogue catalogue, SummaryCache known, OtherFiles others) {
    this.typing = new Typing(catalogue);
    this.summaries = new Summaries(typing, known, others);
    this.events = new Events(typing, known, others);
  }

  /** What a method does, for its callers in other files; empty if that cannot be told. */
  public Optional<MethodSummary> summarise(MethodDecl method) {
    return summaries.of(method).map(s -> new MethodSummary(s, method.mayPersist()));
  }

  /**
   * What came of one body.
   *
   * @param exits every way it may be left, those of functions that it starts elsewhere included
   * @param inlined lambdas that were run as part of it, so that they need no run of their own
   */
  public record Result(List<Exit> exits, Set<Expr.Lambda> inlined) {}

  /** A field or parameter that holds what is somebody else's by contract. */
  public record Loan(Variable variable, Lent terms) {}

  /**
   * Whether anything that a rule judges can happen in a body; if not, nobody need run it.
   *
   * @param of the method whose body it is; empty for a function or an initialiser
   */
  public boolean hasEvents(Stmt.Block body, Optional<MethodDecl> of) {
    return events.in(body, of);
  }

  /** Interprets one body to which nothing is lent. */
  public Result run(Stmt.Block body, FlowListener listener) {
    return run(body, Optional.empty(), List.of(), listener);
  }

  /**
   * Interprets one body.
   *
   * @param of the method whose body it is; empty for a function or an initialiser
   * @param loans what it finds lent to it
   * @throws GaveUpException if it takes more steps than any method is allowed
   */
  public Result run(
      Stmt.Block body, Optional<MethodDecl> of, List<Loan> loans, FlowListener listener) {
    of.ifPresent(method -> typing.expectReturned(body, method));
    Run run = new Run(typing, summaries, Budget.forMethod(), listener, body);
    Disjunct start = Disjunct.START;
    for (Loan loan : loans) {
      start = run.lend(loan.variable(), loan.terms(), start);
    }
    try {
      List<Exit> exits = new ArrayList<>();
      run.interpreter()
          .exec(body, start)
          .each((completion, disjunct) -> exits.add(new Exit(completion, disjunct)));
      exits.addAll(run.elsewhere());
      return new Result(List.copyOf(exits), run.inlined());
    } catch (Budget.Spent e) {
      throw new GaveUpException();
    }
  }

  /** The budget of a method is spent. */
  public static final class GaveUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GaveUpException() {
      super("the analysis of a method took too many steps", null, false, false);
    }
  }
}
