package dev.acidlint.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints all that the model tells of a unit, one node on a line, so that what two hosts make of a
 * file can be compared line by line. The path is left out, and of spans all but the anchors and the
 * lines: hosts disagree about ends. Bodies are lowered by printing them.
 */
public final class ModelPrinter {
  private final StringBuilder out = new StringBuilder();
  private final SourceText text;
  private final List<String> ownTypes;
  private int depth;

  private ModelPrinter(SourceUnit unit) {
    this.text = unit.text();
    this.ownTypes = unit.types().stream().map(TypeDecl::name).toList();
  }

  /** The whole unit, bodies and initialisers included. */
  public static String print(SourceUnit unit) {
    ModelPrinter printer = new ModelPrinter(unit);
    printer.unit(unit);
    return printer.out.toString();
  }

  private void unit(SourceUnit unit) {
    line("unit package=" + unit.packageName());
    nested(
        () -> {
          for (Import each : unit.imports()) {
            line(
                "import "
                    + (each.isStatic() ? "static " : "")
                    + each.name()
                    + (each.onDemand() ? ".*" : "")
                    + lineOf(each.span()));
          }
          unit.suppressions().stream()
              .sorted((a, b) -> a.span().compareTo(b.span()))
              .forEach(
                  each ->
                      line(
                          "suppression "
                              + each.names().stream().sorted().toList()
                              + " lines "
                              + text.line(each.span().start())
                              + "-"
                              + text.line(Math.max(0, each.span().end() - 1))));
          unit.types().forEach(this::type);
        });
  }

  void type(TypeDecl type) {
    line(
        "type "
            + type.kind()
            + " "
            + type.name()
            + (type.isFinal() ? " final" : "")
            + (type.isAbstract() ? " abstract" : "")
            + " extends "
            + types(type.supertypes())
            + " handle="
            + name(type.type())
            + anchor(type.anchor())
            + lineOf(type.span()));
    nested(
        () -> {
          annotations(type.annotations());
          type.fields().forEach(this::field);
          type.methods().forEach(this::method);
          type.initialisers().forEach(this::method);
          type.nested().forEach(this::type);
        });
  }

  private void annotations(List<Annotation> annotations) {
    for (Annotation each : annotations) {
      line("annotation " + each.name() + lineOf(each.span()));
    }
  }

  private void field(FieldDecl field) {
    line("field " + variable(field.variable()) + anchor(field.anchor()) + lineOf(field.span()));
    nested(
        () -> {
          annotations(field.annotations());
          expr("initialiser", field.initialiser().get());
        });
  }

  private void method(MethodDecl method) {
    String modifiers =
        Arrays.stream(MethodDecl.Modifier.values())
            .filter(method::is)
            .map(m -> m + " ")
            .collect(Collectors.joining());
    line(
        "method "
            + modifiers
            + method
            + " returns "
            + name(method.returnType())
            + " throws "
            + types(method.thrown())
            + anchor(method.anchor())
            + lineOf(method.span()));
    nested(
        () -> {
          annotations(method.annotations());
          method.parameters().forEach(p -> line("parameter " + variable(p)));
          method.body().ifPresent(this::stmt);
        });
  }

  private String variable(Variable variable) {
    String constant = variable.constant().map(c -> " = " + literal(c)).orElse("");
    if (variable instanceof Variable.Field field) {
      return (field.isStatic() ? "static " : "")
          + (field.isFinal() ? "final " : "")
          + field.owner()
          + "."
          + field.name()
          + " : "
          + name(field.type())
          + constant;
    }
    Variable.Local local = (Variable.Local) variable;
    return local.kind()
        + " "
        + local.name()
        + (local.index() < 0 ? "" : "#" + local.index())
        + (local.isEffectivelyFinal() ? " final" : "")
        + " : "
        + closeable(local.type())
        + constant
        + anchor(local.declaration());
  }

  private void stmts(String label, List<? extends Stmt> statements) {
    if (!statements.isEmpty()) {
      line(label);
      nested(() -> statements.forEach(this::stmt));
    }
  }

