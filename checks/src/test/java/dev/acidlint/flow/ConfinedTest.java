package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which connections a call that cannot be seen may work on. */
class ConfinedTest {
  private static final String OPENED =
      "java.sql.Connection c = source.getConnection(); c.setAutoCommit(false); ";
  private static final String WORKED = OPENED + "java.sql.Statement s = c.createStatement(); ";
  private static final String WRITTEN = "getConnection@1 OPEN/ACTIVE";
  private static final String UNWRITTEN = "getConnection@1 OPEN/CLEAN";

  @Test
  void notOnOneThatNobodyElseHas() {
    assertThat(connections(WORKED + "unseen();")).containsExactly(UNWRITTEN);
    assertThat(connections(WORKED + "o.hashCode(); give(arg);")).containsExactly(UNWRITTEN);
    assertThat(connections(WORKED + "if (c != null) { unseen(); }")).containsExactly(UNWRITTEN);
    assertThat(connections(WORKED + "unseen(); if (own) { closeIt(c); }")).contains(UNWRITTEN);
  }

  @Test
  void onOneThatIsNotWorkedWithHere() {
    assertThat(connections(OPENED + "unseen();")).containsExactly(WRITTEN);
  }

  @Test
  void onOneThatIsGiven() {
    assertThat(connections(WORKED + "take(c);")).containsExactly(WRITTEN);
    assertThat(connections(WORKED + "take(s);")).containsExactly(WRITTEN);
    assertThat(connections(WORKED + "if (own) { take(c); } unseen();")).containsExactly(WRITTEN);
    assertThat(connections(WORKED + "Runnable r = () -> take(c); unseen();"))
        .containsExactly(WRITTEN + " handed on");
    assertThat(connections(WORKED + "java.sql.Connection d = c; unseen();"))
        .containsExactly(WRITTEN);
  }

  @Test
  void onOneThatIsElsewhere() {
    assertThat(connections(WORKED + "held = c; unseen();"))
        .containsExactly(WRITTEN + " tx handed on handed on");
  }

  private static ImmutableList<String> connections(String statements) {
    return Scenario.withMembers(
            statements,
            "javax.sql.DataSource source; java.sql.Connection held; abstract void take(Object o);"
                + " abstract void closeIt(Object o);")
        .ends()
        .stream()
        .flatMap(end -> Stream.of(end.split(", ")))
        .filter(each -> each.startsWith("getConnection@1"))
        .collect(ImmutableList.toImmutableList());
  }
}
