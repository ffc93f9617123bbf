package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of several failures is told of. */
class TryStatementTest {
  private static final Thrown NAMED = thrown(Kind.NAMED);
  private static final Thrown RUNTIME = thrown(Kind.RUNTIME);
  private static final Thrown ERROR = thrown(Kind.ERROR);

  @Test
  void theLikeliest() {
    assertThat(strongest(ERROR, RUNTIME, NAMED)).hasValue(NAMED);
    assertThat(strongest(NAMED, RUNTIME, ERROR)).hasValue(NAMED);
    assertThat(strongest()).isEmpty();
  }

  @Test
  void theFirstOfThoseThatAreAsLikely() {
    Thrown other = new Thrown(Kind.NAMED, "other", Work.READ, false, false, new Span(0, 0));
    assertThat(strongest(NAMED, other)).hasValue(NAMED);
    assertThat(strongest(other, NAMED)).hasValue(other);
  }

  @Test
  void aCleanupsLast() {
    Thrown cleanup = NAMED.asSecondary();
    assertThat(cleanup.strength()).isEqualTo(ERROR.strength());
    assertThat(strongest(cleanup, ERROR)).hasValue(ERROR);
    assertThat(strongest(ERROR, cleanup)).hasValue(ERROR);
  }

  private static Optional<Thrown> strongest(Thrown... thrown) {
    return TryStatement.strongest(new LinkedHashSet<>(List.of(thrown)));
  }

  private static Thrown thrown(Kind kind) {
    return new Thrown(kind, "", Work.WRITE, false, false, new Span(0, 0));
  }
}
