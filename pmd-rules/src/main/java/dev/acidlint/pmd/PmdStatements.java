package dev.acidlint.pmd;

import dev.acidlint.model.Expr;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import dev.acidlint.model.Stmt.LoopKind;
import dev.acidlint.model.TypeRef;
import dev.acidlint.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.impl.javacc.JavaccToken;
import net.sourceforge.pmd.lang.java.ast.ASTAssertStatement;
import net.sourceforge.pmd.lang.java.ast.ASTBlock;
import net.sourceforge.pmd.lang.java.ast.ASTBreakStatement;
import net.sourceforge.pmd.lang.java.ast.ASTCatchClause;
import net.sourceforge.pmd.lang.java.ast.ASTContinueStatement;
import net.sourceforge.pmd.lang.java.ast.ASTDoStatement;
import net.sourceforge.pmd.lang.java.ast.ASTExplicitConstructorInvocation;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTExpressionStatement;
import net.sourceforge.pmd.lang.java.ast.ASTFinallyClause;
import net.sourceforge.pmd.lang.java.ast.ASTForInit;
import net.sourceforge.pmd.lang.java.ast.ASTForStatement;
import net.sourceforge.pmd.lang.java.ast.ASTForeachStatement;
import net.sourceforge.pmd.lang.java.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.java.ast.ASTLabeledStatement;
import net.sourceforge.pmd.lang.java.ast.ASTLocalClassStatement;
import net.sourceforge.pmd.lang.java.ast.ASTLocalVariableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTResource;
import net.sourceforge.pmd.lang.java.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.java.ast.ASTStatement;
import net.sourceforge.pmd.lang.java.ast.ASTStatementExpressionList;
import net.sourceforge.pmd.lang.java.ast.ASTSwitchStatement;
import net.sourceforge.pmd.lang.java.ast.ASTSynchronizedStatement;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.ast.ASTTryStatement;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.ASTWhileStatement;
import net.sourceforge.pmd.lang.java.ast.ASTYieldStatement;
import net.sourceforge.pmd.lang.java.ast.JavaNode;
import net.sourceforge.pmd.lang.java.ast.TypeNode;

/** Lowers statements. */
final class PmdStatements {
  private final PmdContext context;
  private final PmdPositions positions;
  private final PmdSwitches switches;

  PmdStatements(PmdContext context) {
    this.context = context;
    this.positions = context.positions();
    this.switches = new PmdSwitches(context);
  }

  Stmt.Block block(ASTBlock block) {
    List<Stmt> statements = new ArrayList<>();
    block.children(ASTStatement.class).forEach(s -> statements.addAll(lower(s)));
    return new Stmt.Block(positions.span(block), List.copyOf(statements));
  }

  PmdSwitches switches() {
    return switches;
  }

  /** A statement; several for a declaration of several variables. */
  List<Stmt> lower(ASTStatement node) {
    if (node instanceof ASTLocalVariableDeclaration declaration) {
      return variables(declaration);
    }
    if (node instanceof ASTStatementExpressionList list) {
      return list.toStream()
          .toList(e -> (Stmt) new Stmt.Expression(positions.span((JavaNode) e), lower(e)));
    }
    return List.of(single(node));
  }

  /** A statement where the grammar has just one. */
  Stmt single(ASTStatement node) {
    Span span = positions.span(node);
    if (node instanceof ASTBlock block) {
      return block(block);
    }
    if (node instanceof ASTExpressionStatement each) {
      return new Stmt.Expression(span, lower(each.getExpr()));
    }
    if (node instanceof ASTIfStatement each) {
      return new Stmt.If(
          span,
          lower(each.getCondition()),
          single(each.getThenBranch()),
          Optional.ofNullable(each.getElseBranch()).map(this::single));
    }
    if (node instanceof ASTTryStatement each) {
      return tried(span, each);
    }
    if (node instanceof ASTReturnStatement each) {
      return new Stmt.Return(span, optional(each.getExpr()));
    }
    if (node instanceof ASTThrowStatement each) {
      return new Stmt.Throw(span, lower(each.getExpr()));
    }
    if (node instanceof ASTSwitchStatement each) {
      return new Stmt.Switch(span, lower(each.getTestedExpression()), switches.arms(each, false));
    }
    return jumpOrOther(span, node);
  }

  private Stmt jumpOrOther(Span span, ASTStatement node) {
    if (node instanceof ASTWhileStatement || node instanceof ASTDoStatement) {
      return loop(span, node);
    }
    if (node instanceof ASTForStatement each) {
      return forLoop(span, each);
    }
    if (node instanceof ASTForeachStatement each) {
      return forEach(span, each);
    }
    if (node instanceof ASTBreakStatement each) {
      return new Stmt.Break(span, Optional.ofNullable(each.getLabel()));
    }
    if (node instanceof ASTContinueStatement each) {
      return new Stmt.Continue(span, Optional.ofNullable(each.getLabel()));
    }
    if (node instanceof ASTLabeledStatement each) {
      return new Stmt.Labelled(span, each.getLabel(), single(each.getStatement()));
    }
    if (node instanceof ASTSynchronizedStatement each) {
      return new Stmt.Synchronized(span, lower(each.getLockExpression()), block(each.getBody()));
    }
    if (node instanceof ASTYieldStatement each) {
      return new Stmt.Yield(span, lower(each.getExpr()));
    }
    if (node instanceof ASTAssertStatement each) {
      return new Stmt.Assert(
          span, lower(each.getCondition()), optional(each.getDetailMessageNode()));
    }
    if (node instanceof ASTLocalClassStatement each) {
      return new Stmt.LocalClass(span, context.declarations().type(each.getDeclaration()));
    }
    if (node instanceof ASTExplicitConstructorInvocation each) {
      return new Stmt.Expression(span, context.expressions().explicitConstructor(each));
    }
    return new Stmt.Other(span, context.expressions().children(node));
  }

