package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest.ProtectTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RepairRoundsTest {

  private static final Pattern BEGIN = Pattern.compile("setAutoCommit");
  private static final Pattern COMMIT = Pattern.compile("commit\\(\\)");

  /** Asks to protect every begin, up to the commit that follows it. */
  private static List<RepairRequest> all(SourceText text) {
    List<RepairRequest> requests = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text.text());
    Matcher commit = COMMIT.matcher(text.text());
    while (begin.find() && commit.find(begin.end())) {
      requests.add(
          new ProtectTransaction(
              new Span(begin.start(), begin.end()),
              List.of(new Span(commit.start(), commit.start() + 6)),
              "c.rollback()",
              Optional.empty(),
              List.of("java.sql.SQLException"),
              false,
              List.of()));
    }
    return requests;
  }

  private static final String TWO =
      """
      import java.sql.Connection;

      class A {
        void f(Connection c) throws Exception {
          c.setAutoCommit(false);
          f(c);
          c.commit();
          c.setAutoCommit(false);
          c.commit();
        }
      }
      """;

  @Test
  void repairsAllAndSettles() {
    RepairRounds.Outcome outcome =
        RepairRounds.run(SourceText.of(TWO), RepairRoundsTest::all, repair -> true);
    assertThat(outcome.settled()).isTrue();
    assertThat(outcome.applied()).hasSize(2);
    assertThat(outcome.refusals()).containsExactly("the work is already rolled back when it fails");
    assertThat(outcome.text().text().split("catch \\(Throwable t\\)", -1)).hasLength(3);
    assertThat(outcome.text().text().split("import java.sql.SQLException;", -1)).hasLength(2);
  }

  @Test
  void letsOverlappingRepairsWait() {
    String nested =
        """
        import java.sql.*;

        class A {
          void f(Connection c) throws SQLException {
            c.setAutoCommit(false);
            new Object() {
              void g(Connection c) throws SQLException {
                c.setAutoCommit(false);
                c.commit();
              }
            }.g(c);
            c.commit();
          }
        }
        """;
    List<Integer> rounds = new ArrayList<>();
    RepairRounds.Outcome outcome =
        RepairRounds.run(
            SourceText.of(nested),
            text -> {
              rounds.add(1);
              List<RepairRequest> requests = new ArrayList<>(all(text));
              ProtectTransaction first = (ProtectTransaction) requests.get(0);
              int last = text.text().lastIndexOf("commit");
              requests.set(
                  0,
                  new ProtectTransaction(
                      first.begin(),
                      List.of(new Span(last, last + 6)),
                      first.rollback(),
                      first.guard(),
                      first.rollbackThrows(),
                      false,
                      List.of()));
              return requests;
            },
            repair -> true);
    assertThat(rounds).hasSize(3);
    assertThat(outcome.applied()).hasSize(2);
    assertThat(outcome.settled()).isTrue();
  }

  @Test
  void appliesOnlyWhatIsWanted() {
    RepairRounds.Outcome outcome =
        RepairRounds.run(SourceText.of(TWO), RepairRoundsTest::all, repair -> false);
    assertThat(outcome.text().text()).isEqualTo(TWO);
    assertThat(outcome.settled()).isTrue();
  }

  @Test
  void stopsWhereARepairIsAskedForWithoutEnd() {
    RepairRounds.Outcome outcome =
        RepairRounds.run(
            SourceText.of("class A { void f(Object c) throws Exception { b(); c.commit(); } }"),
            text -> {
              int begin = text.text().indexOf("b()");
              int commit = text.text().indexOf("commit");
              String fresh = "r" + text.text().length() + "()";
              return List.of(
                  new ProtectTransaction(
                      new Span(begin, begin + 1),
                      List.of(new Span(commit, commit + 6)),
                      fresh,
                      Optional.empty(),
                      List.of(),
                      false,
                      List.of()));
            },
            repair -> true);
    assertThat(outcome.settled()).isFalse();
  }
}
