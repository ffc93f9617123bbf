package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.flow.Resource.SessionState;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How a statement may end, each state once; states that are too many are joined into one. */
class OutcomeTest {
  private static final String TYPE = "java.sql.Connection";
  private static final ResourceId FIRST = ResourceId.at("first");
  private static final ResourceId SECOND = ResourceId.at("second");

  @Test
  void whatThrowsNothingDoesNotEnd() {
    Outcome ends = new Outcome();
    ends.add(new Completion.Throw(Set.of()), having(FIRST));
    assertThat(ways(ends)).isEmpty();
  }

  @Test
  void whatIsThrownInOneStateIsThrownTogether() {
    Outcome ends = new Outcome();
    ends.add(new Completion.Throw(Set.of(thrown("a", 1))), having(FIRST));
    ends.add(new Completion.Throw(Set.of(thrown("b", 2))), having(FIRST));
    assertThat(ways(ends)).containsExactly("first HIGH: a@1 b@2");
  }

  @Test
  void whatHardlyAnythingLeadsToStaysUnlikely() {
    Outcome ends = new Outcome();
    ends.add(
        new Completion.Throw(Set.of(thrown("a", 1), error(3))), having(FIRST).weaken(Strength.LOW));
    ends.add(new Completion.Throw(Set.of(thrown("b", 2))), having(FIRST));
    assertThat(ways(ends)).containsExactly("first HIGH: @3 a@1 secondary b@2");
    Outcome low = new Outcome();
    low.add(new Completion.Throw(Set.of(thrown("a", 1))), having(FIRST).weaken(Strength.LOW));
    low.add(new Completion.Throw(Set.of(thrown("b", 2))), having(FIRST).weaken(Strength.LOW));
    assertThat(ways(low)).containsExactly("first LOW: a@1 b@2");
  }

  @Test
  void noLikelierForBeingThrownInTheSameStateElsewhere() {
    Outcome ends = new Outcome();
    ends.add(new Completion.Throw(Set.of(thrown("a", 1))), having(FIRST).weaken(Strength.MEDIUM));
    ends.add(new Completion.Throw(Set.of(thrown("b", 2))), having(FIRST));
    assertThat(ways(ends)).containsExactly("first MEDIUM: a@1", "first HIGH: b@2");
  }

  @Test
  void fewerStatesTellOfCallsThatFailInTheLike() {
    Outcome ends = new Outcome();
    ends.add(new Completion.Throw(Set.of(thrown("a", 1))), having(FIRST));
    ends.add(new Completion.Throw(Set.of(thrown("a", 2))), having(SECOND).learn("c", true));
    ends.add(new Completion.Throw(Set.of(thrown("a", 3))), having(SECOND).learn("c", false));
    assertThat(ways(ends)).containsExactly("first HIGH: a@1", "second HIGH: a@2");
  }

  @Test
  void tooManyForgetTheirConditionsAndThrowWhatTheirLikeThrows() {
    Outcome ends = new Outcome();
    for (int i = 0; i < 40; i++) {
      ends.add(
          new Completion.Throw(Set.of(thrown("a" + i, i))), having(FIRST).learn("c" + i, true));
      ends.add(
          new Completion.Throw(Set.of(thrown("b" + i, i))), having(SECOND).learn("c" + i, true));
    }
    List<String> ways = ways(ends);
    assertThat(ways).hasSize(2);
    assertThat(ways.get(0)).startsWith("first HIGH: a0@0 a10@10");
    assertThat(ways.get(0)).doesNotContain("b");
    assertThat(ways.get(1)).startsWith("second HIGH: b0@0 b10@10");
    assertThat(ways.get(1)).doesNotContain("a");
  }

  /** As {@code first HIGH: a@1}: what is there, and what is thrown by the call at that place. */
  private static List<String> ways(Outcome ends) {
    List<String> ways = new ArrayList<>();
    ends.eachAbrupt(
        (completion, d) -> {
          Set<String> thrown = new TreeSet<>();
          ((Completion.Throw) completion)
              .thrown()
              .forEach(
                  t ->
                      thrown.add(
                          t.type()
                              + "@"
                              + t.source().start()
                              + (t.secondary() ? " secondary" : "")));
          d.resources()
              .keySet()
              .forEach(
                  id -> ways.add(id.path() + " " + d.strength() + ": " + String.join(" ", thrown)));
        });
    return ways;
  }

