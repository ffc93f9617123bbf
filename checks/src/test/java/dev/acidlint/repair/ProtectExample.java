package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.model.SourceText;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest.ProtectTransaction;
import java.util.List;
import java.util.Optional;

/** Proves one repair of a transaction: its text, that it compiles, and that it is done once. */
record ProtectExample(
    String header,
    String helpers,
    ClassPathGroup group,
    String rollback,
    Optional<String> guard,
    List<String> thrown,
    boolean commitOutside) {

  static final ProtectExample JDBC =
      new ProtectExample(
          "import java.sql.*;\nimport java.util.*;\nimport java.util.function.*;\n",
          """
            void insert(Connection c) throws SQLException {}

            int count(Connection c) throws SQLException {
              return 1;
            }

            void work() {}

            void log(String message, Throwable failure) {}

            Connection open() throws SQLException {
              return null;
            }
          """,
          ClassPathGroup.JDK,
          "conn.rollback()",
          Optional.empty(),
          List.of("java.sql.SQLException"),
          false);

  static final ProtectExample JPA =
      new ProtectExample(
          "import jakarta.persistence.*;\nimport java.util.*;\n",
          """
            EntityManagerFactory emf;

            void log(String message, Throwable failure) {}
          """,
          new ClassPathGroup("jpa-jakarta31"),
          "tx.rollback()",
          Optional.of("tx.isActive()"),
          List.of(),
          false);

  ProtectExample rollback(String call) {
    return new ProtectExample(header, helpers, group, call, guard, thrown, commitOutside);
  }

  ProtectExample guard(String condition) {
    return new ProtectExample(
        header, helpers, group, rollback, Optional.of(condition), thrown, commitOutside);
  }

  ProtectExample header(String imports) {
    return new ProtectExample(imports, helpers, group, rollback, guard, thrown, commitOutside);
  }

  ProtectExample commitOutside(boolean outside) {
    return new ProtectExample(header, helpers, group, rollback, guard, thrown, outside);
  }

  private String file(String members) {
    return file(header, members);
  }

  private String file(String imports, String members) {
    return "package example;\n\n"
        + imports
        + "\nclass Example {\n"
        + helpers
        + "\n"
        + members
        + "}\n";
  }

  private ProtectTransaction request(Span begin, List<Span> commits, List<Span> lacking) {
    return new ProtectTransaction(begin, commits, rollback, guard, thrown, commitOutside, lacking);
  }

  RepairResult compute(Marked marked) {
    return Repairs.compute(
        marked.source(), request(marked.one("begin"), marked.all("commit"), marked.all("lacks")));
  }

  /** Expects the members of a class to become others, and nothing else of the file to change. */
  void becomes(String before, String after) {
    becomes(before, after, header);
  }

  /** As well with other imports after it. */
  void becomes(String before, String after, String imports) {
    Marked marked = new Marked(file(before));
    assertWithMessage("before").that(InMemoryCompiler.errors(group, marked.text())).isEmpty();
    Repair repair = offered(compute(marked));
    String text = Splice.apply(marked.text(), repair);
    assertThat(text).isEqualTo(file(imports, after));
    assertThat(InMemoryCompiler.errors(group, text)).isEmpty();
    assertThat(repair.level()).isEqualTo(Repair.Level.SAFE);
    settles(marked, text);
  }

  /** Asked again without handlers that lack something, it is done at the latest after one more. */
  private void settles(Marked marked, String text) {
    String now = text;
    for (int round = 0; round < 2; round++) {
      String current = now;
      Span begin = Marked.moved(marked.text(), marked.one("begin"), current);
      List<Span> commits =
          marked.all("commit").stream()
              .map(it -> Marked.moved(marked.text(), it, current))
              .toList();
      RepairResult again =
          Repairs.compute(SourceText.of(current), request(begin, commits, List.of()));
      if (again instanceof RepairResult.Refused) {
        return;
      }
      now = Splice.apply(current, offered(again));
      assertWithMessage(now).that(InMemoryCompiler.errors(group, now)).isEmpty();
    }
    throw new AssertionError("repaired again and again:\n" + now);
  }

  /** Expects a refusal with words in it. */
  void isRefused(String before, String words) {
    Marked marked = new Marked(file(before));
    assertWithMessage("before").that(InMemoryCompiler.errors(group, marked.text())).isEmpty();
    RepairResult result = compute(marked);
    assertThat(result).isInstanceOf(RepairResult.Refused.class);
    assertThat(((RepairResult.Refused) result).reason()).contains(words);
  }

  private static Repair offered(RepairResult result) {
    if (result instanceof RepairResult.Offered offer) {
      return offer.repair();
    }
    throw new AssertionError(result.toString());
  }
}
