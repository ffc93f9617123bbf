package dev.acidlint.catalogue;

import com.google.common.reflect.TypeToken;
import dev.acidlint.catalogue.Library.MethodEntry;
import dev.acidlint.catalogue.Library.TypeEntry;
import dev.acidlint.catalogue.ResourceFacts.Closeable;
import dev.acidlint.catalogue.ResourceFacts.RollbackText;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds what one catalogue file claims against the real classes of every version it names. */
final class ClaimsCheck {
  private final Library library;
  private final Map<String, VersionClasses> versions = new LinkedHashMap<>();
  private final Set<String> problems = new LinkedHashSet<>();

  ClaimsCheck(Library library) {
    this.library = library;
    for (String version : new TreeSet<>(library.versions())) {
      try {
        versions.put(version, VersionClasses.of(version));
      } catch (IllegalArgumentException e) {
        problems.add(library.file() + ": " + e.getMessage());
      }
    }
  }

  /** One line for each claim that does not hold. */
  List<String> problems() {
    if (library.versions().isEmpty()) {
      problems.add(library.file() + ": claims no version");
    }
    if (!versions.keySet().containsAll(library.versions())) {
      return List.copyOf(problems);
    }
    library.families().forEach(this::family);
    library.types().forEach(this::type);
    library.methods().forEach(this::method);
    return List.copyOf(problems);
  }

  private void family(ExceptionFamily family) {
    String entry = "family " + family.id();
    Set<String> below = new LinkedHashSet<>(family.members());
    below.addAll(family.answers());
    family.roots().forEach(root -> somewhere(entry, 0, root));
    below.forEach(member -> somewhere(entry, 0, member));
    versions.forEach(
        (version, classes) -> {
          List<Class<?>> roots = family.roots().stream().flatMap(r -> found(classes, r)).toList();
          for (Class<?> root : roots) {
            if (isChecked(root) != family.checked()) {
              problem(version, 0, entry, root.getName() + " is checked: " + isChecked(root));
            }
          }
          for (String member : below) {
            found(classes, member)
                .filter(type -> roots.stream().noneMatch(root -> root.isAssignableFrom(type)))
                .forEach(type -> problem(version, 0, entry, type.getName() + " is below no root"));
          }
        });
  }

  private static Stream<Class<?>> found(VersionClasses classes, String name) {
    return classes.find(name).stream();
  }

  private static boolean isChecked(Class<?> exception) {
    return !RuntimeException.class.isAssignableFrom(exception)
        && !Error.class.isAssignableFrom(exception);
  }

  private void somewhere(String entry, int line, String name) {
    if (versions.values().stream().allMatch(classes -> classes.find(name).isEmpty())) {
      problem("every version", line, entry, "no class " + name);
    }
  }

  private void type(TypeEntry entry) {
    if (entry.versions().isEmpty()) {
      problem("no version", entry.line(), entry.name(), "is in none of the versions");
    }
    entry.supertypes().forEach(above -> somewhere(entry.name(), entry.line(), above));
    for (String version : entry.versions()) {
      VersionClasses classes = versions.get(version);
      Optional<Class<?>> type = classes.find(entry.name());
      if (type.isEmpty()) {
        problem(version, entry.line(), entry.name(), "no such class");
        continue;
      }
      for (String above : entry.supertypes()) {
        found(classes, above)
            .filter(supertype -> !supertype.isAssignableFrom(type.get()))
            .forEach(s -> problem(version, entry.line(), entry.name(), "does not extend " + above));
      }
      entry.resource().ifPresent(facts -> resource(version, entry, type.get(), facts));
    }
  }

