package dev.acidlint.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.acidlint.flow.Catching.Answer;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.flow.Thrown.Work;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeRef;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which handler catches what: certainly, possibly or never; with a class path and without. */
class CatchingTest {
  private static final TypeRef THROWABLE = seen(Throwable.class);
  private static final TypeRef EXCEPTION = seen(Exception.class);
  private static final TypeRef RUNTIME_EXCEPTION = seen(RuntimeException.class);
  private static final TypeRef ERROR = seen(Error.class);
  private static final TypeRef ILLEGAL_STATE = seen(IllegalStateException.class);

  /** Of types of which only the name is known. */
  private static final TypeRef ODD = named("app.Odd");

  private static final TypeRef TROUBLE = named("lib.Db.Trouble");
  private static final TypeRef FAILURE = named("lib.Db.Failure");
  private static final TypeRef BELOW_FAILURE = named("lib.Db.BelowFailure");

  private final Typing typing = new Typing(Scenario.library());
  private final Catching catching = new Catching(typing);

  @Test
  void anError() {
    Thrown error = thrown(Kind.ERROR, "");
    assertThat(answer(error, THROWABLE)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(error, ERROR)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(error, seen(AssertionError.class))).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(error, EXCEPTION)).isEqualTo(Answer.NEVER);
  }

  @Test
  void aRuntimeException() {
    Thrown runtime = thrown(Kind.RUNTIME, "");
    assertThat(answer(runtime, THROWABLE)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(runtime, EXCEPTION)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(runtime, RUNTIME_EXCEPTION)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(runtime, ILLEGAL_STATE)).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(runtime, seen(IOException.class))).isEqualTo(Answer.NEVER);
  }

  @Test
  void aRuntimeExceptionByAHandlerOfATypeNotSeen() {
    Thrown runtime = thrown(Kind.RUNTIME, "");
    assertThat(answer(runtime, ODD)).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(runtime, TROUBLE)).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(runtime, FAILURE)).isEqualTo(Answer.NEVER);
  }

  @Test
  void ofAnUncheckedFamily() {
    Thrown trouble = thrown(Kind.FAMILY, "trouble");
    assertThat(answer(trouble, EXCEPTION)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(trouble, RUNTIME_EXCEPTION)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(trouble, TROUBLE)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(trouble, named("lib.Db.Nothing"))).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(trouble, ODD)).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(trouble, ILLEGAL_STATE)).isEqualTo(Answer.NEVER);
    assertThat(answer(trouble, FAILURE)).isEqualTo(Answer.NEVER);
  }

  @Test
  void ofACheckedFamily() {
    Thrown failure = thrown(Kind.FAMILY, "failure");
    assertThat(answer(failure, EXCEPTION)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(failure, FAILURE)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(failure, BELOW_FAILURE)).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(failure, RUNTIME_EXCEPTION)).isEqualTo(Answer.NEVER);
    assertThat(answer(failure, ODD)).isEqualTo(Answer.NEVER);
  }

  @Test
  void aboveOrBelowTheRootOfAFamily() {
    typing.remember(below("lib.Db.Trouble", ILLEGAL_STATE));
    Thrown trouble = thrown(Kind.FAMILY, "trouble");
    assertThat(answer(trouble, ILLEGAL_STATE)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(trouble, below("app.Worse", TROUBLE))).isEqualTo(Answer.POSSIBLY);
  }

  @Test
  void aDeclaredType() {
    Thrown io = declared(seen(IOException.class));
    assertThat(answer(io, THROWABLE)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(io, EXCEPTION)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(io, seen(IOException.class))).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(io, seen(FileNotFoundException.class))).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(io, seen(SQLException.class))).isEqualTo(Answer.NEVER);
    assertThat(answer(io, ODD)).isEqualTo(Answer.NEVER);
  }

  @Test
  void aDeclaredError() {
    Thrown error = declared(seen(AssertionError.class));
    assertThat(answer(error, EXCEPTION)).isEqualTo(Answer.NEVER);
    assertThat(answer(error, THROWABLE)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(error, ERROR)).isEqualTo(Answer.CERTAINLY);
  }

  @Test
  void aDeclaredTypeNotSeen() {
    Thrown odd = declared(ODD);
    assertThat(answer(odd, EXCEPTION)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(odd, ODD)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(odd, seen(IOException.class))).isEqualTo(Answer.POSSIBLY);
    assertThat(answer(declared(BELOW_FAILURE), FAILURE)).isEqualTo(Answer.CERTAINLY);
    assertThat(answer(declared(BELOW_FAILURE), TROUBLE)).isEqualTo(Answer.POSSIBLY);
  }

  @Test
  void declaredTheTwoRootsAndTheJdksOwnUncheckedAreTheirKinds() {
    assertThat(declared(RUNTIME_EXCEPTION)).isEqualTo(thrown(Kind.RUNTIME, ""));
    assertThat(declared(ERROR)).isEqualTo(thrown(Kind.ERROR, ""));
    assertThat(declared(ILLEGAL_STATE)).isEqualTo(thrown(Kind.RUNTIME, ""));
  }

  @Test
  void declaredAnUncheckedTypeOfAnApplicationKeepsItsName() {
    assertThat(declared(seen(NoSuchElementException.class))).isEqualTo(thrown(Kind.RUNTIME, ""));
    assertThat(declared(below("app.Worse", RUNTIME_EXCEPTION)))
        .isEqualTo(thrown(Kind.RUNTIME, "app.Worse"));
    assertThat(declared(below("app.Worse", TROUBLE))).isEqualTo(thrown(Kind.NAMED, "app.Worse"));
  }

  @Test
  void aCheckedFamily() {
    assertThat(catching.isCheckedFamily(FAILURE)).isTrue();
    assertThat(catching.isCheckedFamily(TROUBLE)).isFalse();
    assertThat(catching.isCheckedFamily(ODD)).isFalse();
  }

  @Test
  void ofSeveralTypesTheSurestAnswerHolds() {
    Thrown runtime = thrown(Kind.RUNTIME, "");
    assertThat(catching.answer(List.of(RUNTIME_EXCEPTION, ILLEGAL_STATE), runtime))
        .isEqualTo(Answer.CERTAINLY);
    assertThat(catching.answer(List.of(ERROR, ILLEGAL_STATE), runtime)).isEqualTo(Answer.POSSIBLY);
  }

  private Answer answer(Thrown thrown, TypeRef handler) {
    return catching.answer(List.of(handler), thrown);
  }

  private Thrown declared(TypeRef type) {
    return catching.declared(type, Work.OTHER, new Span(0, 0));
  }

  private static Thrown thrown(Kind kind, String type) {
    return new Thrown(kind, type, Work.OTHER, false, false, new Span(0, 0));
  }

  private record Type(String name, boolean isResolved, List<String> above) implements TypeRef {
    @Override
    public boolean isUnknown() {
      return false;
    }

    @Override
    public boolean isA(String qualifiedName) {
      return name.equals(qualifiedName) || above.contains(qualifiedName);
    }

    @Override
    public Set<String> supertypes() {
      return Set.copyOf(above);
    }
  }

  private static TypeRef named(String name) {
    return new Type(name, false, List.of());
  }

  private static TypeRef seen(Class<?> type) {
    List<String> above = new ArrayList<>();
    for (Class<?> up = type.getSuperclass(); up != null; up = up.getSuperclass()) {
      above.add(up.getName());
    }
    return new Type(type.getName(), true, above);
  }

  private static TypeRef below(String name, TypeRef above) {
    return new Type(name, true, List.of(above.name(), "java.lang.RuntimeException"));
  }
}
