package dev.acidlint.catalogue;

import dev.acidlint.catalogue.Library.MethodEntry;
import dev.acidlint.catalogue.Library.TypeEntry;
import dev.acidlint.catalogue.ResourceFacts.CloseEffect;
import dev.acidlint.catalogue.ResourceFacts.Closeable;
import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.catalogue.ResourceFacts.RollbackText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Libraries as lines of text, which is what the build makes of the files: reading all files at a
 * cold start would cost some hundred milliseconds, these lines can be read one by one when they are
 * needed.
 *
 * <p>The first character of a line says what it is of, then its fields stand between tabs: {@code
 * L} library, {@code F} family, {@code P} pool, {@code T} type, {@code R} resource facts of a type,
 * {@code M} method. An empty field is no value; lists stand between blanks.
 */
final class Compiled {

  private Compiled() {}

  static String write(Library library) {
    StringBuilder text = new StringBuilder();
    line(text, "L", library.file(), library.ambient());
    for (ExceptionFamily family : library.families()) {
      line(
          text,
          "F",
          family.id(),
          family.checked(),
          list(family.roots()),
          list(family.members()),
          list(family.answers()));
    }
    library.pools().forEach((pool, effect) -> line(text, "P", pool, effect));
    for (TypeEntry type : library.types()) {
      line(text, "T", type.name(), list(type.supertypes()));
      type.resource().ifPresent(facts -> resource(text, facts));
    }
    for (MethodEntry method : library.methods()) {
      MethodFacts facts = method.facts();
      List<String> roles = facts.roles().stream().map(RoleText::write).toList();
      line(
          text,
          "M",
          facts.signature(),
          facts.returns().orElse(""),
          facts.family().orElse(""),
          String.join(";", roles));
    }
    return text.toString();
  }

  private static void resource(StringBuilder text, ResourceFacts facts) {
    Optional<RollbackText> repair = facts.repair();
    line(
        text,
        "R",
        facts.type(),
        facts.kind(),
        facts.family(),
        facts.closeEffect(),
        facts.closer().orElse(""),
        list(facts.closeThrows()),
        facts.autoCloseable(),
        facts.commitFailureEnds(),
        facts.rollbackAfterFailedCommitThrows(),
        facts.rollbackAfterCloseThrows(),
        repair.map(RollbackText::call).orElse(""),
        repair.flatMap(RollbackText::guard).orElse(""),
        list(repair.map(RollbackText::checked).orElse(List.of())),
        repair.map(RollbackText::commitOutside).orElse(false));
  }

  private static void line(StringBuilder text, Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      text.append(i == 0 ? "" : "\t").append(fields[i]);
    }
    text.append('\n');
  }

  private static String list(Iterable<String> names) {
    return String.join(" ", names);
  }

  /** The fields of a line; that of what it is comes first. */
  static String[] fields(String line) {
    return line.split("\t", -1);
  }

  static List<String> list(String field) {
    return field.isEmpty() ? List.of() : List.of(field.split(" "));
  }

  static ExceptionFamily family(String[] field) {
    return new ExceptionFamily(field[1], set(field[3]), set(field[4]), set(field[5]), is(field[2]));
  }

  private static Set<String> set(String field) {
    return new LinkedHashSet<>(list(field));
  }

  static ResourceFacts resource(String line) {
    String[] field = fields(line);
    Optional<RollbackText> repair =
        optional(field[11])
            .map(
                call ->
                    new RollbackText(call, optional(field[12]), list(field[13]), is(field[14])));
    return new ResourceFacts(
        field[1],
        Kind.valueOf(field[2]),
        field[3],
        CloseEffect.valueOf(field[4]),
        optional(field[5]),
        list(field[6]),
        Closeable.valueOf(field[7]),
        is(field[8]),
        is(field[9]),
        is(field[10]),
        repair);
  }

  static MethodFacts method(String line) {
    String[] field = fields(line);
    List<Role> roles = new ArrayList<>();
    if (!field[4].isEmpty()) {
      Arrays.stream(field[4].split(";")).map(RoleText::read).forEach(roles::add);
    }
    String owner = field[1].substring(0, field[1].indexOf('#'));
    return new MethodFacts(
        field[1], owner, List.copyOf(roles), optional(field[2]), optional(field[3]));
  }

  private static Optional<String> optional(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }

  private static boolean is(String field) {
    return field.equals("true");
  }
}
