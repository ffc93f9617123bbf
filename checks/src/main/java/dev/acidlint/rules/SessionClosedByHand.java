package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.flow.Resource;
import dev.acidlint.flow.Resource.Duty;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.ResourceId;
import dev.acidlint.model.Span;
import dev.acidlint.model.Variable;
import dev.acidlint.repair.RepairRequest.UseTryWithResources;
import dev.acidlint.rules.Openings.History;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A session that a method opens and owns is closed on every path, but by hand: try-with-resources
 * says it better. What may stay open is {@link SessionOutsideTryWithResources}'s.
 */
public final class SessionClosedByHand extends Rule {
  public static final String NAME = "SessionClosedByHand";
  public static final String SUMMARY =
      "A session, statement or result set is closed by hand where try-with-resources would do";
  public static final Severity SEVERITY = Severity.WARNING;

  public SessionClosedByHand() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Collection<History> all = Openings.withForgotten(body);
    Map<ResourceId, History> byHand = new LinkedHashMap<>();
    for (History history : all) {
      if (isClosedByHand(body, history)) {
        byHand.put(history.id(), history);
      }
    }
    if (byHand.isEmpty()) {
      return;
    }
    // What hangs on a session that may stay open is mended along with it.
    Set<ResourceId> leftOpen = SessionOutsideTryWithResources.leftOpen(body);
    for (History history : byHand.values()) {
      Optional<ResourceId> parent = history.resource().parent();
      boolean below = parent.filter(byHand::containsKey).isPresent();
      if (!below && !history.endings().get(0).isBelow(leftOpen)) {
        finding(body, history, byHand.values()).ifPresent(report);
      }
    }
  }

  private static boolean isClosedByHand(Observed body, History history) {
    Resource any = history.resource();
    Kind kind = any.facts().kind();
    boolean closed =
        history.endings().stream()
            .allMatch(
                e ->
                    e.lost().isEmpty()
                        && e.resource().duty() != Duty.FIELDS
                        && e.resource().session() == SessionState.CLOSED
                        && !e.resource().managed());
    return (kind == Kind.SESSION || kind == Kind.CHILD)
        && closed
        // Else it is given back, and there is no other way.
        && any.facts().closer().isPresent()
        && !history.isHandedOn()
        && !history.derivedEscapes()
        && !CloseRequests.closes(body, history.opener()).isEmpty()
        && !CleanupAnnotation.covers(body, history.opener())
        && Openings.variable(body, history.opener()).filter(v -> holdsOthers(body, v)).isEmpty();
  }

  /** Whether the variable may hold what was opened elsewhere: then who closes it is a question. */
  private static boolean holdsOthers(Observed body, Variable variable) {
    return body.contents().valuesOf(variable).filter(e -> !e.isNullLiteral()).count() > 1;
  }

  /** Empty for what cannot stand in a try-with-resources. */
  private static Optional<Finding> finding(
      Observed body, History history, Collection<History> all) {
    UseTryWithResources repair = CloseRequests.of(body, history, all);
    if (!repair.resources().get(0).autoCloseable().orElse(false)) {
      return Optional.empty();
    }
    Span opener = history.opener();
    Span close = repair.resources().get(0).closes().get(0);
    String what =
        Openings.variable(body, opener)
            .map(Variable::name)
            .orElse("what " + Snippet.of(body, opener) + " opens");
    return Optional.of(
        new Finding(
            NAME,
            Confidence.LOW,
            opener,
            what
                + " is closed by hand on line "
                + body.line(close)
                + ": try-with-resources closes it on every path, and keeps the first failure",
            List.of(
                new Finding.Step(opener, Snippet.of(body, opener) + " opens it"),
                new Finding.Step(close, Snippet.of(body, close) + " closes it")),
            Optional.of(repair),
            ""));
  }
}
