package dev.acidlint.flow;

import dev.acidlint.catalogue.ExceptionFamily;
import dev.acidlint.flow.Thrown.Kind;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeRef;
import java.util.List;
import java.util.Set;

/** Whether a handler catches what is thrown (JLS 11.2, 14.20). */
final class Catching {
  enum Answer {
    NEVER,
    POSSIBLY,
    CERTAINLY
  }

  private static final Set<String> OVER_RUNTIME =
      Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");
  private static final Set<String> OVER_ERROR = Set.of("java.lang.Error", "java.lang.Throwable");
  private static final Set<String> OVER_CHECKED =
      Set.of("java.lang.Exception", "java.lang.Throwable");

  private final Typing typing;

  Catching(Typing typing) {
    this.typing = typing;
  }

  Answer answer(List<TypeRef> handler, Thrown thrown) {
    Answer best = Answer.NEVER;
    for (TypeRef type : handler) {
      typing.remember(type);
      Answer answer = answer(type, thrown);
      best = answer.compareTo(best) > 0 ? answer : best;
    }
    return best;
  }

  private Answer answer(TypeRef handler, Thrown thrown) {
    String name = handler.name();
    return switch (thrown.kind()) {
      case ERROR ->
          OVER_ERROR.contains(name)
              ? Answer.CERTAINLY
              : handler.isA("java.lang.Error") ? Answer.POSSIBLY : Answer.NEVER;
      case RUNTIME -> {
        if (OVER_RUNTIME.contains(name)) {
          yield Answer.CERTAINLY;
        }
        if (!thrown.type().isEmpty()) {
          yield named(name, thrown.type());
        }
        boolean unchecked = typing.isA(name, "java.lang.RuntimeException");
        boolean unsettled = !typing.isSettled(name) && !isCheckedFamily(name);
        yield unchecked || unsettled ? Answer.POSSIBLY : Answer.NEVER;
      }
      case FAMILY -> family(handler, typing.catalogue().family(thrown.type()));
      case NAMED -> named(name, thrown.type());
    };
  }

  /** Whether it is a checked exception of a catalogued API. */
  boolean isCheckedFamily(TypeRef type) {
    return isCheckedFamily(type.name());
  }

  private boolean isCheckedFamily(String name) {
    return typing.catalogue().familiesOf(name).stream()
        .anyMatch(id -> typing.catalogue().family(id).checked());
  }

  private Answer family(TypeRef handler, ExceptionFamily family) {
    String name = handler.name();
    if (OVER_CHECKED.contains(name) || (!family.checked() && OVER_RUNTIME.contains(name))) {
      return Answer.CERTAINLY;
    }
    for (String root : family.roots()) {
      if (typing.isA(root, name)) {
        return Answer.CERTAINLY;
      }
    }
    boolean below =
        family.members().contains(name)
            || family.answers().contains(name)
            || family.roots().stream().anyMatch(root -> typing.isA(name, root));
    boolean unsettled = !family.checked() && !typing.isSettled(name) && !isCheckedFamily(name);
    return below || unsettled ? Answer.POSSIBLY : Answer.NEVER;
  }

  private Answer named(String handler, String thrown) {
    boolean error = typing.isA(thrown, "java.lang.Error");
    if (OVER_CHECKED.contains(handler)) {
      return error && handler.equals("java.lang.Exception") ? Answer.NEVER : Answer.CERTAINLY;
    }
    if (typing.isA(thrown, handler)) {
      return Answer.CERTAINLY;
    }
    if (typing.isA(handler, thrown)) {
      return Answer.POSSIBLY;
    }
    if (!typing.isSettled(thrown) && isRootAbove(handler, thrown)) {
      return Answer.CERTAINLY;
    }
    return typing.isSettled(thrown) ? Answer.NEVER : Answer.POSSIBLY;
  }

  /** Where there is no class path, all that tells of the supertypes of an API's exceptions. */
  private boolean isRootAbove(String handler, String thrown) {
    return typing.catalogue().familiesOf(thrown).stream()
        .anyMatch(id -> typing.catalogue().family(id).roots().contains(handler));
  }

  /** What a method may name and need not (JLS 11.2), unless it is a catalogued API's failure. */
  private boolean isPlainlyUnchecked(TypeRef type) {
    return typing.isA(type.name(), "java.lang.RuntimeException")
        && type.supertypes().stream()
            .allMatch(above -> typing.catalogue().familiesOf(above).isEmpty());
  }

  /** Of the JDK's own any may be thrown anywhere: {@code NumberFormatException}. */
  private static boolean isOfPlatform(String name) {
    return name.startsWith("java.lang.") || name.startsWith("java.util.");
  }

  /** The kind a named type is of, once thrown: for RuntimeException and Error their own kinds. */
  Thrown declared(TypeRef type, Thrown.Work work, Span source) {
    typing.remember(type);
    String name = type.name();
    Kind kind =
        switch (name) {
          case "java.lang.RuntimeException" -> Kind.RUNTIME;
          case "java.lang.Error" -> Kind.ERROR;
          default -> isPlainlyUnchecked(type) ? Kind.RUNTIME : Kind.NAMED;
        };
    boolean byName = kind == Kind.NAMED || (kind == Kind.RUNTIME && !isOfPlatform(name));
    return new Thrown(kind, byName ? name : "", work, false, false, source);
  }
}