  private List<Stmt> variables(ASTLocalVariableDeclaration node) {
    List<ASTVariableId> ids = node.getVarIds().toList();
    List<Stmt> statements = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      ASTVariableId id = ids.get(i);
      statements.add(
          new Stmt.LocalVariable(
              declarator(node, id, i == 0, i == ids.size() - 1),
              context.variables().local(id),
              optional(id.getInitializer())));
    }
    return List.copyOf(statements);
  }

  /** The span of one declarator, as {@link Stmt.LocalVariable} has it. */
  Span declarator(JavaNode declaration, ASTVariableId id, boolean first, boolean last) {
    JavaccToken from = first ? PmdPositions.firstToken(declaration) : id.getFirstToken();
    JavaccToken to = last ? declaration.getLastToken() : id.getParent().getLastToken();
    JavaccToken next = to.getNext();
    boolean terminated = last && !(declaration.getParent() instanceof ASTForInit) && next != null;
    return positions.span(from, terminated && next.imageEquals(";") ? next : to);
  }

  private Stmt loop(Span span, ASTStatement node) {
    boolean isWhile = node instanceof ASTWhileStatement;
    ASTExpression condition =
        node instanceof ASTWhileStatement each
            ? each.getCondition()
            : ((ASTDoStatement) node).getCondition();
    ASTStatement body =
        node instanceof ASTWhileStatement each ? each.getBody() : ((ASTDoStatement) node).getBody();
    return new Stmt.Loop(
        span,
        isWhile ? LoopKind.WHILE : LoopKind.DO_WHILE,
        List.of(),
        Optional.of(lower(condition)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        single(body));
  }

  private Stmt forLoop(Span span, ASTForStatement node) {
    ASTStatement init = node.getInit();
    ASTStatementExpressionList update = node.getUpdate();
    return new Stmt.Loop(
        span,
        LoopKind.FOR,
        init == null ? List.of() : lower(init),
        optional(node.getCondition()),
        update == null ? List.of() : update.toStream().toList(this::lower),
        Optional.empty(),
        Optional.empty(),
        single(node.getBody()));
  }

  private Stmt forEach(Span span, ASTForeachStatement node) {
    return new Stmt.Loop(
        span,
        LoopKind.FOR_EACH,
        List.of(),
        Optional.empty(),
        List.of(),
        node.getFirstChild() instanceof ASTLocalVariableDeclaration
            ? Optional.of(context.variables().local(node.getVarId()))
            : Optional.empty(),
        Optional.of(lower(node.getIterableExpr())),
        single(node.getBody()));
  }

  private Stmt tried(Span span, ASTTryStatement node) {
    List<Stmt.Resource> resources = new ArrayList<>();
    if (node.getResources() != null) {
      node.getResources().forEach(r -> resources.add(resource(r)));
    }
    ASTFinallyClause finalizer = node.getFinallyClause();
    return new Stmt.Try(
        span,
        positions.span(node.getFirstToken()),
        List.copyOf(resources),
        block(node.getBody()),
        node.getCatchClauses().toList(this::handler),
        Optional.ofNullable(finalizer).map(f -> block(f.getBody())));
  }

  private Stmt.Resource resource(ASTResource node) {
    ASTLocalVariableDeclaration declaration = node.asLocalVariableDeclaration();
    Optional<Variable.Local> variable =
        Optional.ofNullable(declaration)
            .map(d -> context.variables().local(d.getVarIds().firstOrThrow()));
    ASTExpression value = node.getInitializer();
    TypeNode typed = declaration == null ? value : declaration.getVarIds().firstOrThrow();
    TypeRef type = variable.map(Variable.Local::type).orElseGet(() -> context.types().of(typed));
    return new Stmt.Resource(
        positions.span(node),
        variable,
        lower(value),
        Optional.of(context.methods().closing(typed, type)));
  }

  private Stmt.Handler handler(ASTCatchClause node) {
    List<TypeRef> types =
        node.getParameter().getAllExceptionTypes().toList(t -> context.types().of((TypeNode) t));
    return new Stmt.Handler(
        positions.span(node),
        positions.span(node.getFirstToken()),
        context.variables().local(node.getParameter().getVarId()),
        types,
        block(node.getBody()));
  }

  private Expr lower(ASTExpression expression) {
    return context.expressions().lower(expression);
  }

  private Optional<Expr> optional(ASTExpression expression) {
    return Optional.ofNullable(expression).map(this::lower);
  }
}
