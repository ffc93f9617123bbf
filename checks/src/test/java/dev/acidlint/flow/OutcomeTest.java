package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.flow.Resource.SessionState;
import org.junit.jupiter.api.Test;

/** States that are too many are joined into one. */
class OutcomeTest {
  private static final String TYPE = "java.sql.Connection";
  private static final ResourceId FIRST = ResourceId.at("first");
  private static final ResourceId SECOND = ResourceId.at("second");

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