  private static Thrown thrown(String type, int at) {
    return new Thrown(Kind.NAMED, type, Work.WRITE, false, false, new Span(at, at + 1));
  }

  private static Thrown error(int at) {
    return new Thrown(Kind.ERROR, "", Work.WRITE, false, false, new Span(at, at + 1));
  }

  @Test
  void whatEitherHasInViewStaysInView() {
    Disjunct weak = having(FIRST).weaken(Strength.LOW);
    Disjunct strong = having(SECOND);
    assertThat(Outcome.join(weak, strong).resources().keySet()).containsExactly(FIRST, SECOND);
    assertThat(Outcome.join(strong, weak).resources().keySet()).containsExactly(FIRST, SECOND);
    assertThat(Outcome.join(weak, strong).strength()).isEqualTo(Strength.HIGH);
  }

  @Test
  void whatOnlyTheUnlikelierHasOpenIsNotLikelyOpen() {
    Disjunct weak = opening(FIRST).weaken(Strength.LOW);
    Disjunct strong = having(SECOND);
    assertThat(session(Outcome.join(weak, strong), FIRST)).isEqualTo(SessionState.UNKNOWN);
    assertThat(session(Outcome.join(strong, weak), FIRST)).isEqualTo(SessionState.UNKNOWN);
    Disjunct likely = opening(FIRST);
    assertThat(session(Outcome.join(likely, strong), FIRST)).isEqualTo(SessionState.OPEN);
    assertThat(session(Outcome.join(having(SECOND), likely), FIRST)).isEqualTo(SessionState.OPEN);
    Disjunct unlikely = having(SECOND).weaken(Strength.LOW);
    assertThat(session(Outcome.join(unlikely, likely), FIRST)).isEqualTo(SessionState.OPEN);
  }

  @Test
  void aVariableHoldsWhatItHoldsOnOnePath() {
    Value.Ref first = new Value.Ref(FIRST);
    Disjunct one = having(FIRST).set("v", first);
    Disjunct none = having(FIRST).set("v", Value.NULL);
    assertThat(Outcome.join(one, none).values().get("v")).isEqualTo(first);
    assertThat(Outcome.join(none, one).values().get("v")).isEqualTo(first);
    Disjunct another = having(FIRST).set("v", new Value.Ref(SECOND));
    assertThat(Outcome.join(one, another).values().get("v")).isEqualTo(Value.UNKNOWN);
    Disjunct plain = having(FIRST).set("v", Value.NON_NULL);
    assertThat(Outcome.join(none, plain).values().get("v")).isEqualTo(Value.UNKNOWN);
  }

  @Test
  void whatIsOpenedFromWhatIsOutOfSightIsToo() {
    Disjunct one = child(opening(FIRST), SECOND, FIRST).set("v", new Value.Ref(FIRST));
    Disjunct none = child(opening(FIRST), SECOND, FIRST).set("v", Value.NULL);
    Disjunct joined = Outcome.join(one, none);
    assertThat(session(joined, FIRST)).isEqualTo(SessionState.UNKNOWN);
    assertThat(session(joined, SECOND)).isEqualTo(SessionState.UNKNOWN);
  }

  private static SessionState session(Disjunct d, ResourceId id) {
    return d.resource(id).orElseThrow().session();
  }

  private static Disjunct opening(ResourceId id) {
    return having(id).update(id, r -> r.with(SessionState.OPEN));
  }

  private static Disjunct child(Disjunct d, ResourceId id, ResourceId parent) {
    return d.put(id, opening(id).resource(id).orElseThrow().from(parent));
  }

  private static Disjunct having(ResourceId id) {
    return Disjunct.START.put(
        id, Resource.outside(Catalogues.standard().resource(TYPE).orElseThrow(), TYPE, Deeds.NONE));
  }
}