  private void resource(String version, TypeEntry entry, Class<?> type, ResourceFacts facts) {
    boolean closeable = AutoCloseable.class.isAssignableFrom(type);
    if (facts.autoCloseable() != Closeable.BY_VERSION
        && closeable != (facts.autoCloseable() == Closeable.YES)) {
      problem(version, entry.line(), entry.name(), "is AutoCloseable: " + closeable);
    }
    facts.closer().ifPresent(closer -> closer(version, entry, type, facts, closer));
    for (String checked : facts.repair().map(RollbackText::checked).orElse(List.of())) {
      if (versions.get(version).find(checked).isEmpty()) {
        problem(version, entry.line(), entry.name(), "no class " + checked);
      }
    }
  }

  private void closer(
      String version, TypeEntry entry, Class<?> type, ResourceFacts facts, String closer) {
    try {
      Set<String> thrown = new TreeSet<>();
      // What a supertype leaves open, as in "interface Cursor extends Iteration<Row,
      // SQLException>".
      for (TypeToken<?> exception :
          TypeToken.of(type).method(type.getMethod(closer)).getExceptionTypes()) {
        if (isChecked(exception.getRawType())) {
          thrown.add(exception.getRawType().getCanonicalName());
        }
      }
      if (!thrown.equals(new TreeSet<>(facts.closeThrows()))) {
        problem(version, entry.line(), entry.name(), closer + "() throws " + thrown);
      }
    } catch (NoSuchMethodException e) {
      problem(version, entry.line(), entry.name(), "no " + closer + "()");
    }
  }

  private void method(MethodEntry entry) {
    String name = entry.signature().toString();
    if (entry.versions().isEmpty()) {
      problem("no version", entry.line(), name, "is in none of the versions");
    }
    for (String version : entry.versions()) {
      Optional<Class<?>> owner = versions.get(version).find(entry.signature().owner());
      if (owner.isEmpty()) {
        continue; // told of the type
      }
      try {
        List<Executable> candidates = candidates(owner.get(), entry.signature());
        if (candidates.isEmpty()) {
          problem(version, entry.line(), name, "no such method");
        } else {
          returns(version, entry, candidates);
          roles(version, entry, candidates);
        }
      } catch (LinkageError e) {
        problem(version, entry.line(), name, "a class is missing: " + e.getMessage());
      }
    }
  }

