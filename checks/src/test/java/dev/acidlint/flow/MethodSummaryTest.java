package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.flow.Summary.Case;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers in other files are told of a method, and which of them it concerns. */
class MethodSummaryTest {
  @Test
  void whatGivesASessionConcernsEveryCaller() {
    assertThat(concerns("Session m() { return db.open(); }")).isTrue();
    assertThat(concerns("Session m() { return field; }")).isTrue();
    assertThat(concerns("boolean m() { return o().equals(this); } Object o() { return this; }"))
        .isFalse();
    assertThat(concerns("boolean m() { return true; }")).isFalse();
  }

  @Test
  void whatActsOnASessionOfItsOwnConcernsEveryCaller() {
    assertThat(concerns("void m() { try { field.close(); } catch (Throwable e) { } }")).isTrue();
    assertThat(concerns("void m() { try { field.find(); } catch (Throwable e) { } }")).isFalse();
    assertThat(concerns("void m(Session s) { try { s.close(); } catch (Throwable e) { } }"))
        .isFalse();
  }

  @Test
  void aFailureThatCanBeSwallowedConcernsEveryCaller() {
    assertThat(concerns("void m(Session s) { s.save(this); }")).isTrue();
    assertThat(concerns("void m() throws Failure { throw new Failure(); }")).isTrue();
    assertThat(concerns("void m() throws java.io.IOException { throw new java.io.IOException(); }"))
        .isFalse();
    assertThat(concerns("void m() { unseen(); }")).isFalse();
  }

  @Test
  void whatOnlyUsesWhatItsObjectHoldsIsToldInShort() {
    MethodSummary told =
        summary("boolean m(boolean a) { if (a) { field.find(); return true; } return false; }");
    assertThat(told.summary().cases().stream().map(Case::effects).distinct().toList())
        .containsExactly(List.of());
    assertThat(told.summary().cases()).hasSize(2);
    assertThat(told.summary().cases().stream().map(Case::guards).distinct().toList())
        .containsExactly(Map.of());
  }

  @Test
  void inShortItReturnsWhatItReturnsEachTime() {
    assertThat(firstResult("boolean m() { unseen(); return true; }"))
        .isEqualTo(new Summary.Result.Constant(Value.TRUE));
    assertThat(firstResult("boolean m(boolean a) { if (a) { return true; } return false; }"))
        .isEqualTo(new Summary.Result.Other());
  }

  @Test
  void whatActsIsToldInFull() {
    assertThat(
            summary("void m(Session s, boolean a) { if (a) { s.close(); } }")
                .summary()
                .cases()
                .stream()
                .anyMatch(one -> !one.effects().isEmpty() && !one.guards().isEmpty()))
        .isTrue();
  }

  @Test
  void equalIfItSaysTheSame() {
    MethodSummary opens = summary("Session m() { return db.open(); }");
    assertThat(opens).isEqualTo(summary("Session m() { return db.open(); }"));
    assertThat(opens).isNotEqualTo(summary("Session m() { return field; }"));
    assertThat(opens.hashCode()).isEqualTo(summary("Session m() { return db.open(); }").hashCode());
    assertThat(new MethodSummary(opens.summary(), true))
        .isNotEqualTo(new MethodSummary(opens.summary(), false));
    assertThat(opens.persistent()).isTrue();
    assertThat(summary("int m() { return 1; }").persistent()).isFalse();
  }

  private static Summary.Result firstResult(String method) {
    return summary(method).summary().cases().get(0).result();
  }

  private static boolean concerns(String method) {
    return summary(method).concernsEveryCaller(Scenario.library());
  }

  private static MethodSummary summary(String method) {
    return Scenario.summary(method, "m").orElseThrow();
  }
}
