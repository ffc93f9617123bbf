package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogues;
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

  private static Disjunct having(ResourceId id) {
    return Disjunct.START.put(
        id, Resource.outside(Catalogues.standard().resource(TYPE).orElseThrow(), TYPE, Deeds.NONE));
  }
}
