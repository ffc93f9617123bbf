package dev.acidlint.repair;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.acidlint.cases.ClassPathGroup;
import dev.acidlint.model.Span;

/** Proves one repair of a handler: its text, that it compiles, and that it is done once. */
record RethrowExample(String helpers, boolean mayRethrow, boolean interrupted, boolean committed) {

  private static final String HEADER = "import java.sql.*;\nimport java.util.*;\n";

  private static final String HELPERS =
      """
        void insert() throws SQLException {}

        int count() throws SQLException {
          return 1;
        }

        void log(String message, Throwable failure) {}
      """;

  /** In a method that declares nothing. */
  static final RethrowExample WRAP = new RethrowExample(HELPERS, false, false, false);

  /** In a method that declares what the handler catches. */
  static final RethrowExample DECLARED = new RethrowExample(HELPERS, true, false, false);

  static final RethrowExample INTERRUPTED = new RethrowExample(HELPERS, false, true, false);

  /** In a loop whose turns are committed together. */
  static final RethrowExample COMMITTED = new RethrowExample(HELPERS, false, false, true);

  /** With more members in the class. */
  RethrowExample with(String members) {
    return new RethrowExample(helpers + "\n" + members, mayRethrow, interrupted, committed);
  }

  private String file(String members) {
    return "package example;\n\n"
        + HEADER
        + "\nclass Example {\n"
        + helpers
        + "\n"
        + members
        + "}\n";
  }

  private RepairResult compute(Marked marked, Span handler) {
    return Repairs.compute(
        marked.source(),
        new RepairRequest.RethrowFailure(handler, mayRethrow, interrupted, committed));
  }

  /** Expects the members of a class to become others, and nothing else of the file to change. */
  void becomes(String before, String after) {
    Marked marked = new Marked(file(before));
    assertWithMessage("before")
        .that(InMemoryCompiler.errors(ClassPathGroup.JDK, marked.text()))
        .isEmpty();
    RepairResult result = compute(marked, marked.one("catch"));
    if (result instanceof RepairResult.Refused refused) {
      throw new AssertionError(refused.reason());
    }
    Repair repair = ((RepairResult.Offered) result).repair();
    String text = Splice.apply(marked.text(), repair);
    assertThat(text).isEqualTo(file(after));
    assertThat(InMemoryCompiler.errors(ClassPathGroup.JDK, text)).isEmpty();
    assertThat(repair.level()).isEqualTo(Repair.Level.REVIEW);
    Span again = Marked.moved(marked.text(), marked.one("catch"), text);
    assertThat(compute(new Marked(text), again))
        .isAnyOf(
            new RepairResult.Refused("the handler throws already"),
            new RepairResult.Refused("the handler keeps the failure already"));
  }

  /** Expects a refusal with words in it. */
  void isRefused(String before, String words) {
    Marked marked = new Marked(file(before));
    RepairResult result = compute(marked, marked.one("catch"));
    assertThat(result).isInstanceOf(RepairResult.Refused.class);
    assertThat(((RepairResult.Refused) result).reason()).contains(words);
  }
}
