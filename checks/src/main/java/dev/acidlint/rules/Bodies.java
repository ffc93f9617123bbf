package dev.acidlint.rules;

import dev.acidlint.model.Descent;
import dev.acidlint.model.Expr;
import dev.acidlint.model.FieldDecl;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds what is to be interpreted in a unit: every body, and the functions and classes in it. */
final class Bodies {
  private final SourceUnit unit;
  private final boolean every;

  /** Interprets one body, and tells which of its lambdas were run along with it. */
  private final Function<Body, java.util.Set<Expr.Lambda>> interpret;

  /** Takes the name of a member that cannot be walked, and why. */
  private final BiConsumer<String, Throwable> failed;

  /**
   * @param every whether to take those, too, in which nothing may happen by the host's pre-scan
   */
  Bodies(
      SourceUnit unit,
      boolean every,
      Function<Body, java.util.Set<Expr.Lambda>> interpret,
      BiConsumer<String, Throwable> failed) {
    this.unit = unit;
    this.every = every;
    this.interpret = interpret;
    this.failed = failed;
  }

  void walk() {
    unit.types().forEach(type -> type(type, Optional.empty()));
  }

  private void type(TypeDecl type, Optional<Body> around) {
    List<MethodDecl> methods = new ArrayList<>(type.methods());
    methods.addAll(type.initialisers());
    for (MethodDecl method : methods) {
      if (method.mayPersist() && (every || method.mayHaveEvents())) {
        contained(method.toString(), () -> method(type, method, around));
      }
    }
    for (FieldDecl field : type.fields()) {
      if (every || field.mayHaveEvents()) {
        contained(type.name() + "#" + field.variable().name(), () -> field(type, field, around));
      }
    }
    type.nested().forEach(nested -> type(nested, around));
  }

  private void method(TypeDecl type, MethodDecl method, Optional<Body> around) {
    method
        .body()
        .ifPresent(block -> body(new Body(unit, type, Optional.of(method), block, false, around)));
  }

  private void field(TypeDecl type, FieldDecl field, Optional<Body> around) {
    if (FieldFilter.mayPersist(unit, field)) {
      field.initialiser().get().ifPresent(e -> initialiser(type, e, around));
    }
  }

  /** What cannot be lowered silences its own member only. */
  private void contained(String name, Runnable member) {
    try {
      LargeStack.ifNeeded(member);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      failed.accept(name, e);
    }
  }

  /** A field's initialiser is a body of one statement. */
  private void initialiser(TypeDecl type, Expr e, Optional<Body> around) {
    Span span = e.span();
    Stmt.Block block = new Stmt.Block(span, List.of(new Stmt.Return(span, Optional.of(e))));
    body(new Body(unit, type, Optional.empty(), block, false, around));
  }

  private void body(Body body) {
    java.util.Set<Expr.Lambda> inlined = interpret.apply(body);
    Descent.statements(
        body.block(),
        s -> {
          if (s instanceof Stmt.LocalClass local) {
            type(local.declaration(), Optional.of(body));
          }
        });
    Descent.expressions(body.block(), false, e -> inside(e, body, inlined));
  }

  private void inside(Expr e, Body body, java.util.Set<Expr.Lambda> inlined) {
    if (e instanceof Expr.Lambda lambda) {
      Body function =
          new Body(unit, body.type(), body.method(), lambda.body(), true, Optional.of(body));
      if (inlined.contains(lambda)) {
        Descent.expressions(lambda.body(), false, inner -> inside(inner, function, inlined));
      } else {
        body(function);
      }
    } else if (e instanceof Expr.New creation) {
      creation.body().ifPresent(type -> type(type, Optional.of(body)));
    }
  }
}
