package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.Statement;
import dev.acidlint.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pieces of text that an engine's new home is made of. */
final class EngineText {

  private final JavaSource java;
  private final EngineSite site;
  private final RepairRequest.HoistEngine request;
  private final Imports imports;
  private final List<String> thrown;

  /**
   * For one engine.
   *
   * @param thrown the checked exceptions that making it throws
   */
  EngineText(
      JavaSource java,
      EngineSite site,
      RepairRequest.HoistEngine request,
      Imports imports,
      List<String> thrown) {
    this.java = java;
    this.site = site;
    this.request = request;
    this.imports = imports;
    this.thrown = thrown;
  }

  List<String> thrown() {
    return thrown;
  }

  Imports imports() {
    return imports;
  }

  String unit() {
    return java.layout().unit(indent());
  }

  /** Where the method starts, the comments above it included. */
  int place() {
    return start(site.method().orElseThrow());
  }

  String indent() {
    return java.layout().indent(place());
  }

  /** A node together with the comments on the lines above it. */
  int start(Node node) {
    Lexemes.Lexeme before = java.lexemes().codeBefore(java.start(node));
    return java.layout()
        .withLeadingComments(java.start(node), java.layout().withTrailingComments(before.end()));
  }

  static boolean isVar(VariableDeclarator variable) {
    return variable.getType().asString().equals("var");
  }

  /** The engine's type as the file names it. */
  String type() {
    return site.variable()
        .filter(it -> !isVar(it))
        .map(it -> java.slice(it.getType()))
        .orElseGet(() -> imports.name(request.type()));
  }

  String simpleType() {
    return type().replaceAll("<.*", "").replaceAll(".*\\.", "");
  }

  /** The word that names it: that of its variable, or of its type. */
  String word() {
    return site.variable()
        .map(VariableDeclarator::getNameAsString)
        .orElseGet(() -> TypeRef.simpleName(request.type()));
  }

  static String snake(String word) {
    return word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  static String lower(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  /** A name that the file does not have. */
  String fresh(String... candidates) {
    Set<String> words =
        java.lexemes().all().stream()
            .filter(it -> it.kind() == Lexemes.Kind.WORD)
            .map(Lexemes.Lexeme::text)
            .collect(Collectors.toCollection(HashSet::new));
    return Locals.fresh(words, candidates);
  }

  /** Whether one expression makes it, which throws nothing checked. */
  boolean isExpression() {
    return site.configuration().isEmpty() && site.setUp().isEmpty() && thrown.isEmpty();
  }

  /** The expression that builds, at another indent. */
  String build(String indent) {
    return outdented(java.start(site.build()), java.end(site.build()), indent);
  }

  /** A method that makes it, wrapping what is checked; from its modifiers to its closing brace. */
  String factory(String name, String parameters, String indent) {
    return "private static "
        + type()
        + " "
        + name
        + "("
        + parameters
        + ") {"
        + statements(indent + unit(), true)
        + "\n"
        + indent
        + "}";
  }

  /** The statements that make it and return it, with a line end before each. */
  String statements(String indent, boolean wrapping) {
    boolean wraps = wrapping && !thrown.isEmpty();
    String inner = wraps ? indent + java.layout().braces().step(unit()) : indent;
    StringBuilder out = new StringBuilder();
    if (wraps) {
      out.append('\n').append(indent).append("try");
      out.append(java.layout().braces().open(indent, unit()));
    }
    site.configuration().forEach(it -> out.append(line(it, inner)));
    if (site.setUp().isEmpty()) {
      out.append('\n').append(inner).append("return ").append(build(inner)).append(';');
    } else {
      Node declaration = site.variable().flatMap(Node::getParentNode).orElseThrow();
      out.append('\n').append(inner);
      out.append(outdented(java.start(declaration), java.end(declaration), inner)).append(';');
      site.setUp().forEach(it -> out.append(line(it, inner)));
      out.append('\n').append(inner).append("return ").append(word()).append(';');
    }
    if (wraps) {
      out.append(handler(indent, inner));
    }
    return out.toString();
  }

  private String handler(String indent, String inner) {
    String types = thrown.stream().map(imports::name).collect(Collectors.joining(" | "));
    String failure = Locals.fresh(Locals.at(site.build()).keySet(), "e", "failure");
    String unchecked = imports.name("java.lang.IllegalStateException");
    return java.layout().braces().close(indent, unit())
        + java.layout().braces().beforeClause(indent)
        + "catch ("
        + types
        + " "
        + failure
        + ")"
        + java.layout().braces().open(indent, unit())
        + "\n"
        + inner
        + "throw new "
        + unchecked
        + "("
        + failure
        + ");"
        + java.layout().braces().close(indent, unit());
  }

  private String line(Statement statement, String indent) {
    int end = java.layout().withTrailingComments(java.end(statement));
    return "\n" + indent + outdented(start(statement), end, indent);
  }

  /** A piece of the file as it reads at another indent. */
  private String outdented(int start, int end, String indent) {
    String slice = java.text().substring(start, end);
    String before = java.layout().indent(start);
    return slice.contains("\"\"\"") || before.equals(indent)
        ? slice
        : slice.replace("\n" + before, "\n" + indent);
  }

  /** The name of the parameter that it is built from, if there is one. */
  Optional<String> key() {
    return site.key().map(it -> it.getNameAsString());
  }

  /** The expression that builds, with another name for the parameter. */
  String buildFrom(String name) {
    int start = java.start(site.build());
    StringBuilder out = new StringBuilder();
    int at = start;
    for (Lexemes.Lexeme word : java.lexemes().within(start, java.end(site.build()))) {
      boolean use = word.is(key().orElseThrow());
      if (use && java.lexemes().names(word.text(), word.start(), word.end())) {
        out.append(java.text(), at, word.start()).append(name);
        at = word.end();
      }
    }
    return out.append(java.text(), at, java.end(site.build())).toString();
  }
}
