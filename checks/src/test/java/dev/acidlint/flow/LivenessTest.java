package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When variables die. */
class LivenessTest {
  private final Variable.Local flag = local(Variable.LocalKind.LOCAL);
  private final Stmt declared =
      new Stmt.LocalVariable(
          at(0), flag, Optional.of(new Expr.Literal(at(0), type(), Optional.of(true))));

  private int next = 1;

  @Test
  void withItsLastNaming() {
    Stmt first = naming(flag);
    Stmt last = naming(flag);
    Stmt.Block body = block(declared, first, last, naming());
    assertThat(dyingIn(body, first)).isEmpty();
    assertThat(dyingIn(body, last)).containsExactly(flag);
  }

  @Test
  void withItsDeclarationIfNothingNamesIt() {
    assertThat(dyingIn(block(declared, naming()), declared)).containsExactly(flag);
  }

  @Test
  void notWithinALoopThatItIsDeclaredBefore() {
    Stmt inside = naming(flag);
    Stmt.Block round = block(inside, naming());
    Stmt loop = loop(round);
    Stmt.Block body = block(declared, loop);
    assertThat(dyingIn(body, inside)).isEmpty();
    assertThat(dyingIn(body, round)).isEmpty();
    assertThat(dyingIn(body, loop)).containsExactly(flag);
  }

  @Test
  void withinTheLoopThatDeclaresIt() {
    Stmt inside = naming(flag);
    assertThat(dyingIn(block(loop(block(declared, inside, naming()))), inside))
        .containsExactly(flag);
  }

  @Test
  void onEveryWayOutOfWhatNamesIt() {
    Stmt inside = naming(flag);
    Stmt.Block tried = block(inside);
    Stmt outer =
        new Stmt.Try(
            at(next++), at(next++), List.of(), tried, List.of(), Optional.of(block(naming())));
    Stmt.Block body = block(declared, outer);
    assertThat(dyingIn(body, tried)).containsExactly(flag);
    assertThat(dyingIn(body, outer)).containsExactly(flag);
    assertThat(dyingIn(body, body)).isEmpty();
  }

  @Test
  void neverIfAFunctionNamesIt() {
    Expr function = new Expr.Lambda(at(next++), type(), List.of(), block(naming(flag)));
    Stmt stored = new Stmt.Expression(at(next++), function);
    Stmt.Block body = block(declared, naming(flag), stored, naming());
    List<Variable.Local> dead = new ArrayList<>();
    Liveness liveness = new Liveness(body, true);
    Descent.statements(body, s -> dead.addAll(liveness.dyingIn(s)));
    assertThat(dead).isEmpty();
  }

  @Test
  void aParameterOnlyWhereNoSummaryTellsOfIt() {
    Variable.Local parameter = local(Variable.LocalKind.PARAMETER);
    Stmt named = naming(parameter);
    Stmt.Block body = block(named, naming());
    assertThat(new Liveness(body, true).dyingIn(named)).containsExactly(parameter);
    assertThat(new Liveness(body, false).dyingIn(named)).isEmpty();
  }

  private static List<Variable.Local> dyingIn(Stmt.Block body, Stmt s) {
    return new Liveness(body, true).dyingIn(s);
  }

  private Stmt naming(Variable.Local... variables) {
    List<Expr> names = new ArrayList<>();
    for (Variable.Local each : variables) {
      names.add(new Expr.Name(at(next++), type(), each));
    }
    return new Stmt.Other(at(next++), names);
  }

  private Stmt.Block block(Stmt... statements) {
    return new Stmt.Block(at(next++), List.of(statements));
  }

  private Stmt loop(Stmt.Block round) {
    return new Stmt.Loop(
        at(next++),
        Stmt.LoopKind.WHILE,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        round);
  }

  private static Variable.Local local(Variable.LocalKind kind) {
    return new Variable.Local("flag", type(), kind, 0, false, at(0), Optional.empty());
  }

  private static TypeRef type() {
    return TypeRef.UNKNOWN;
  }

  private static Span at(int offset) {
    return new Span(offset, offset);
  }
}
