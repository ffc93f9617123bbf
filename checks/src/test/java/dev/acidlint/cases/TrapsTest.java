package dev.acidlint.cases;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each numbered trap is shown by a case, whose first line begins with {@code Trap <n>:}. */
class TrapsTest {
  private static final int TRAPS = 59;
  private static final Pattern NAMED =
      Pattern.compile("// Traps? (\\d+(?:(?:, | and )\\d+)*)\\b.*");

  @Test
  void everyTrapIsNamedByACase() {
    Set<Integer> missing = new TreeSet<>(IntStream.rangeClosed(1, TRAPS).boxed().toList());
    missing.removeAll(Case.all().stream().flatMap(one -> traps(one.firstLine())).toList());
    assertWithMessage("traps that no case names").that(missing).isEmpty();
  }

  @Test
  void noCaseNamesATrapThatIsNone() {
    List<String> wrong = new ArrayList<>();
    for (Case one : Case.all()) {
      boolean known = traps(one.firstLine()).allMatch(trap -> 1 <= trap && trap <= TRAPS);
      boolean read = !one.firstLine().startsWith("// Trap") || traps(one.firstLine()).count() > 0;
      if (!known || !read) {
        wrong.add(one.id() + ": " + one.firstLine());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void readsWhatAFirstLineNames() {
    assertThat(traps("// Trap 7: a rollback").toList()).containsExactly(7);
    assertThat(traps("// Traps 1, 2 and 14: a loop").toList()).containsExactly(1, 2, 14);
    assertThat(traps("// As trap 7, but closed").toList()).isEmpty();
  }

  private static Stream<Integer> traps(String firstLine) {
    Matcher named = NAMED.matcher(firstLine);
    return named.matches()
        ? Stream.of(named.group(1).split(", | and ")).map(Integer::valueOf)
        : Stream.of();
  }
}
