package dev.acidlint.rules;

import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Lent;
import dev.acidlint.flow.Resource;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is lent and has to be given back, but is not on any path: without a transaction it leaks.
 */
final class NeverGivenBack {

  private NeverGivenBack() {}

  static List<Finding> in(Observed body) {
    Map<Span, Boolean> never = new LinkedHashMap<>();
    for (Exit exit : body.exits()) {
      exit.state()
          .resources()
          .forEach(
              (id, r) ->
                  r.lent()
                      .filter(l -> l.giveBack().isPresent())
                      .ifPresent(
                          l -> {
                            // Where it was given back it may be forgotten by the end.
                            boolean kept = isKept(r, l) && !body.isClosedSomewhere(id);
                            never.merge(l.at(), kept, Boolean::logicalAnd);
                          }));
    }
    List<Finding> findings = new ArrayList<>();
    never.forEach(
        (at, kept) -> {
          boolean direct = body.facts(at).flatMap(f -> f.role(Role.Lends.class)).isPresent();
          if (kept && direct && !isInTransaction(body, at)) {
            findings.add(finding(body, at));
          }
        });
    return findings;
  }

  /** Where a transaction goes on for sure it is closed with that; who asks knows whether one is. */
  private static boolean isInTransaction(Observed body, Span at) {
    return BorrowedSessionClosed.asksWhose(body)
        || body.contents()
            .withFunctions(Expr.Call.class)
            .filter(call -> call.span().encloses(at))
            .flatMap(call -> managed(body, call).stream())
            .anyMatch(function -> function.span().encloses(at));
  }

  /** The function that a call runs in a transaction of its own. */
  private static Optional<Expr> managed(Observed body, Expr.Call call) {
    return body.facts(call.anchor())
        .flatMap(f -> f.role(Role.Runs.class))
        .filter(runs -> runs.managed() && runs.argument() < call.arguments().size())
        .map(runs -> call.arguments().get(runs.argument()));
  }

  private static boolean isKept(Resource r, Lent lent) {
    return !lent.givenBack() && lent.breaches().isEmpty() && !r.handedOn();
  }

  private static Finding finding(Observed body, Span at) {
    String opener = Snippet.of(body, at);
    String what =
        Openings.variable(body, at).map(Variable::name).orElse("what " + opener + " lends");
    String release =
        body.facts(at)
            .flatMap(f -> f.role(Role.Lends.class))
            .flatMap(Role.Lends::giveBack)
            .map(text -> text.substring(0, text.indexOf('(')))
            .orElseThrow();
    String owner =
        body.call(at)
            .filter(Expr.Call.class::isInstance)
            .flatMap(call -> ((Expr.Call) call).receiver())
            .map(r -> Snippet.oneLine(body.unit().text().slice(r.span())) + ".")
            .orElse("");
    return new Finding(
        SessionOutsideTryWithResources.NAME,
        Confidence.MEDIUM,
        at,
        what
            + " is never given back: where no transaction goes on, it was opened by "
            + opener
            + " and stays open",
        List.of(new Finding.Step(at, opener + " lends it")),
        Optional.empty(),
        "release it in a finalizer: " + owner + release + "(\u2026)");
  }
}