  private static List<Executable> candidates(Class<?> owner, Signature signature) {
    Arguments arguments = Arguments.parse(signature.arguments());
    List<Executable> all = new ArrayList<>();
    if (signature.name().equals("new")) {
      for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
        if (!Modifier.isPrivate(constructor.getModifiers())) {
          all.add(constructor);
        }
      }
    } else {
      Stream.concat(Arrays.stream(owner.getMethods()), Arrays.stream(owner.getDeclaredMethods()))
          .filter(method -> method.getName().equals(signature.name()))
          .filter(method -> !Modifier.isPrivate(method.getModifiers()))
          .forEach(all::add);
    }
    return all.stream().filter(candidate -> accepts(arguments, candidate)).distinct().toList();
  }

  private static boolean accepts(Arguments arguments, Executable candidate) {
    Class<?>[] parameters = candidate.getParameterTypes();
    List<String> types = Stream.of(parameters).map(Class::getCanonicalName).toList();
    // A constant stands for a parameter of that type: give it whatever it asks for.
    List<Optional<Boolean>> literals = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      boolean constant =
          i < arguments.fixed().size()
              && arguments.fixed().get(i) instanceof Arguments.Constant
              && parameters[i] == boolean.class;
      literals.add(
          constant
              ? Optional.of(((Arguments.Constant) arguments.fixed().get(i)).value())
              : Optional.empty());
    }
    return arguments.accept(types, literals, String::equals);
  }

  private void returns(String version, MethodEntry entry, List<Executable> candidates) {
    if (entry.facts().returns().isEmpty()) {
      return;
    }
    String claimed = entry.facts().returns().get();
    Optional<Class<?>> type = versions.get(version).find(claimed);
    if (type.isEmpty()) {
      problem(version, entry.line(), entry.signature().toString(), "returns no class " + claimed);
    } else if (candidates.stream().noneMatch(c -> isReturned(type.get(), c))) {
      List<String> real = candidates.stream().map(c -> result(c).getName()).distinct().toList();
      problem(version, entry.line(), entry.signature().toString(), "returns " + real);
    }
  }

  /** A type variable may stand for anything below its bound, as the self type of a builder does. */
  private static boolean isReturned(Class<?> claimed, Executable candidate) {
    Class<?> result = result(candidate);
    return claimed.isAssignableFrom(result)
        || (candidate instanceof Method method
            && method.getGenericReturnType() instanceof TypeVariable
            && result.isAssignableFrom(claimed));
  }

  private static Class<?> result(Executable candidate) {
    return candidate instanceof Method method
        ? method.getReturnType()
        : candidate.getDeclaringClass();
  }

  private void roles(String version, MethodEntry entry, List<Executable> candidates) {
    for (Role role : entry.facts().roles()) {
      for (int index : arguments(role)) {
        if (candidates.stream().noneMatch(c -> c.getParameterCount() > index)) {
          problem(version, entry.line(), entry.signature().toString(), "has no arg" + index);
        }
      }
      boolean isVoid = candidates.stream().allMatch(c -> result(c) == void.class);
      if (isVoid && needsResult(role)) {
        problem(version, entry.line(), entry.signature().toString(), "returns nothing: " + role);
      }
      if (role instanceof Role.Runs runs
          && candidates.stream().noneMatch(c -> takesFunction(c, runs.argument()))) {
        problem(version, entry.line(), entry.signature().toString(), "runs no function");
      }
    }
  }

  private static boolean takesFunction(Executable candidate, int argument) {
    Class<?>[] parameters = candidate.getParameterTypes();
    return argument < parameters.length
        && (parameters[argument].isInterface()
            || Modifier.isAbstract(parameters[argument].getModifiers()));
  }

  private static boolean needsResult(Role role) {
    return role instanceof Role.Opens
        || role instanceof Role.HandleOf
        || role instanceof Role.ViewOf
        || role instanceof Role.MapperOf
        || role instanceof Role.Guards
        || role instanceof Role.Builds
        || role instanceof Role.ReadsAutoCommit;
  }

  private static List<Integer> arguments(Role role) {
    if (role instanceof Role.Runs runs) {
      return List.of(runs.argument());
    }
    if (role instanceof Role.Wraps wraps) {
      return List.of(wraps.argument());
    }
    Optional<Operand> operand = operand(role);
    return operand
        .filter(Operand.Argument.class::isInstance)
        .map(argument -> List.of(((Operand.Argument) argument).index()))
        .orElse(List.of());
  }

  private static Optional<Operand> operand(Role role) {
    if (role instanceof Role.Closes closes) {
      return Optional.of(closes.operand());
    } else if (role instanceof Role.Begins begins) {
      return Optional.of(begins.operand());
    } else if (role instanceof Role.Commits commits) {
      return Optional.of(commits.operand());
    } else if (role instanceof Role.RollsBack rollsBack) {
      return Optional.of(rollsBack.operand());
    } else if (role instanceof Role.MarksRollbackOnly marks) {
      return Optional.of(marks.operand());
    } else if (role instanceof Role.Ends ends) {
      return Optional.of(ends.operand());
    } else if (role instanceof Role.Guards guards) {
      return Optional.of(guards.operand());
    } else if (role instanceof Role.HandleOf handleOf) {
      return Optional.of(handleOf.operand());
    } else if (role instanceof Role.ViewOf viewOf) {
      return Optional.of(viewOf.operand());
    } else if (role instanceof Role.MapperOf mapperOf) {
      return Optional.of(mapperOf.operand());
    }
    return Optional.empty();
  }

  private void problem(String version, int line, String entry, String what) {
    problems.add(library.file() + ":" + line + ": " + entry + " [" + version + "]: " + what);
  }
}
