package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest.Opened;
import dev.acidlint.repair.RepairRequest.UseTryWithResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proves one repair of what is opened: its text, its level, and that it compiles. */
record ResourceExample(
    String header,
    String helpers,
    ClassPathGroup group,
    List<String> types,
    Optional<Boolean> autoCloseable,
    boolean mayThrow,
    Optional<String> escapes) {

  static final ResourceExample JDBC =
      new ResourceExample(
          "import java.sql.*;\nimport java.util.*;\nimport javax.sql.DataSource;\n",
          """
            DataSource ds;

            void insert(Connection c) throws SQLException {}

            int count(Connection c) throws SQLException {
              return 1;
            }

            void work() {}

            void log(String message, Throwable failure) {}

            static void closeQuietly(AutoCloseable... all) {}
          """,
          ClassPathGroup.JDK,
          List.of("java.sql.Connection"),
          Optional.of(true),
          true,
          Optional.empty());

  static final ResourceExample JPA =
      new ResourceExample(
          "import javax.persistence.*;\n",
          "  EntityManagerFactory emf;\n",
          new ClassPathGroup("jpa-javax"),
          List.of("javax.persistence.EntityManager"),
          Optional.of(false),
          true,
          Optional.empty());

  /** With the types of what is opened, in order. */
  ResourceExample opening(String... canonical) {
    return new ResourceExample(
        header, helpers, group, List.of(canonical), autoCloseable, mayThrow, escapes);
  }

  ResourceExample mayThrow(boolean may) {
    return new ResourceExample(header, helpers, group, types, autoCloseable, may, escapes);
  }

  ResourceExample escaping(String reason) {
    return new ResourceExample(
        header, helpers, group, types, autoCloseable, mayThrow, Optional.of(reason));
  }

  private String file(String members) {
    return "package example;\n\n"
        + header
        + "\nclass Example {\n"
        + helpers
        + "\n"
        + members
        + "}\n";
  }

  private UseTryWithResources request(List<Span> openers, List<Span> closes) {
    List<Opened> resources = new ArrayList<>();
    for (int i = 0; i < openers.size(); i++) {
      Optional<String> type = i < types.size() ? Optional.of(types.get(i)) : Optional.empty();
      List<Span> its = i == 0 ? closes : List.of();
      resources.add(
          new Opened(
              openers.get(i), its, autoCloseable, type, false, "close", List.of(), mayThrow));
    }
    return new UseTryWithResources(resources, escapes, false);
  }

  private RepairResult compute(Marked marked) {
    return Repairs.compute(marked.source(), request(marked.all("open"), marked.all("close")));
  }

  void becomes(String before, String after) {
    becomes(before, after, Repair.Level.SAFE);
  }

  /** Expects the members of a class to become others, and nothing else of the file to change. */
  void becomes(String before, String after, Repair.Level level) {
    Marked marked = new Marked(file(before));
    assertWithMessage("before").that(InMemoryCompiler.errors(group, marked.text())).isEmpty();
    RepairResult result = compute(marked);
    if (result instanceof RepairResult.Refused refused) {
      throw new AssertionError(refused.reason());
    }
    Repair repair = ((RepairResult.Offered) result).repair();
    String text = Splice.apply(marked.text(), repair);
    assertThat(text).isEqualTo(file(after));
    assertThat(InMemoryCompiler.errors(group, text)).isEmpty();
    assertThat(repair.level()).isEqualTo(level);
  }

  /** Expects a refusal with words in it. */
  void isRefused(String before, String words) {
    Marked marked = new Marked(file(before));
    assertWithMessage("before").that(InMemoryCompiler.errors(group, marked.text())).isEmpty();
    RepairResult result = compute(marked);
    assertThat(result).isInstanceOf(RepairResult.Refused.class);
    assertThat(((RepairResult.Refused) result).reason()).contains(words);
  }
}
