package dev.acidlint.rules;

import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose a session is that a call gives which cannot be seen, the other methods of the file tell: if
 * several of them take one by the same call, work with it and close it, it is its taker's, and the
 * one that only forgets to is out of line. Fewer, or none in the majority, prove nothing: that one
 * may be the method which ends what all others share.
 */
final class OthersClose {
  private static final int ENOUGH = 2;

  private static final Pattern CLOSES =
      Pattern.compile(
          "(close|release|dispose|free|giveBack|return(Connection|Session|Object))([A-Z_]\\w*)?");

  /** What such a method gives belongs to the thread or the transaction, whoever ends that. */
  private static final Pattern SHARES = Pattern.compile("(?i).*(current|thread|shared|cached).*");

  private final Observed body;
  private final Expr.Call opener;
  private final MethodDecl method;

  private OthersClose(Observed body, Expr.Call opener, MethodDecl method) {
    this.body = body;
    this.opener = opener;
    this.method = method;
  }

  static boolean is(Observed body, Openings.History history) {
    Optional<MethodDecl> method = body.body().ownMethod();
    return history.isLeftAsTaken()
        && method.isPresent()
        && body.call(history.opener())
            .filter(Expr.Call.class::isInstance)
            .map(Expr.Call.class::cast)
            .filter(call -> !SHARES.matcher(call.method().name()).matches())
            .filter(call -> isRepeated(call, body.unit().text().text()))
            .filter(call -> opensMore(body, history))
            .filter(call -> new OthersClose(body, call, method.get()).areMost())
            .isPresent();
  }

  /** A method that opens something from it does work of its own with it. */
  private static boolean opensMore(Observed body, Openings.History history) {
    return Openings.withForgotten(body).stream()
        .flatMap(h -> h.endings().stream())
        .anyMatch(e -> e.isBelow(Set.of(history.id())));
  }

  private boolean areMost() {
    int closing = 0;
    int leaving = 1;
    for (MethodDecl other : body.unit().types().stream().flatMap(TypeDecl::allMethods).toList()) {
      if (other == method || !other.mayPersist() || other.body().isEmpty()) {
        continue;
      }
      Contents contents = new Contents(other.body().get());
      List<Expr.Call> takers =
          contents
              .withFunctions(Expr.Call.class)
              .filter(this::isSame)
              .filter(taker -> !isReturned(contents, taker))
              .toList();
      if (takers.isEmpty()) {
        continue;
      }
      if (contents.withFunctions(Expr.Call.class).anyMatch(this::isCallOfThis)) {
        return false;
      }
      if (takers.stream().allMatch(taker -> usesAndCloses(contents, taker))) {
        closing++;
      } else {
        leaving++;
      }
    }
    return closing >= ENOUGH && closing > leaving;
  }

  /** Whether the text has the name often enough: bodies need not be lowered to see that. */
  private static boolean isRepeated(Expr.Call opener, String text) {
    String name = opener.method().name();
    int count = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      count++;
    }
    return count > ENOUGH;
  }

  private static boolean isReturned(Contents contents, Expr.Call taker) {
    Optional<Variable> variable = Openings.variable(contents, taker.anchor());
    return contents
        .statements(Stmt.Return.class)
        .flatMap(r -> r.value().stream())
        .anyMatch(
            value ->
                Openings.yields(value, taker.anchor())
                    || variable.filter(value::names).isPresent());
  }

  /** Of one that closes its own, this method may be a part. */
  private boolean isCallOfThis(Expr.Call call) {
    return call.method().name().equals(method.name()) && isOwn(call.receiver());
  }

  private boolean isSame(Expr.Call call) {
    return call.method().name().equals(opener.method().name())
        && call.arguments().size() == opener.arguments().size()
        && isPlain(call)
        && isPlain(opener)
        && isSamePlace(call.receiver(), opener.receiver());
  }

  /** What is given by a function that it runs is that function's. */
  private static boolean isPlain(Expr.Call call) {
    return call.arguments().stream()
        .allMatch(
            a ->
                a instanceof Expr.Name
                    || a instanceof Expr.Literal
                    || a instanceof Expr.FieldAccess);
  }

  private static boolean isSamePlace(Optional<Expr> one, Optional<Expr> other) {
    if (isOwn(one) || isOwn(other)) {
      return isOwn(one) && isOwn(other);
    }
    Expr a = one.get();
    Expr b = other.get();
    if (a instanceof Expr.Call first && b instanceof Expr.Call second) {
      return first.method().name().equals(second.method().name())
          && first.arguments().isEmpty()
          && second.arguments().isEmpty()
          && isSamePlace(first.receiver(), second.receiver());
    }
    if (a instanceof Expr.TypeName && b instanceof Expr.TypeName) {
      return isSameType(a, b);
    }
    Optional<Variable> left = Contents.variable(a);
    Optional<Variable> right = Contents.variable(b);
    // What a local variable holds may be another's in each method.
    return left.isPresent() && left.equals(right) && !isLocal(left.get());
  }

  private static boolean isOwn(Optional<Expr> receiver) {
    return receiver.filter(r -> !(r instanceof Expr.This)).isEmpty();
  }

  private static boolean isLocal(Variable variable) {
    return variable instanceof Variable.Local;
  }

  private static boolean isSameType(Expr a, Expr b) {
    return !a.type().name().isEmpty() && a.type().name().equals(b.type().name());
  }

  private static boolean usesAndCloses(Contents contents, Expr.Call taker) {
    Span at = taker.anchor();
    if (contents
        .statements(Stmt.Try.class)
        .flatMap(t -> t.resources().stream())
        .anyMatch(r -> r.variable().isPresent() && Openings.yields(r.value(), at))) {
      return true;
    }
    Optional<Variable> variable = Openings.variable(contents, at);
    if (variable.filter(OthersClose::isLocal).isEmpty()) {
      return false;
    }
    List<Expr.Call> with =
        contents
            .withFunctions(Expr.Call.class)
            .filter(call -> isGiven(call, variable.get()))
            .toList();
    return with.stream().anyMatch(OthersClose::closes)
        && with.stream().anyMatch(call -> !closes(call));
  }

  private static boolean isGiven(Expr.Call call, Variable variable) {
    return call.receiver().filter(r -> r.names(variable)).isPresent()
        || call.arguments().stream().anyMatch(a -> a.names(variable));
  }

  private static boolean closes(Expr.Call call) {
    return CLOSES.matcher(call.method().name()).matches();
  }
}
