package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import dev.acidlint.flow.Thrown.Work;
import org.junit.jupiter.api.Test;

/** What a handler of a checked exception tells of calls that nobody sees. */
class ProvenFailureTest {
  @Test
  void onlyOfWhatIsSurelyChecked() {
    assertThat(events("pool().save(o);", "Failure")).containsExactly("caught [Failure] at 3");
    assertThat(events("pool().save(o);", "Odd")).containsExactly("caught [RUNTIME] at 3");
    assertThat(events("pool().save(o);", "Trouble")).containsExactly("caught [RUNTIME] at 3");
  }

  @Test
  void onlyOfCallsInItsTry() {
    assertThat(scenario("pool().save(o); try {\nint i = 1;\n} catch (Failure e) {\n}", "").events())
        .isEmpty();
  }

  @Test
  void ofACallThatWorksRatherThanOneThatPrepares() {
    assertThat(works("pool.setAutoCommit(o);")).containsExactly(Work.OTHER);
    assertThat(works("pool.setAutoCommit(o); pool.save(o);")).containsExactly(Work.UNSEEN);
    assertThat(works("pool.save(o); pool.setAutoCommit(o);")).containsExactly(Work.UNSEEN);
  }

  @Test
  void nothingWhereACallIsKnownToThrowIt() {
    String after = "arg.begin(); pool().save(o); arg.commit();";
    assertThat(ends("pool().work(); " + after, "")).contains("arg UNKNOWN/ACTIVE used");
    assertThat(ends("act(); " + after, "abstract void act() throws Failure;"))
        .containsExactly("arg UNKNOWN/COMMITTED used", "");
  }

  /** Of the JDK, for with a type that is not there a compiler may not tell what is declared. */
  @Test
  void norWhereACallDeclaresItThatThrowsNothing() {
    assertThat(mayBePending("java.sql.SQLException")).isFalse();
    assertThat(mayBePending("java.io.IOException")).isTrue();
  }

  /** Whether a handler of SQLException may find what is begun behind a call that declares that. */
  private static boolean mayBePending(String declared) {
    return scenario(
            "try { act(held); arg.begin(); pool().save(o); arg.commit(); }"
                + " catch (java.sql.SQLException e) { }",
            "java.sql.Connection held; private void act(java.sql.Connection x) throws "
                + declared
                + " { flag = x == null; }")
        .ends()
        .stream()
        .anyMatch(end -> end.contains("arg UNKNOWN/ACTIVE"));
  }

  @Test
  void nothingOfWhatIsKnownToThrowSomethingElse() {
    assertThat(ends("pool().work(); arg.begin(); arg.save(o); arg.commit();", ""))
        .containsExactly("", "arg UNKNOWN/COMMITTED used");
  }

  private static Scenario scenario(String statements, String members) {
    return Scenario.withoutLibrary(statements, members);
  }

  private static ImmutableList<String> events(String body, String caught) {
    return scenario("try {\n" + body + "\n} catch (" + caught + " e) {\n}", "").events();
  }

  private static ImmutableList<Work> works(String body) {
    return scenario("try { " + body + " } catch (Failure e) { }", "Pool pool;").works();
  }

  private static ImmutableList<String> ends(String body, String members) {
    return scenario("try { " + body + " } catch (Failure e) { }", members).ends();
  }
}
