package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import com.google.common.collect.ImmutableList;
import dev.acidlint.flow.Thrown.Work;
import org.junit.jupiter.api.Test;

/** What a call may throw that nobody sees into, and what it was doing then. */
class UnseenFailuresTest {
  @Test
  void whatItDeclaresAndAnythingUnchecked() {
    assertThat(completions("act();", "abstract void act() throws Failure;"))
        .containsExactly("normal", "throws [ERROR, Failure, RUNTIME]");
    assertThat(works("act();", "abstract void act() throws Failure;")).containsExactly(Work.UNSEEN);
  }

  @Test
  void aCleanupByItsName() {
    assertThat(works("closeQuietly();", "abstract void closeQuietly() throws Failure;"))
        .containsExactly(Work.CLEANUP);
    assertThat(works("closeAccount();", "abstract void closeAccount() throws Failure;"))
        .containsExactly(Work.UNSEEN);
  }

  @Test
  void aGetterOfWhatIsNoObjectOnlyAsks() {
    assertThat(works("getVersion();", "abstract int getVersion() throws Failure;"))
        .containsExactly(Work.OTHER);
    assertThat(works("getVersion();", "abstract String getVersion() throws Failure;"))
        .containsExactly(Work.OTHER);
    assertThat(works("getVersion();", "abstract java.util.List getVersion() throws Failure;"))
        .containsExactly(Work.UNSEEN);
    assertThat(works("getVersion(o);", "abstract int getVersion(Object o) throws Failure;"))
        .containsExactly(Work.UNSEEN);
    assertThat(works("version();", "abstract int version() throws Failure;"))
        .containsExactly(Work.UNSEEN);
  }

  @Test
  void jdbcSaysSoIfItMayFail() {
    String struct = "java.sql.Struct struct; ";
    assertThat(completions("struct.getAttributes();", struct))
        .containsExactly("normal", "throws [ERROR, RUNTIME, SQLException]");
    assertThat(
            Scenario.withMembers(
                    "try { struct.getAttributes(); } catch (java.sql.SQLException e) { }", struct)
                .works())
        .containsExactly(Work.OTHER);
    String stamp = "java.sql.Timestamp stamp; ";
    assertThat(completions("stamp.getNanos();", stamp)).containsExactly("normal", "throws [ERROR]");
  }

  @Test
  void onASessionWhatItsFamilyThrows() {
    assertThat(completions("arg.label();", ""))
        .containsExactly("normal", "throws [ERROR, RUNTIME, trouble]");
    assertThat(Scenario.of("try { arg.label(); } catch (Trouble e) { }").works())
        .contains(Work.OTHER);
  }

  @Test
  void aLogByItsNameWhereItsTypeIsNotKnown() {
    assertThat(Scenario.withoutLibrary("log.info(o);", "Logger log;").completions())
        .containsExactly("normal");
    assertThat(Scenario.withoutLibrary("log.act(o);", "Logger log;").completions())
        .containsExactly("normal", "throws [ERROR, RUNTIME]");
    assertThat(Scenario.withoutLibrary("door.info(o);", "Logger door;").completions())
        .containsExactly("normal", "throws [ERROR, RUNTIME]");
  }

  @Test
  void nothingFromAGetterOfAField() {
    String held = "static Object shared; Object held; Object[] all; ";
    assertThat(completions("getIt();", held + "Object getIt() { return held; }"))
        .containsExactly("normal");
    assertThat(completions("getIt();", held + "Object getIt() { return this.held; }"))
        .containsExactly("normal");
    assertThat(completions("getIt();", held + "static Object getIt() { return shared; }"))
        .containsExactly("normal");
  }

  @Test
  void anythingFromAGetterThatDoesMore() {
    String held = "Object held; Object[] all; interface Other { Object give(); } Other other; ";
    String more = "throws [ERROR, RUNTIME]";
    assertThat(completions("getIt();", held + "Object getIt() { return all[0]; }")).contains(more);
    assertThat(completions("getIt();", held + "Object getIt() { return other.give(); }"))
        .contains(more);
    assertThat(completions("getIt();", held + "Object getIt() { all.notify(); return held; }"))
        .contains(more);
    assertThat(completions("getIt();", held + "abstract Object getIt();")).contains(more);
    assertThat(completions("act();", held + "void act() { return; }")).contains(more);
    assertThat(completions("getIt(o);", held + "Object getIt(Object given) { return given; }"))
        .contains(more);
  }

  private static ImmutableList<String> completions(String statements, String members) {
    return Scenario.withMembers(statements, members).completions();
  }

  /** What a call was doing when a declared failure of it is caught. */
  private static ImmutableList<Work> works(String call, String member) {
    return Scenario.withMembers("try { " + call + " } catch (Failure e) { }", member).works();
  }
}
