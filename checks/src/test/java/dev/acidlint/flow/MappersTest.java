package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** Other views of a session: the same one, its handle, and mappers that work on it. */
class MappersTest {
  private static final String MAPPER =
      "interface M { Object findAll(); void insert(Object o) throws Failure; void close();"
          + " void rollback(); Session session(); } ";

  @Test
  void anotherViewIsTheSameSession() {
    assertThat(Scenario.of("Session s = db.open(); Session t = s.self(); t.close();").ends())
        .containsExactly("open@1 CLOSED/NONE");
  }

  @Test
  void aStatementOfAMappersThrowsWhatItsSessionDoes() {
    assertThat(
            Scenario.withMembers(
                    """
            Session s = db.open();
            M m = s.mapper(M.class);
            m.insert(o);
            """,
                    MAPPER)
                .exits())
        .contains(
            "throws [Failure, RUNTIME, RUNTIME secondary, trouble, trouble secondary]: open@1"
                + " OPEN/NONE");
  }

  @Test
  void whatItReadsIsARead() {
    assertThat(caught("m.findAll();")).contains("READ");
    assertThat(caught("m.insert(o);")).contains("WRITE");
  }

  @Test
  void itMayCloseItsSessionOrEndItsTransaction() {
    String open = "Session s = db.open(); s.begin(); M m = s.mapper(M.class); ";
    assertThat(Scenario.withMembers(open + "m.close();", MAPPER).ends())
        .containsExactly("open@1 OPEN/ACTIVE closed unfinished handed on");
    assertThat(Scenario.withMembers(open + "m.rollback();", MAPPER).ends())
        .containsExactly("open@1 OPEN/UNKNOWN");
  }

  private static String caught(String statement) {
    return Scenario.withMembers(
            "Session s = db.open(); M m = s.mapper(M.class); try { "
                + statement
                + " } catch (Exception e) { }",
            MAPPER)
        .works()
        .toString();
  }
}
