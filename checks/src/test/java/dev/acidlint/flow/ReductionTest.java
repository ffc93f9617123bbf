package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.catalogue.Catalogues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which states are one that knows less, and which are not. */
class ReductionTest {
  private static final Disjunct START = Disjunct.START;

  @Test
  void yesAndNoToOneQuestion() {
    assertThat(union(START.learn("a", true), START.learn("a", false))).hasValue(START);
    assertThat(union(known("a", "b"), START.learn("a", true).learn("b", false)))
        .hasValue(START.learn("a", true));
    assertThat(union(known("a", "b"), START.learn("a", false).learn("b", false))).isEmpty();
  }

  @Test
  void anAnswerAndNone() {
    assertThat(union(START.learn("a", true), START)).hasValue(START);
    assertThat(union(START, START.learn("a", true))).hasValue(START);
    assertThat(union(known("a", "b"), START.learn("b", true))).hasValue(START.learn("b", true));
    assertThat(union(known("a", "b"), START)).isEmpty();
    assertThat(union(START.learn("a", true), START.learn("b", true))).isEmpty();
    assertThat(union(known("a", "b"), START.learn("b", false))).isEmpty();
  }

  @Test
  void theSameIsAsLikelyAsTheLikelier() {
    Optional<Disjunct> one = union(START.weaken(Strength.LOW), START.weaken(Strength.MEDIUM));
    assertThat(one.map(Disjunct::strength)).hasValue(Strength.MEDIUM);
    Optional<Disjunct> two = union(START.learn("a", true).weaken(Strength.LOW), START);
    assertThat(two.map(Disjunct::strength)).hasValue(Strength.HIGH);
  }

  @Test
  void notWhereSessionsAreNotAlike() {
    String type = "java.sql.Connection";
    Disjunct other =
        START.put(
            ResourceId.at("c"),
            Resource.outside(Catalogues.standard().resource(type).orElseThrow(), type, Deeds.NONE));
    assertThat(union(START, other)).isEmpty();
  }

  @Test
  void aVariableThatIsOneOfTwo() {
    assertThat(values(Value.of(true), Value.of(false))).hasValue(Value.UNKNOWN);
    assertThat(values(new Value.Flag(true), new Value.Flag(false))).hasValue(Value.UNKNOWN);
    assertThat(values(Value.NULL, Value.NON_NULL)).hasValue(Value.UNKNOWN);
    assertThat(values(Value.NON_NULL, Value.NULL)).hasValue(Value.UNKNOWN);
    assertThat(values(Value.UNKNOWN, Value.NULL)).hasValue(Value.UNKNOWN);
    assertThat(values(Value.NON_NULL, Value.UNKNOWN)).hasValue(Value.UNKNOWN);
    assertThat(values(Value.of(true), Value.UNKNOWN)).hasValue(Value.UNKNOWN);
    Value.Caught none = new Value.Caught(Set.of());
    assertThat(values(none, none.or(none))).hasValue(none);
  }

  @Test
  void notOfWhatSaysMore() {
    Value session = new Value.Ref(ResourceId.at("c"));
    assertThat(values(session, Value.NULL)).isEmpty();
    assertThat(values(Value.NON_NULL, session)).isEmpty();
    assertThat(values(Value.UNKNOWN, session)).isEmpty();
    assertThat(values(session, Value.UNKNOWN)).isEmpty();
    assertThat(values(Value.of(true), Value.NULL)).isEmpty();
    assertThat(values(Value.of(true), new Value.Flag(false))).isEmpty();
    assertThat(values(new Value.Flag(false), Value.of(true))).isEmpty();
    assertThat(values(new Value.Flag(false), Value.UNKNOWN)).isEmpty();
    assertThat(values(new Value.Caught(Set.of()), Value.NULL)).isEmpty();
    assertThat(values(Value.NULL, new Value.Caught(Set.of()))).isEmpty();
  }

  @Test
  void notOfTwoVariables() {
    Disjunct both = START.withValue("v", Value.NULL).withValue("w", Value.NULL);
    Disjunct neither = START.withValue("v", Value.NON_NULL).withValue("w", Value.NON_NULL);
    assertThat(union(both, neither)).isEmpty();
    assertThat(union(both, START.withValue("v", Value.NULL))).isEmpty();
    assertThat(union(both, START.withValue("v", Value.NON_NULL).learn("a", true))).isEmpty();
    assertThat(
            union(
                START.withValue("v", Value.NULL).learn("a", true),
                START.withValue("v", Value.NON_NULL)))
        .isEmpty();
  }

  @Test
  void aBooleanFromOutsideThatIsNotKnownHasNoValue() {
    Optional<Disjunct> outside =
        union(START.withValue("v", Value.of(true)), START.withValue("v", Value.of(false)));
    assertThat(outside.map(Disjunct::values)).hasValue(Map.of());
  }

  @Test
  void oneStateStandsForAllThatSayTheSame() {
    List<Disjunct> four =
        List.of(
            known("a", "b"),
            START.learn("a", false).learn("b", true),
            START.learn("a", true).learn("b", false),
            START.learn("a", false).learn("b", false));
    assertThat(Reduction.of(four)).containsExactly(START);
    assertThat(Reduction.of(four.subList(0, 1))).containsExactly(four.get(0));
  }

  private static Disjunct known(String one, String other) {
    return START.learn(one, true).learn(other, true);
  }

  private static Optional<Disjunct> union(Disjunct a, Disjunct b) {
    return Reduction.union(a, b);
  }

  /** What is known of a place that holds one in one state, the other in the other. */
  private static Optional<Value> values(Value one, Value other) {
    Object place = 1;
    return union(START.withValue(place, one), START.withValue(place, other))
        .map(d -> d.values().getOrDefault(place, Value.UNKNOWN));
  }
}
