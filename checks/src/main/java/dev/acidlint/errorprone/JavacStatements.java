package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssert;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCBreak;
import com.sun.tools.javac.tree.JCTree.JCCatch;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCEnhancedForLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCLabeledStatement;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCReturn;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCSwitch;
import com.sun.tools.javac.tree.JCTree.JCSynchronized;
import com.sun.tools.javac.tree.JCTree.JCThrow;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCTypeUnion;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCYield;
import com.sun.tools.javac.util.Name;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Stmt.LoopKind;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import dev.acidlint.model.Variable.LocalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers statements. */
final class JavacStatements {
  private final JavacUnit unit;
  private final JavacPositions at;
  private final JavacSwitches switches;

  JavacStatements(JavacUnit unit) {
    this.unit = unit;
    this.at = unit.positions();
    this.switches = new JavacSwitches(unit);
  }

  JavacSwitches switches() {
    return switches;
  }

  Stmt.Block block(JCBlock tree) {
    // That of a static initialiser begins at its keyword.
    Span span = (tree.flags & Flags.STATIC) != 0 ? at.span(at.brace(tree), tree) : at.span(tree);
    return new Stmt.Block(span, lower(tree.stats));
  }

  List<Stmt> lower(Iterable<? extends JCStatement> trees) {
    List<Stmt> lowered = new ArrayList<>();
    JCStatement previous = null;
    for (JCStatement tree : trees) {
      if (tree instanceof JCVariableDecl variable) {
        lowered.add(variable(variable, previous));
      } else if (!isImplied(tree)) {
        lowered.add(lower(tree));
      }
      previous = tree;
    }
    return List.copyOf(lowered);
  }

  /** The {@code super()} that javac puts into constructors. */
  private boolean isImplied(JCStatement tree) {
    return tree instanceof JCExpressionStatement statement
        && statement.expr instanceof JCMethodInvocation call
        && call.meth instanceof JCIdent name
        && name.name.contentEquals("super")
        && (!at.isWritten(call) || !at.reads("super", at.preferred(name)));
  }

  private Stmt variable(JCVariableDecl tree, JCStatement previous) {
    Optional<Expr> initialiser = Optional.empty();
    Variable.Local variable = unit.declare(tree, LocalKind.LOCAL, -1);
    if (tree.init != null) {
      initialiser = Optional.of(unit.expressions().lower(tree.init));
    }
    return new Stmt.LocalVariable(declarator(tree, previous), variable, initialiser);
  }

  /** The declarators of one statement share their modifiers; a further one begins at its name. */
  Span declarator(JCVariableDecl tree, JCTree previous) {
    boolean further = previous instanceof JCVariableDecl before && before.mods == tree.mods;
    return further ? at.span(at.preferred(tree), tree) : at.span(tree);
  }

  Stmt lower(JCStatement tree) {
    Span span = at.span(tree);
    if (tree instanceof JCExpressionStatement statement) {
      return new Stmt.Expression(span, expr(statement.expr));
    } else if (tree instanceof JCVariableDecl variable) {
      return variable(variable, null);
    } else if (tree instanceof JCBlock block) {
      return block(block);
    } else if (tree instanceof JCIf choice) {
      return new Stmt.If(
          span, expr(choice.cond), lower(choice.thenpart), optional(choice.elsepart));
    } else if (tree instanceof JCReturn exit) {
      return new Stmt.Return(span, optionalExpr(exit.expr));
    } else if (tree instanceof JCTry attempt) {
      return attempt(attempt, span);
    } else if (tree instanceof JCThrow failure) {
      return new Stmt.Throw(span, expr(failure.expr));
    } else if (tree instanceof JCBreak jump) {
      return new Stmt.Break(span, label(jump.label));
    } else if (tree instanceof JCContinue jump) {
      return new Stmt.Continue(span, label(jump.label));
    } else if (tree instanceof JCLabeledStatement labelled) {
      return new Stmt.Labelled(span, labelled.label.toString(), lower(labelled.body));
    } else if (tree instanceof JCSynchronized block) {
      return new Stmt.Synchronized(span, expr(block.lock), block(block.body));
    } else if (tree instanceof JCSwitch choice) {
      return new Stmt.Switch(
          span, expr(choice.selector), switches.arms(choice.selector, choice.cases, false));
    } else if (tree instanceof JCYield result) {
      return new Stmt.Yield(span, expr(result.value));
    } else if (tree instanceof JCAssert check) {
      return new Stmt.Assert(span, expr(check.cond), optionalExpr(check.detail));
    } else if (tree instanceof JCClassDecl local) {
      return new Stmt.LocalClass(span, unit.declarations().lower(local));
    }
    return loop(tree, span);
  }

