package dev.acidlint.flow;

import dev.acidlint.flow.Calls.Site;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Variable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Methods that keep what they are given, as their names say. */
final class Setters {

  private static final Set<String> NAMED =
      Set.of("setAttribute", "setProperty", "put", "putIfAbsent");

  private static final Set<String> INITIALISES = Set.of("init", "initialize", "initialise");

  private Setters() {}

  /** A setter of the object's own that a subclass fills in. */
  static boolean isOwn(Site site) {
    boolean own = site.receiver().isEmpty() || site.receiver().get() instanceof Expr.This;
    return own && site.method().isSetter();
  }

  /**
   * {@code task.setConnection(connection)}, {@code task.init(connection)}, {@code
   * super(connection)}: it is kept there, and may be closed there.
   */
  static boolean isOfAnother(Site site, Optional<Resource> given) {
    String name = site.method().name();
    if (name.equals("<init>")) {
      return true;
    }
    boolean another = site.receiver().filter(r -> !(r instanceof Expr.This)).isPresent();
    boolean one = site.arguments().size() == 1;
    boolean typed =
        one
            && site.method().isSetter()
            && given.filter(r -> r.type().endsWith(name.substring(3))).isPresent();
    return another
        && (typed || INITIALISES.contains(name) || (one && isOfBuilder(site, name, given)));
  }

  /** {@code builder.connection(connection)}: what is built in the end has it. */
  private static boolean isOfBuilder(Site site, String name, Optional<Resource> given) {
    Expr builder = site.receiver().orElseThrow();
    return Stream.of(site.method().owner().name(), builder.type().name(), called(builder))
            .anyMatch(each -> each.toLowerCase(Locale.ROOT).endsWith("builder"))
        && (name.startsWith("with")
            || name.equals(called(site.arguments().get(0)))
            || given
                .filter(r -> r.type().toLowerCase(Locale.ROOT).endsWith("." + name))
                .isPresent());
  }

  private static String called(Expr e) {
    return e.named().map(Variable::name).orElse("");
  }

  /**
   * {@code request.setAttribute("connection", connection)}, {@code unit.attach(connection)}:
   * whoever ends the request or the unit has it.
   */
  static boolean isNamed(Site site) {
    String name = site.method().name();
    return site.receiver().isPresent()
        && (name.equals("attach") || (site.arguments().size() == 2 && NAMED.contains(name)));
  }
}
