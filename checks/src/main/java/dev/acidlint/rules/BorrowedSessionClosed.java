package dev.acidlint.rules;

import dev.acidlint.catalogue.ResourceFacts.Kind;
import dev.acidlint.catalogue.Role;
import dev.acidlint.flow.Exit;
import dev.acidlint.flow.Lent;
import dev.acidlint.flow.Lent.Breach;
import dev.acidlint.flow.Resource;
import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest;
import dev.acidlint.repair.RepairRequest.GiveBack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A method closes, or commits on, what belongs to somebody else by contract: the connection of
 * Spring's transaction, the container's entity manager, the session or connection of a callback.
 */
public final class BorrowedSessionClosed extends Rule {
  public static final String NAME = "BorrowedSessionClosed";
  public static final String SUMMARY =
      "A session that is only lent to this code is closed or committed by it";
  public static final Severity SEVERITY = Severity.WARNING;

  private record Found(Breach breach, Resource resource, Exit exit) {}

  public BorrowedSessionClosed() {
    super(NAME, SUMMARY, SEVERITY);
  }

  @Override
  public void check(Observed body, Settings settings, Consumer<Finding> report) {
    Map<Breach, Found> found = new LinkedHashMap<>();
    for (Exit exit : body.exits()) {
      for (Resource r : exit.state().resources().values()) {
        if (r.facts().kind() == Kind.SESSION && r.lent().isPresent()) {
          for (Breach breach : r.lent().get().breaches()) {
            found.putIfAbsent(breach, new Found(breach, r, exit));
          }
        }
      }
    }
    if (found.isEmpty() || asksWhose(body) || isCloser(body)) {
      return;
    }
    found.values().stream()
        .filter(f -> !isToldOfHelper(body, f.breach().at()))
        .forEach(f -> report.accept(finding(body, f)));
  }

  /** A helper that is given no session closes one that it knows as well as this method does. */
  private static boolean isToldOfHelper(Observed body, Span at) {
    return body.facts(at).isEmpty()
        && body.call(at)
            .filter(Expr.Call.class::isInstance)
            .map(Expr.Call.class::cast)
            .filter(call -> call.receiver().filter(r -> !(r instanceof Expr.This)).isEmpty())
            .filter(
                call ->
                    call.arguments().stream()
                        .noneMatch(a -> body.catalogue().resource(a.type().name()).isPresent()))
            .isPresent();
  }

  /** Who asks whether somebody else's transaction is going on knows what may be closed. */
  static boolean asksWhose(Observed body) {
    return !body.calls(
            f -> f.role(Role.Guards.class).filter(g -> g.asks() == Role.Asks.FOREIGN).isPresent())
        .isEmpty();
  }

  /** A wrapper's own {@code close()} does nothing else: whoever calls it has to know. */
  private static boolean isCloser(Observed body) {
    boolean named =
        body.body().method().stream()
            .anyMatch(m -> m.name().toLowerCase(Locale.ROOT).startsWith("close"));
    return named
        && body.calls(
                f ->
                    f.role(Role.Closes.class).isEmpty()
                        && f.role(Role.Lends.class).isEmpty()
                        && f.role(Role.Guards.class).isEmpty())
            .isEmpty();
  }

  private static Finding finding(Observed body, Found found) {
    Lent lent = found.resource().lent().orElseThrow();
    Span at = found.breach().at();
    boolean close = found.breach().kind() == Lent.Kind.CLOSE;
    String what = Snippet.of(body, at);
    boolean managed = body.call(at).isEmpty();
    String head =
        managed
            ? "try-with-resources closes what is not this code's to close: "
            : what
                + (close ? " closes" : " commits")
                + " what is not this code's to "
                + (close ? "close: " : "commit: ");
    Optional<RepairRequest> repair =
        close ? request(body, found.resource(), lent, at).map(r -> r) : Optional.empty();
    return new Finding(
        NAME,
        Confidence.HIGH,
        at,
        head + owner(body, lent),
        List.of(
            new Finding.Step(lent.at(), lender(body, lent)),
            new Finding.Step(at, close ? "it is closed here" : "it is committed here")),
        repair,
        repair.isPresent() ? "" : refusal(close));
  }

  private static String refusal(boolean close) {
    return close
        ? "how it is given back only the code that lends it can tell"
        : "the work is committed along with its owner's transaction: what this commit was for only"
            + " you can tell";
  }

  private static Optional<GiveBack> request(Observed body, Resource resource, Lent lent, Span at) {
    boolean checked = !resource.facts().closeThrows().isEmpty();
    if (lent.origin() == Lent.Origin.OPENER && lent.giveBack().isPresent()) {
      boolean direct = body.facts(lent.at()).flatMap(f -> f.role(Role.Lends.class)).isPresent();
      return direct
          ? Optional.of(new GiveBack(at, Optional.of(lent.at()), lent.giveBack(), checked))
          : Optional.empty();
    }
    return Optional.of(new GiveBack(at, Optional.empty(), Optional.empty(), checked));
  }

  // ---- words

  private static String lender(Observed body, Lent lent) {
    return switch (lent.origin()) {
      case OPENER, SCOPE -> Snippet.of(body, lent.at()) + " lends it";
      case CALLBACK -> "the callback is given it";
      case INJECTED -> "the container fills this field";
      case ANNOTATED -> "an annotation says that it is not owned";
      case TYPE -> "its type leaves that to Spring";
    };
  }

  private static String owner(Observed body, Lent lent) {
    String line = " on line " + body.line(lent.at());
    String what = Snippet.of(body, lent.at());
    return switch (lent.origin()) {
      case OPENER -> what + line + " only lends it";
      case SCOPE -> what + line + " lends it to this function, and goes on with it afterwards";
      case CALLBACK -> "whoever calls this callback lends it as " + what;
      case INJECTED -> "the container owns " + what;
      case ANNOTATED ->
          body.call(lent.at()).filter(Expr.Call.class::isInstance).isPresent()
              ? what + line + " is annotated @NotOwning"
              : what + " is annotated @NotOwning";
      case TYPE -> "it is Spring's, and the call throws";
    };
  }
}