  private Stmt loop(JCStatement tree, Span span) {
    if (tree instanceof JCWhileLoop loop) {
      return loop(span, LoopKind.WHILE, loop.cond, loop.body);
    } else if (tree instanceof JCDoWhileLoop loop) {
      return loop(span, LoopKind.DO_WHILE, loop.cond, loop.body);
    } else if (tree instanceof JCForLoop loop) {
      List<Stmt> initialisers = lower(loop.init);
      Optional<Expr> condition = optionalExpr(loop.cond);
      List<Expr> update = new ArrayList<>();
      for (JCExpressionStatement each : loop.step) {
        update.add(expr(each.expr));
      }
      return new Stmt.Loop(
          span,
          LoopKind.FOR,
          initialisers,
          condition,
          List.copyOf(update),
          Optional.empty(),
          Optional.empty(),
          lower(loop.body));
    } else if (tree instanceof JCEnhancedForLoop loop) {
      Expr iterable = expr(loop.expr);
      return new Stmt.Loop(
          span,
          LoopKind.FOR_EACH,
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.of(unit.declare(loop.var, LocalKind.LOCAL, -1)),
          Optional.of(iterable),
          lower(loop.body));
    }
    List<Expr> children = new ArrayList<>();
    for (Object child : JavacPatterns.children(tree)) {
      if (child instanceof JCExpression expression) {
        children.add(expr(expression));
      }
    }
    return new Stmt.Other(span, List.copyOf(children));
  }

  private Stmt loop(Span span, LoopKind kind, JCExpression condition, JCStatement body) {
    return new Stmt.Loop(
        span,
        kind,
        List.of(),
        Optional.of(expr(condition)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        lower(body));
  }

  private Stmt attempt(JCTry tree, Span span) {
    List<Stmt.Resource> resources = new ArrayList<>();
    for (JCTree each : tree.resources) {
      resources.add(resource(each));
    }
    Stmt.Block body = block(tree.body);
    List<Stmt.Handler> handlers = new ArrayList<>();
    for (JCCatch each : tree.catchers) {
      handlers.add(handler(each));
    }
    return new Stmt.Try(
        span,
        at.wordFrom(span.start()),
        List.copyOf(resources),
        body,
        List.copyOf(handlers),
        tree.finalizer == null ? Optional.empty() : Optional.of(block(tree.finalizer)));
  }

  private Stmt.Resource resource(JCTree tree) {
    if (tree instanceof JCVariableDecl variable) {
      Variable.Local declared = unit.declare(variable, LocalKind.RESOURCE, -1);
      // To javac the semicolon after a resource is part of it.
      Span span = at.span(at.start(tree), variable.init);
      return new Stmt.Resource(
          span, Optional.of(declared), expr(variable.init), close(variable.sym.type));
    }
    return new Stmt.Resource(at.span(tree), Optional.empty(), expr(tree), close(tree.type));
  }

  private Optional<MethodRef> close(Type type) {
    return unit.types().closeOf(type).map(method -> new JavacMethodRef(unit, method, null, true));
  }

  private Stmt.Handler handler(JCCatch tree) {
    Span span = at.span(tree);
    List<TypeRef> types = new ArrayList<>();
    JCTree caught = tree.param.vartype;
    if (caught instanceof JCTypeUnion union) {
      for (JCTree alternative : union.alternatives) {
        types.add(unit.type(alternative.type));
      }
    } else if (caught != null) {
      types.add(unit.type(caught.type));
    }
    Variable.Local parameter = unit.declare(tree.param, LocalKind.EXCEPTION, -1);
    return new Stmt.Handler(
        span, at.wordFrom(span.start()), parameter, List.copyOf(types), block(tree.body));
  }

  private Expr expr(JCTree tree) {
    return unit.expressions().lower(tree);
  }

  private Optional<Expr> optionalExpr(JCTree tree) {
    return unit.expressions().lowerOptional(tree);
  }

  private Optional<Stmt> optional(JCStatement tree) {
    return tree == null ? Optional.empty() : Optional.of(lower(tree));
  }

  private static Optional<String> label(Name label) {
    return label == null ? Optional.empty() : Optional.of(label.toString());
  }
}
