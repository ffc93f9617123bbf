package dev.acidlint.pmd.command;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import org.junit.jupiter.api.Test;

/** What is parsed once, what again, and what is told of what cannot be looked at. */
final class TreesTest {
  private static final PmdSetup SETUP =
      new PmdSetup(PmdSetup.defaultVersion(), StandardCharsets.UTF_8, List.of(), 2);

  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void aTreeThatIsLookedAtAgainIsParsedOnce() {
    try (Trees trees = new Trees(SETUP)) {
      Map<String, ASTCompilationUnit> first = look(trees, sources(3), true);
      assertThat(look(trees, sources(3), true)).isEqualTo(first);
      assertThat(reads.get()).isEqualTo(3);
    }
  }

  @Test
  void aTreeThatIsNotLookedAtAgainIsNotKept() {
    try (Trees trees = new Trees(SETUP)) {
      Map<String, ASTCompilationUnit> first = look(trees, sources(1), false);
      assertThat(look(trees, sources(1), false)).isNotEqualTo(first);
      assertThat(reads.get()).isEqualTo(2);
    }
  }

  @Test
  void afterTheLastLookNothingIsKept() {
    try (Trees trees = new Trees(SETUP)) {
      look(trees, sources(1), true);
      Trees.Outcome<String> last = trees.last(sources(1), (source, text, unit) -> text, () -> {});
      assertThat(last.values()).containsExactly("C0.java", "class C0 {}");
      assertThat(reads.get()).isEqualTo(1);
      look(trees, sources(1), false);
      assertThat(reads.get()).isEqualTo(2);
    }
  }

  @Test
  void whatFindsNoRoomIsParsedAgain() {
    int two = "class C0 {}".length() * 2;
    try (Trees trees = new Trees(SETUP, two)) {
      look(trees, sources(3), true);
      look(trees, sources(3), true);
      assertThat(reads.get()).isEqualTo(4);
    }
  }

  @Test
  void whatIsTakenOutMakesRoom() {
    try (Trees trees = new Trees(SETUP, "class C0 {}".length())) {
      look(trees, sources(1), true);
      look(trees, sources(1), false);
      assertThat(reads.get()).isEqualTo(1);
      look(trees, List.of(source("C1")), true);
      look(trees, List.of(source("C1")), true);
      assertThat(reads.get()).isEqualTo(2);
    }
  }

  @Test
  void whatCannotBeLookedAtIsToldAndHoldsNothingUp() {
    Source gone =
        new Source(
            "Gone.java",
            "Gone.java",
            () -> {
              throw new NoSuchFileException("Gone.java");
            });
    Source torn = source("Torn.java", "class {");
    Source bad = source("Bad.java", "class Bad {}");
    List<Source> all = new ArrayList<>(sources(2));
    all.addAll(List.of(torn, gone, bad));
    AtomicInteger done = new AtomicInteger();
    try (Trees trees = new Trees(SETUP)) {
      Trees.Outcome<String> outcome =
          trees.last(
              all,
              (source, text, unit) -> {
                if (source.equals(bad)) {
                  throw new IllegalStateException("two\nlines");
                }
                return text;
              },
              done::incrementAndGet);
      assertThat(outcome.values().keySet()).containsExactly("C0.java", "C1.java");
      assertThat(outcome.unreadable().stream().map(Problem::path))
          .containsExactly("Gone.java", "Torn.java")
          .inOrder();
      assertThat(outcome.unreadable().get(0).reason()).isEqualTo("no such file or directory");
      assertThat(outcome.unreadable().get(1).reason())
          .startsWith("cannot be parsed at line 1, column 7: ");
      assertThat(outcome.crashed()).hasSize(1);
      assertThat(outcome.crashed().get(0).toString())
          .startsWith("Bad.java: java.lang.IllegalStateException: two lines at ");
    }
    assertThat(done.get()).isEqualTo(5);
  }

  private static Map<String, ASTCompilationUnit> look(
      Trees trees, List<Source> sources, boolean again) {
    Map<String, ASTCompilationUnit> seen = new ConcurrentHashMap<>();
    Trees.Outcome<String> outcome =
        trees.look(
            sources,
            (source, text, unit) -> {
              seen.put(source.path(), unit);
              return text;
            },
            text -> again,
            () -> {});
    assertThat(outcome.unreadable()).isEmpty();
    assertThat(outcome.crashed()).isEmpty();
    return seen;
  }

  private List<Source> sources(int count) {
    return IntStream.range(0, count).mapToObj(i -> source("C" + i)).toList();
  }

  private Source source(String name) {
    return source(name + ".java", "class " + name + " {}");
  }

  private Source source(String path, String text) {
    return new Source(path, path, () -> read(text));
  }

  private byte[] read(String text) throws IOException {
    reads.incrementAndGet();
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