  private void stmt(Stmt stmt) {
    String head = stmt.getClass().getSimpleName() + lineOf(stmt.span());
    if (stmt instanceof Stmt.Block s) {
      line(head);
      nested(() -> s.statements().forEach(this::stmt));
    } else if (stmt instanceof Stmt.LocalVariable s) {
      node(head + " " + variable(s.variable()), () -> expr("=", s.initialiser()));
    } else if (stmt instanceof Stmt.Expression s) {
      node(head, () -> expr("", s.expression()));
    } else if (stmt instanceof Stmt.If s) {
      node(
          head,
          () -> {
            expr("condition", s.condition());
            stmts("then", List.of(s.then()));
            s.otherwise().ifPresent(e -> stmts("else", List.of(e)));
          });
    } else if (stmt instanceof Stmt.Loop s) {
      node(head + " " + s.kind(), () -> loop(s));
    } else if (stmt instanceof Stmt.Switch s) {
      node(
          head,
          () -> {
            expr("selector", s.selector());
            s.arms().forEach(this::arm);
          });
    } else if (stmt instanceof Stmt.Try s) {
      node(head + anchor(s.anchor()), () -> attempt(s));
    } else if (stmt instanceof Stmt.Return s) {
      node(head, () -> expr("", s.value()));
    } else if (stmt instanceof Stmt.Throw s) {
      node(head, () -> expr("", s.value()));
    } else if (stmt instanceof Stmt.Break s) {
      line(head + " " + s.label().orElse("-"));
    } else if (stmt instanceof Stmt.Continue s) {
      line(head + " " + s.label().orElse("-"));
    } else if (stmt instanceof Stmt.Labelled s) {
      node(head + " " + s.label(), () -> stmt(s.body()));
    } else if (stmt instanceof Stmt.Synchronized s) {
      node(
          head,
          () -> {
            expr("lock", s.lock());
            stmt(s.body());
          });
    } else if (stmt instanceof Stmt.Yield s) {
      node(head, () -> expr("", s.value()));
    } else if (stmt instanceof Stmt.Assert s) {
      node(
          head,
          () -> {
            expr("condition", s.condition());
            expr("detail", s.detail());
          });
    } else if (stmt instanceof Stmt.LocalClass s) {
      node(head, () -> type(s.declaration()));
    } else if (stmt instanceof Stmt.Other s) {
      node(head, () -> exprs("child", s.children()));
    }
  }

  private void loop(Stmt.Loop loop) {
    stmts("init", loop.initialisers());
    expr("condition", loop.condition());
    exprs("update", loop.update());
    loop.element().ifPresent(e -> line("element " + variable(e)));
    expr("iterable", loop.iterable());
    stmt(loop.body());
  }

  private void attempt(Stmt.Try attempt) {
    for (Stmt.Resource each : attempt.resources()) {
      node(
          "resource " + each.variable().map(this::variable).orElse("-") + lineOf(each.span()),
          () -> expr("=", each.value()));
    }
    stmt(attempt.body());
    for (Stmt.Handler each : attempt.handlers()) {
      node(
          "catch "
              + types(each.types())
              + " "
              + variable(each.parameter())
              + anchor(each.anchor())
              + lineOf(each.span()),
          () -> stmt(each.body()));
    }
    attempt.finalizer().ifPresent(f -> stmts("finally", List.of(f)));
  }

  private void arm(Stmt.Arm arm) {
    node(
        "arm"
            + (arm.isDefault() ? " default" : "")
            + (arm.arrow() ? " ->" : "")
            + lineOf(arm.span()),
        () -> {
          exprs("label", arm.labels());
          arm.bindings().forEach(b -> line("binding " + variable(b)));
          expr("guard", arm.guard());
          arm.body().forEach(this::stmt);
        });
  }

  private void exprs(String label, List<Expr> exprs) {
    exprs.forEach(e -> expr(label, e));
  }

  private void expr(String label, Optional<Expr> expr) {
    expr.ifPresent(e -> expr(label, e));
  }

