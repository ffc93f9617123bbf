package dev.acidlint.repair;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The text of resources: their declarations in a header, and the try around their uses. */
final class ResourceText {

  private final JavaSource java;
  private final List<OpenedSite> sites;
  private final Imports imports;
  private final Map<OpenedSite, String> invented = new IdentityHashMap<>();

  ResourceText(JavaSource java, List<OpenedSite> sites, Imports imports) {
    this.java = java;
    this.sites = sites;
    this.imports = imports;
    Set<String> taken = new HashSet<>();
    for (OpenedSite site : sites) {
      taken.addAll(Locals.at(site.statement()).keySet());
      site.list().forEach(it -> taken.addAll(Locals.declaredAnywhere(it)));
    }
    for (OpenedSite site : sites) {
      if (site.variable().isEmpty()) {
        String name = Locals.fresh(taken, lower(site.opened().type().orElseThrow()));
        taken.add(name);
        invented.put(site, name);
      }
    }
  }

  private static String lower(String canonical) {
    String simple = canonical.substring(canonical.lastIndexOf('.') + 1);
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }

  /** An expression as it is in the file, openers in it that now have a name replaced by it. */
  private String expression(Expression expression) {
    int start = java.start(expression);
    int end = java.end(expression);
    Splice splice = new Splice(java.text());
    for (OpenedSite site : sites) {
      boolean inside =
          java.start(site.opener()) >= start
              && java.end(site.opener()) <= end
              && !Words.same(site.opener(), expression);
      if (inside && invented.containsKey(site) && isOutermost(site, expression)) {
        splice.replace(java.start(site.opener()), java.end(site.opener()), invented.get(site));
      }
    }
    if (splice.isEmpty()) {
      return java.slice(expression);
    }
    TextEdit edit = splice.merged();
    return java.text().substring(start, edit.span().start())
        + edit.replacement()
        + java.text().substring(edit.span().end(), end);
  }

  /** Whether no other named opener lies between this one and an expression. */
  private boolean isOutermost(OpenedSite site, Expression expression) {
    return sites.stream()
        .filter(other -> !other.equals(site) && invented.containsKey(other))
        .filter(other -> !Words.same(other.opener(), expression))
        .noneMatch(
            other ->
                java.span(other.opener()).encloses(java.span(site.opener()))
                    && java.span(expression).encloses(java.span(other.opener())));
  }

  /** A resource as it stands in a header. */
  private String resource(OpenedSite site) {
    if (site.variable().isEmpty()) {
      String type = imports.name(site.opened().type().orElseThrow());
      return type + " " + invented.get(site) + " = " + expression(site.opener());
    }
    VariableDeclarator variable = site.variable().get();
    if (site.declaration().isPresent()) {
      AssignExpr assign = (AssignExpr) ((ExpressionStmt) site.statement()).getExpression();
      return java.slice(variable.getType())
          + " "
          + variable.getNameAsString()
          + " = "
          + expression(assign.getValue());
    }
    Expression value = variable.getInitializer().orElseThrow();
    String head = java.text().substring(java.start(site.statement()), java.start(value));
    return head + expression(value);
  }

  private String header(ResourceBlock block, String indent) {
    String unit = java.layout().unit();
    List<String> resources = new ArrayList<>();
    block.sites().forEach(site -> resources.add(resource(site)));
    return "try (" + String.join(";\n" + indent + unit + unit, resources) + ") {";
  }

  /** Makes the resources those of an existing try, whose body they begin. */
  void intoHeader(Splice splice, ResourceBlock block, TryStmt host) {
    String indent = java.layout().indent(java.start(host));
    int open = java.start(host.getTryBlock()) + 1;
    splice.replace(java.start(host), open, header(block, indent));
    for (OpenedSite site : block.sites()) {
      Removal.lines(java, splice, java.start(site.statement()), java.end(site.statement()));
    }
  }

  /** Puts the uses into a try of their own. */
  void newTry(Splice splice, Reindent reindent, ResourceBlock block) {
    Statement statement = block.sites().get(0).statement();
    int start = java.start(statement);
    String indent = java.layout().indent(start);
    String head = hoisted(block, indent) + header(block, indent);
    surround(splice, reindent, block, head, indent, "\n" + indent + "}");
  }

  /** Puts the uses into a try with a finalizer that closes. */
  void newFinalizer(Splice splice, Reindent reindent, ResourceBlock block) {
    OpenedSite site = block.sites().get(0);
    String indent = java.layout().indent(java.start(site.statement()));
    String name = site.name().orElseGet(() -> invented.get(site));
    String head = resource(site) + ";\n" + indent + hoisted(block, indent) + "try {";
    String tail =
        "\n"
            + indent
            + "} finally {\n"
            + indent
            + java.layout().unit()
            + name
            + "."
            + site.opened().close()
            + "();\n"
            + indent
            + "}";
    surround(splice, reindent, block, head, indent, tail);
  }

  private static String hoisted(ResourceBlock block, String indent) {
    StringBuilder out = new StringBuilder();
    block.hoist().declarations().forEach(line -> out.append(line).append('\n').append(indent));
    return out.toString();
  }

  private void surround(
      Splice splice,
      Reindent reindent,
      ResourceBlock block,
      String head,
      String indent,
      String tail) {
    Layout layout = java.layout();
    List<OpenedSite> named =
        block.sites().stream().filter(site -> site.variable().isPresent()).toList();
    int start = java.start(block.sites().get(0).statement());
    int end = layout.withTrailingComments(java.end(block.list().get(block.last())));
    if (named.isEmpty()) {
      splice.insert(start, head + "\n" + indent + layout.unit());
      reindent.moveIn(start, end);
    } else {
      int body = java.end(named.get(named.size() - 1).statement());
      splice.replace(start, body, head);
      reindent.moveIn(body, end);
    }
    if (block.sites().get(block.sites().size() - 1).variable().isEmpty()) {
      replaceOpeners(splice, block);
    }
    block.hoist().assignInPlace(splice, indent + layout.unit());
    splice.insert(end, tail);
  }

  /** In the statement that opens without a name, the outermost opener becomes the name. */
  private void replaceOpeners(Splice splice, ResourceBlock block) {
    OpenedSite outermost = block.sites().get(block.sites().size() - 1);
    for (OpenedSite site : block.sites()) {
      if (java.span(site.opener()).encloses(java.span(outermost.opener()))) {
        outermost = site;
      }
    }
    splice.replace(
        java.start(outermost.opener()), java.end(outermost.opener()), invented.get(outermost));
  }
}
