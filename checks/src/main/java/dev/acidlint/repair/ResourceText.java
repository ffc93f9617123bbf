package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.VarType;
import dev.acidlint.model.TypeRef;
import dev.acidlint.repair.RollbackCode.Block;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The text of resources: their declarations in a header, and the try around their uses. */
final class ResourceText {

  private final JavaSource java;
  private final List<OpenedSite> sites;
  private final Imports imports;
  private final Reindent reindent;
  private final Renames renames;
  private final Map<OpenedSite, String> invented = new IdentityHashMap<>();

  ResourceText(
      JavaSource java,
      List<OpenedSite> sites,
      Imports imports,
      Reindent reindent,
      Renames renames) {
    this.renames = renames;
    this.java = java;
    this.sites = sites;
    this.imports = imports;
    this.reindent = reindent;
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
    String simple = TypeRef.simpleName(canonical);
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
    renames.apply(splice, start, end);
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
      String type =
          site.opened().generic()
              ? typeOfGeneric(java, site.opener()).orElseThrow()
              : imports.name(site.opened().type().orElseThrow());
      return type + " " + invented.get(site) + " = " + expression(site.opener());
    }
    VariableDeclarator variable = site.variable().get();
    if (site.declaration().isPresent()) {
      AssignExpr assign = (AssignExpr) ((ExpressionStmt) site.statement()).getExpression();
      return java.slice(variable.getType())
          + " "
          + renames.of(site).orElse(variable.getNameAsString())
          + sign(site, assign)
          + expression(assign.getValue());
    }
    Expression value = variable.getInitializer().orElseThrow();
    String head = java.text().substring(java.start(site.statement()), java.start(value));
    return head + expression(value);
  }

  /** The sign of an assignment; a value of the first that begins on the next line stays there. */
  private String sign(OpenedSite site, AssignExpr assign) {
    String written =
        java.text().substring(java.end(assign.getTarget()), java.start(assign.getValue()));
    return site.equals(sites.get(0)) && written.contains("\n") ? written : " = ";
  }

  /**
   * How to declare what is of a generic type: as it is constructed, or without a type where the
   * file shows that its language has {@code var} (Java 10); empty if neither.
   */
  static Optional<String> typeOfGeneric(JavaSource java, Expression opener) {
    if (opener instanceof ObjectCreationExpr creation
        && creation.getType().getTypeArguments().filter(all -> !all.isEmpty()).isPresent()) {
      return Optional.of(java.slice(creation.getType()));
    }
    boolean later = java.all().findFirst(Node.class, ResourceText::isAfterJava9).isPresent();
    return later ? Optional.of("var") : Optional.empty();
  }

  private static boolean isAfterJava9(Node node) {
    return node instanceof VarType
        || (node instanceof ClassOrInterfaceType type && type.asString().equals("var"))
        || node instanceof RecordDeclaration
        || node instanceof SwitchExpr
        || node instanceof TextBlockLiteralExpr
        || node instanceof PatternExpr;
  }

  /**
   * The keyword, the resources, and the opening brace.
   *
   * @param said a comment behind the last resource, with the space before it; stays on its line
   */
  private String header(ResourceBlock block, String indent, String said) {
    String unit = java.layout().unit(indent);
    StringBuilder out = new StringBuilder("try (");
    List<OpenedSite> resources = block.sites();
    for (int i = 0; i < resources.size(); i++) {
      out.append(resource(resources.get(i)));
      if (i + 1 < resources.size()) {
        boolean own = !Words.same(resources.get(i).statement(), resources.get(i + 1).statement());
        out.append(";").append(own ? trailing(resources.get(i)) : "");
        out.append("\n").append(indent).append(unit).append(unit);
      }
    }
    String brace = java.layout().braces().open(indent, unit);
    boolean below = isBraceBelow();
    return out.append(")").append(below ? said + brace : brace + said).toString();
  }

  private boolean isBraceBelow() {
    return java.layout().braces().isOpenBelow();
  }

  /** What is said behind a statement on its line, with the space before it. */
  private String trailing(OpenedSite site) {
    int end = java.end(site.statement());
    return java.text().substring(end, java.layout().withTrailingComments(end));
  }

  /** Makes the resources those of an existing try, whose body they begin. */
  void intoHeader(Splice splice, ResourceBlock block, TryStmt host) {
    Layout layout = java.layout();
    String indent = layout.indent(java.start(host));
    int open = java.start(host.getTryBlock()) + 1;
    List<OpenedSite> opened = block.sites();
    boolean said = layout.withTrailingComments(open) > open;
    boolean named = opened.get(0).variable().isPresent();
    String last = named ? trailing(opened.get(opened.size() - 1)) : "";
    String head = header(block, indent, said ? "" : last);
    splice.replace(java.start(host), open, moved(head, java.start(host), java.end(host)));
    if (!named) {
      replaceOpeners(splice, block);
      return;
    }
    for (OpenedSite site : opened) {
      boolean stays =
          said && Words.same(site.statement(), opened.get(opened.size() - 1).statement());
      int start = java.start(site.statement());
      int end = java.end(site.statement());
      if (stays && !last.isEmpty()) {
        splice.delete(start, end + last.length() - last.stripLeading().length());
      } else {
        Removal.lines(java, splice, start, end);
      }
    }
    Removal.blankLinesBelow(java, splice, open);
    host.getTryBlock().getStatements().stream()
        .takeWhile(it -> opened.stream().anyMatch(site -> Words.same(site.statement(), it)))
        .forEach(it -> Removal.blankLinesBelow(java, splice, java.end(it)));
  }

  private String moved(String lines, int start, int end) {
    return reindent.moved(lines, start, end);
  }

  private static List<OpenedSite> named(ResourceBlock block) {
    return block.sites().stream().filter(site -> site.variable().isPresent()).toList();
  }

  private int start(ResourceBlock block) {
    return java.start(block.sites().get(0).statement());
  }

  private int end(ResourceBlock block) {
    return java.layout().withTrailingComments(java.end(block.list().get(block.lastKept())));
  }

  /** To be called for all blocks that get a try of their own, before the text of any is made. */
  void moveIn(ResourceBlock block) {
    List<OpenedSite> named = named(block);
    int from = named.isEmpty() ? start(block) : java.end(named.get(named.size() - 1).statement());
    reindent.moveIn(from, end(block));
  }

  /** Puts the uses into a try of their own. */
  void newTry(Splice splice, ResourceBlock block) {
    String indent = java.layout().indent(start(block));
    List<OpenedSite> named = named(block);
    String said = isBraceBelow() && !named.isEmpty() ? trailing(named.get(named.size() - 1)) : "";
    String head = hoisted(block, indent) + header(block, indent, said);
    surround(splice, block, head, indent, Block.at(java.layout(), indent).close());
  }

  /** Puts the uses into a try with a finalizer that closes. */
  void newFinalizer(Splice splice, ResourceBlock block) {
    OpenedSite site = block.sites().get(0);
    String indent = java.layout().indent(start(block));
    String name = renames.of(site).or(site::name).orElseGet(() -> invented.get(site));
    Block place = Block.at(java.layout(), indent);
    String close = name + "." + site.opened().close() + "();";
    String head = resource(site) + ";\n" + indent + hoisted(block, indent) + "try" + place.brace();
    String tail =
        place.goOn("finally")
            + place.brace()
            + (block.mayBeNull(site) ? guarded(place.in(), name, close) : place.in().line(close))
            + place.close();
    surround(splice, block, head, indent, tail);
  }

  private static String guarded(Block place, String name, String close) {
    return place.open("if (" + name + " != null)") + place.in().line(close) + place.close();
  }

  private static String hoisted(ResourceBlock block, String indent) {
    StringBuilder out = new StringBuilder();
    block.hoist().declarations().forEach(line -> out.append(line).append('\n').append(indent));
    return out.toString();
  }

  private void surround(
      Splice splice, ResourceBlock block, String head, String indent, String tail) {
    List<OpenedSite> named = named(block);
    int start = start(block);
    int end = end(block);
    String inner = Block.at(java.layout(), indent).in().indent();
    if (named.isEmpty()) {
      splice.insert(start, moved(head + "\n" + inner, start, end));
    } else {
      int behind = java.end(named.get(named.size() - 1).statement());
      boolean moves = isBraceBelow() && isResource(block);
      int body = moves ? java.layout().withTrailingComments(behind) : behind;
      splice.replace(start, body, moved(head, start, end));
      Removal.blankLinesBelow(java, splice, body);
    }
    if (block.sites().get(block.sites().size() - 1).variable().isEmpty()) {
      replaceOpeners(splice, block);
    }
    block.hoist().assignInPlace(splice, moved("\n" + inner, start, end).substring(1));
    splice.insert(end, moved(tail, start, end));
  }

  private static boolean isResource(ResourceBlock block) {
    return block.sites().stream().allMatch(UseTryWithResources::isResource);
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
