package dev.acidlint.repair;

import static dev.acidlint.repair.RethrowExample.COMMITTED;
import static dev.acidlint.repair.RethrowExample.WRAP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A handler in a loop: the throw must not end a loop that took its next turn before. */
class RethrowInLoopTest {

  private static String loop(String body) {
    return "  void saveAll(List<String> names, int kind) {\n" + body.indent(4) + "  }\n";
  }

  private static final String TRY =
      """
      try {
          insert();
        } <catch>catch (SQLException e) {
          log("not saved", e);
        }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String name : names) { TRY }",
        "for (int i = 0; i < kind; i++) TRY",
        "while (names.isEmpty()) { if (kind > 0) { TRY } }",
        "do { synchronized (this) { TRY } } while (names.isEmpty());",
        "for (String name : names) { TRY log(name, null); kind++; }",
        "for (String name : names) { TRY if (kind > 1) { log(name, null); } continue; }",
        "for (String name : names) { switch (kind) { case 1: TRY break; default: kind++; } }",
        "for (String name : names) { switch (kind) { case 1 -> { TRY } default -> kind++; } }",
        "for (String name : names) { switch (kind) { default: TRY } }",
        "for (String name : names) { try { count(); } catch (SQLException f) { TRY } }",
        "for (String name : names) { try { TRY } finally { log(name, null); } }",
        "names.forEach(name -> { TRY });",
        "names.stream().forEachOrdered(name -> { TRY });",
      })
  void refusesToEndIt(String body) {
    WRAP.isRefused(loop(body.replace("TRY", TRY)), "the loop goes on with the next one");
  }

  private static void throwsIn(String body) {
    throwsIn(WRAP, body);
  }

  private static void throwsIn(RethrowExample example, String body) {
    String before = loop(body.replace("TRY", TRY));
    String thrown = "throw new IllegalStateException(\"not saved\", e);";
    int log = before.indexOf("log(\"not saved\", e);");
    int line = before.lastIndexOf('\n', log) + 1;
    String call = before.substring(line, before.indexOf('\n', log) + 1);
    example.becomes(
        before,
        before
            .replace("<catch>", "")
            .replace(call, call + call.replace("log(\"not saved\", e);", thrown)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (String name : names) { names.size(); }\nTRY",
        "int n = 0;\nfor (String name : names) {\nTRY\nif (kind > 0) { break; }\n}",
        "for (String name : names) {\nTRY\nif (kind > 0) { return; }\n}",
        "for (String name : names) {\nTRY\nif (kind > 0) { throw new RuntimeException(); }\n}",
        "for (String name : names) {\nRunnable r = () -> {\nTRY\n};\nr.run();\n}",
        "for (String name : names) {\nswitch (kind) {\ncase 1:\nTRY\ndefault: kind++;\n}\n}",
      })
  void throwsWhereItDoesNotJustTakeItsNextTurn(String body) {
    throwsIn(body);
  }

  @Test
  void throwsWhereAllTurnsAreCommittedTogether() {
    throwsIn(COMMITTED, "for (String name : names) {\nTRY\n}");
  }

  @Test
  void refusesEvenThenWhereTheHandlerSaysThatItGoesOn() {
    String body = "for (String name : names) { TRY }".replace("TRY", TRY);
    COMMITTED.isRefused(
        loop(body.replace("e);\n", "e);\n    continue;\n")), "the loop goes on with the next one");
  }

  @Test
  void throwsWhereTheRestOfTheTurnNeedsWhatFailed() {
    WRAP.becomes(
        """
          void countAll(List<String> names, List<Integer> counts) {
            for (String name : names) {
              int n = 0;
              try {
                n = count();
              } <catch>catch (SQLException e) {
                log("not counted", e);
              }
              counts.add(n);
            }
          }
        """,
        """
          void countAll(List<String> names, List<Integer> counts) {
            for (String name : names) {
              int n = 0;
              try {
                n = count();
              } catch (SQLException e) {
                log("not counted", e);
                throw new IllegalStateException("not counted", e);
              }
              counts.add(n);
            }
          }
        """);
  }
}
