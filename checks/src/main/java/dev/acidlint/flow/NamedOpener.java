package dev.acidlint.flow;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.ResourceFacts;
import dev.acidlint.catalogue.Role;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A call that cannot be seen, by the very name by which a catalogued factory opens a session:
 * {@code Sessions.openSession()}, {@code factory().createEntityManager()}. A helper that lends one
 * says {@code get} or {@code current}; what is opened or created is its taker's.
 */
public final class NamedOpener {
  private static final Pattern OPENS = Pattern.compile("(open|create|new)[A-Z]\\w*");

  private NamedOpener() {}

  /** Whether the method may be one, whatever it gives. */
  public static boolean maybe(String method, Catalogue catalogue) {
    return !opened(method, catalogue).isEmpty();
  }

  /** Whether the method is one, if it gives a session of that type. */
  public static boolean opens(String method, String type, Catalogue catalogue) {
    List<String> above = catalogue.supertypes(type);
    return opened(method, catalogue).stream().anyMatch(above::contains);
  }

  /** The types of the sessions that methods of the name open for their callers. */
  private static List<String> opened(String method, Catalogue catalogue) {
    if (!OPENS.matcher(method).matches()) {
      return List.of();
    }
    return catalogue.methods(method).stream()
        .map(Catalogue.Entry::facts)
        .filter(facts -> facts.role(Role.Opens.class).filter(NamedOpener::isOwned).isPresent())
        .flatMap(facts -> facts.returns().stream())
        .filter(type -> isSession(type, catalogue))
        .toList();
  }

  private static boolean isOwned(Role.Opens opens) {
    return opens.ownership() == Role.Ownership.OWNED && !opens.child();
  }

  private static boolean isSession(String type, Catalogue catalogue) {
    return catalogue
        .resource(type)
        .filter(facts -> facts.kind() == ResourceFacts.Kind.SESSION)
        .isPresent();
  }
}
