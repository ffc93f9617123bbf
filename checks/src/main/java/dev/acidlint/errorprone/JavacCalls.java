package dev.acidlint.errorprone;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCUnary;
import com.sun.tools.javac.tree.TreeInfo;
import dev.acidlint.model.Expr;
import dev.acidlint.model.MethodRef;
import dev.acidlint.model.Span;
import dev.acidlint.model.TypeDecl;
import dev.acidlint.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers calls, constructions and method references. */
final class JavacCalls {
  private static final String CONSTRUCTOR = "<init>";

  private final JavacUnit unit;
  private final JavacPositions at;
  private final JavacExpressions expressions;

  JavacCalls(JavacUnit unit, JavacExpressions expressions) {
    this.unit = unit;
    this.at = unit.positions();
    this.expressions = expressions;
  }

  Expr lower(JCMethodInvocation tree) {
    Optional<Expr> receiver = Optional.empty();
    Span anchor;
    boolean virtual = true;
    if (tree.meth instanceof JCFieldAccess select) {
      receiver = Optional.of(expressions.lower(select.selected));
      anchor = at.lastWord(at.end(select.selected), at.end(select));
      virtual = !isSuper(select.selected);
    } else {
      anchor = at.wordFrom(at.start(tree.meth));
    }
    Symbol symbol = TreeInfo.symbol(tree.meth);
    TypeRef owner = receiver.map(Expr::type).orElse(TypeRef.UNKNOWN);
    return new Expr.Call(
        at.span(tree),
        expressions.type(tree),
        receiver,
        method(symbol, tree.meth.type, virtual, nameOf(tree.meth), owner),
        expressions.lower(tree.args),
        anchor);
  }

  private static boolean isSuper(JCTree receiver) {
    return (receiver instanceof JCIdent name && name.name.contentEquals("super"))
        || (receiver instanceof JCFieldAccess select && select.name.contentEquals("super"));
  }

  private static String nameOf(JCExpression method) {
    String name = String.valueOf(TreeInfo.name(method));
    return name.equals("this") || name.equals("super") ? CONSTRUCTOR : name;
  }

  private MethodRef method(Symbol symbol, Type site, boolean virtual, String name, TypeRef owner) {
    return symbol instanceof MethodSymbol method && !unit.types().isArrayConstructor(method)
        ? new JavacMethodRef(unit, method, site, virtual)
        : new UnresolvedMethodRef(name, owner);
  }

  Expr lower(JCNewClass tree) {
    JCExpression outer = tree.encl;
    List<JCExpression> arguments = new ArrayList<>(tree.args);
    // For an anonymous class javac makes the outer instance an argument, in a check for null.
    if (!arguments.isEmpty()
        && arguments.get(0) instanceof JCUnary check
        && check.hasTag(JCTree.Tag.NULLCHK)) {
      outer = check.arg;
      arguments.remove(0);
    }
    int start = outer == null ? at.start(tree) : at.find("new", at.end(outer)).start();
    Span span = at.span(start, tree);
    Expr.New lowered = construction(tree, arguments, span, at.wordFrom(start));
    return outer == null
        ? lowered
        : new Expr.Other(at.span(tree), lowered.type(), List.of(expressions.lower(outer), lowered));
  }

  /** The construction of an enum constant, which has no {@code new}. */
  Expr.New enumConstant(JCNewClass tree, Span span, Span anchor) {
    return construction(tree, tree.args, span, anchor);
  }

  private Expr.New construction(
      JCNewClass tree, List<JCExpression> arguments, Span span, Span anchor) {
    TypeRef type = unit.type(tree.clazz.type);
    if (type.isUnknown() && tree.def == null) {
      type = expressions.type(tree);
    }
    Symbol symbol = tree.def == null ? tree.constructor : superConstructor(tree.def);
    Type site = tree.def == null ? tree.constructorType : null;
    List<Expr> lowered = expressions.lower(arguments);
    Optional<TypeDecl> body =
        tree.def == null
            ? Optional.empty()
            : Optional.of(unit.declarations().anonymous(tree.def, type, anchor));
    return new Expr.New(
        span, type, method(symbol, site, true, CONSTRUCTOR, type), lowered, body, anchor);
  }

  /** The constructor that the one of an anonymous class calls, which javac has made up. */
  private static Symbol superConstructor(JCClassDecl anonymous) {
    for (JCTree member : anonymous.defs) {
      if (member instanceof JCMethodDecl method
          && method.name.contentEquals(CONSTRUCTOR)
          && method.body != null
          && method.body.stats.head instanceof JCExpressionStatement first
          && first.expr instanceof JCMethodInvocation call) {
        return TreeInfo.symbol(call.meth);
      }
    }
    return null;
  }

  Expr lower(JCMemberReference tree) {
    Expr receiver = expressions.lower(tree.expr);
    String name = tree.name.contentEquals("new") ? CONSTRUCTOR : tree.name.toString();
    return new Expr.MethodReference(
        at.span(tree),
        expressions.type(tree),
        receiver,
        method(tree.sym, tree.referentType, !isSuper(tree.expr), name, receiver.type()));
  }
}