  private void expr(String label, Expr expr) {
    String head = (label.isEmpty() ? "" : label + " ") + expr.getClass().getSimpleName();
    String type = " : " + closeable(expr.type());
    if (expr instanceof Expr.Call e) {
      node(
          head + anchor(e.anchor()) + " " + method(e.method()) + type,
          () -> {
            expr("receiver", e.receiver());
            exprs("argument", e.arguments());
          });
    } else if (expr instanceof Expr.New e) {
      node(
          head + anchor(e.anchor()) + " " + method(e.constructor()) + type,
          () -> {
            exprs("argument", e.arguments());
            e.body().ifPresent(this::type);
          });
    } else if (expr instanceof Expr.Name e) {
      line(head + " " + use(e.variable()) + type);
    } else if (expr instanceof Expr.FieldAccess e) {
      node(head + " " + use(e.field()) + type, () -> expr("receiver", e.receiver()));
    } else if (expr instanceof Expr.Literal e) {
      line(head + " " + e.value().map(ModelPrinter::literal).orElse("null") + type);
    } else if (expr instanceof Expr.Assign e) {
      node(
          head + (e.compound() ? " compound" : "") + type,
          () -> {
            expr("target", e.target());
            expr("value", e.value());
          });
    } else if (expr instanceof Expr.Conditional e) {
      node(
          head + type,
          () -> {
            expr("condition", e.condition());
            expr("true", e.whenTrue());
            expr("false", e.whenFalse());
          });
    } else if (expr instanceof Expr.Compare e) {
      node(
          head + " " + e.operator() + type,
          () -> {
            expr("left", e.left());
            expr("right", e.right());
          });
    } else if (expr instanceof Expr.InstanceOf e) {
      node(
          head + " " + name(e.tested()) + e.binding().map(b -> " " + variable(b)).orElse("") + type,
          () -> expr("operand", e.operand()));
    } else if (expr instanceof Expr.Lambda e) {
      node(
          head + type,
          () -> {
            e.parameters().forEach(p -> line("parameter " + variable(p)));
            stmt(e.body());
          });
    } else if (expr instanceof Expr.MethodReference e) {
      node(head + " " + method(e.method()) + type, () -> expr("receiver", e.receiver()));
    } else if (expr instanceof Expr.SwitchExpression e) {
      node(
          head + type,
          () -> {
            expr("selector", e.selector());
            e.arms().forEach(this::arm);
          });
    } else {
      node(head + type, () -> exprs("child", children(expr)));
    }
  }

  /** Operands of what needs no labels. */
  private static List<Expr> children(Expr expr) {
    List<Expr> children = new ArrayList<>();
    if (expr instanceof Expr.Not e) {
      children.add(e.operand());
    } else if (expr instanceof Expr.And e) {
      children.add(e.left());
      children.add(e.right());
    } else if (expr instanceof Expr.Or e) {
      children.add(e.left());
      children.add(e.right());
    } else if (expr instanceof Expr.Cast e) {
      children.add(e.operand());
    } else if (expr instanceof Expr.Other e) {
      children.addAll(e.children());
    }
    return children;
  }

  private String use(Variable variable) {
    return variable instanceof Variable.Local local
        ? local.kind() + " " + local.name() + anchor(local.declaration())
        : variable(variable);
  }

  private String method(MethodRef method) {
    String owner = name(method.owner());
    if (!method.isResolved()) {
      return "unresolved " + owner + "#" + method.name();
    }
    return owner
        + "#"
        + method.name()
        + "("
        + String.join(",", method.parameters().stream().map(ModelPrinter::name).toList())
        + ")"
        + (method.isStatic() ? " static" : "")
        + (method.isOverridable() ? " overridable" : "")
        + " throws "
        + types(method.thrown())
        + (method.annotations().isEmpty()
            ? ""
            : " annotated " + method.annotations().stream().sorted().toList())
        + method.declaration().map(this::declared).orElse("");
  }

  /** Anchors of another file would be read in the wrong text. */
  private String declared(MethodDecl declaration) {
    boolean own =
        ownTypes.stream()
            .anyMatch(
                type ->
                    declaration.owner().equals(type)
                        || declaration.owner().startsWith(type + ".")
                        || declaration.owner().startsWith(type + "$"));
    return own ? " declared" + anchor(declaration.anchor()) : " declared elsewhere";
  }

  private static String types(List<TypeRef> types) {
    return types.stream().map(ModelPrinter::name).toList().toString();
  }

  private static String name(TypeRef type) {
    return type.isUnknown() ? "?" : type.name() + (type.isResolved() ? "" : "!");
  }

  private static String closeable(TypeRef type) {
    return name(type)
        + (type.isA("java.lang.AutoCloseable") ? " closeable" : "")
        + (type.closeExceptions().isEmpty() ? "" : type.closeExceptions());
  }

  private static String literal(Object value) {
    return value.getClass().getSimpleName()
        + " "
        + String.valueOf(value).replace("\n", "\\n").replace("\r", "\\r");
  }

  private String anchor(Span span) {
    return " <"
        + text.slice(span)
        + " "
        + text.line(span.start())
        + ":"
        + text.column(span.start())
        + ">";
  }

  private String lineOf(Span span) {
    return " @" + text.line(span.start());
  }

  private void node(String head, Runnable children) {
    line(head);
    nested(children);
  }

  private void nested(Runnable children) {
    depth++;
    children.run();
    depth--;
  }

  private void line(String line) {
    out.append("  ".repeat(depth)).append(line).append('\n');
  }
}
