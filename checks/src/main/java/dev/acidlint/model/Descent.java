package dev.acidlint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Walks down a tree, parents first, in order of the text. */
public final class Descent {

  private Descent() {}

  /**
   * Every expression below a statement, it and its blocks included.
   *
   * @param intoFunctions whether bodies of lambdas and of classes declared inside are walked too
   */
  public static void expressions(Stmt root, boolean intoFunctions, Consumer<Expr> action) {
    anyExpression(root, intoFunctions, goingOn(action));
  }

  /** Whether there is such an expression among those below a statement; looks no further then. */
  public static boolean anyExpression(Stmt root, boolean intoFunctions, Predicate<Expr> such) {
    List<TypeDecl> local = new ArrayList<>();
    return anyStatement(
            root,
            s -> {
              if (s instanceof Stmt.LocalClass declared && intoFunctions) {
                local.add(declared.declaration());
              }
              return any(expressionsOf(s), e -> anyBelow(e, intoFunctions, such));
            })
        || any(local, type -> anyInMethods(type, such));
  }

  /** An expression and all below it. */
  public static void below(Expr root, boolean intoFunctions, Consumer<Expr> action) {
    anyBelow(root, intoFunctions, goingOn(action));
  }

  /** Whether an expression is such a one, or any below it; looks no further then. */
  public static boolean anyBelow(Expr root, boolean intoFunctions, Predicate<Expr> such) {
    if (such.test(root) || any(children(root), e -> anyBelow(e, intoFunctions, such))) {
      return true;
    }
    if (root instanceof Expr.Lambda lambda && intoFunctions) {
      return anyExpression(lambda.body(), true, such);
    }
    if (root instanceof Expr.New creation && intoFunctions && creation.body().isPresent()) {
      return anyInMethods(creation.body().get(), such);
    }
    return root instanceof Expr.SwitchExpression s
        && any(s.arms(), arm -> any(arm.body(), st -> anyExpression(st, intoFunctions, such)));
  }

  /** Every statement below one, itself included; not those of lambdas and classes inside. */
  public static void statements(Stmt root, Consumer<Stmt> action) {
    anyStatement(root, goingOn(action));
  }

  /** Whether a statement is such a one, or any below it; looks no further then. */
  public static boolean anyStatement(Stmt root, Predicate<Stmt> such) {
    return such.test(root) || any(children(root), s -> anyStatement(s, such));
  }

  private static boolean anyInMethods(TypeDecl type, Predicate<Expr> such) {
    Predicate<MethodDecl> inside =
        method -> method.body().isPresent() && anyExpression(method.body().get(), true, such);
    return any(type.methods(), inside) || any(type.initialisers(), inside);
  }

  private static <T> boolean any(List<T> all, Predicate<T> such) {
    for (T each : all) {
      if (such.test(each)) {
        return true;
      }
    }
    return false;
  }

  private static <T> Predicate<T> goingOn(Consumer<T> action) {
    return each -> {
      action.accept(each);
      return false;
    };
  }

  /** The statements directly below one. */
  public static List<Stmt> children(Stmt root) {
    List<Stmt> all = new ArrayList<>();
    if (root instanceof Stmt.Block b) {
      all.addAll(b.statements());
    } else if (root instanceof Stmt.If i) {
      all.add(i.then());
      i.otherwise().ifPresent(all::add);
    } else if (root instanceof Stmt.Loop l) {
      all.addAll(l.initialisers());
      all.add(l.body());
    } else if (root instanceof Stmt.Switch s) {
      s.arms().forEach(a -> all.addAll(a.body()));
    } else if (root instanceof Stmt.Try t) {
      all.add(t.body());
      t.handlers().forEach(h -> all.add(h.body()));
      t.finalizer().ifPresent(all::add);
    } else if (root instanceof Stmt.Labelled l) {
      all.add(l.body());
    } else if (root instanceof Stmt.Synchronized s) {
      all.add(s.body());
    }
    return all;
  }

  /** The expressions that stand directly in a statement. */
  public static List<Expr> expressionsOf(Stmt s) {
    List<Expr> all = new ArrayList<>();
    if (s instanceof Stmt.LocalVariable v) {
      v.initialiser().ifPresent(all::add);
    } else if (s instanceof Stmt.Expression e) {
      all.add(e.expression());
    } else if (s instanceof Stmt.If i) {
      all.add(i.condition());
    } else if (s instanceof Stmt.Loop l) {
      l.condition().ifPresent(all::add);
      l.iterable().ifPresent(all::add);
      all.addAll(l.update());
    } else if (s instanceof Stmt.Switch w) {
      all.add(w.selector());
      w.arms().forEach(a -> a.guard().ifPresent(all::add));
    } else if (s instanceof Stmt.Try t) {
      t.resources().forEach(r -> all.add(r.value()));
    } else if (s instanceof Stmt.Return r) {
      r.value().ifPresent(all::add);
    } else if (s instanceof Stmt.Throw t) {
      all.add(t.value());
    } else if (s instanceof Stmt.Synchronized y) {
      all.add(y.lock());
    } else if (s instanceof Stmt.Yield y) {
      all.add(y.value());
    } else if (s instanceof Stmt.Assert a) {
      all.add(a.condition());
      a.detail().ifPresent(all::add);
    } else if (s instanceof Stmt.Other o) {
      all.addAll(o.children());
    }
    return all;
  }

  /** The expressions directly below one; a lambda's body and a switch's arms are not among them. */
  public static List<Expr> children(Expr root) {
    List<Expr> all = new ArrayList<>();
    if (root instanceof Expr.Call c) {
      c.receiver().ifPresent(all::add);
      all.addAll(c.arguments());
    } else if (root instanceof Expr.New n) {
      all.addAll(n.arguments());
    } else if (root instanceof Expr.FieldAccess f) {
      all.add(f.receiver());
    } else if (root instanceof Expr.Assign a) {
      all.add(a.target());
      all.add(a.value());
    } else if (root instanceof Expr.Conditional c) {
      all.addAll(List.of(c.condition(), c.whenTrue(), c.whenFalse()));
    } else if (root instanceof Expr.Not n) {
      all.add(n.operand());
    } else if (root instanceof Expr.And a) {
      all.addAll(List.of(a.left(), a.right()));
    } else if (root instanceof Expr.Or o) {
      all.addAll(List.of(o.left(), o.right()));
    } else if (root instanceof Expr.Compare c) {
      all.addAll(List.of(c.left(), c.right()));
    } else if (root instanceof Expr.InstanceOf i) {
      all.add(i.operand());
    } else if (root instanceof Expr.Cast c) {
      all.add(c.operand());
    } else if (root instanceof Expr.MethodReference m) {
      all.add(m.receiver());
    } else if (root instanceof Expr.SwitchExpression s) {
      all.add(s.selector());
    } else if (root instanceof Expr.Other o) {
      all.addAll(o.children());
    }
    return all;
  }
}
