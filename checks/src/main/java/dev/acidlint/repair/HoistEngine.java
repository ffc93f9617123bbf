package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps an engine that a method builds from constants in a static field, so that it is built once;
 * the method no longer closes it. What it is built from moves into a method beside the field; a
 * checked exception of building is wrapped there.
 */
final class HoistEngine {

  private static final List<Veto<HoistEngine>> VETOES =
      List.of(
          new Veto<>(
              "it is not built in a method of a class that can hold it in a static field",
              it -> it.site.owner().isEmpty()),
          new Veto<>(
              "what it is built from may differ from call to call", it -> !it.site.isConstant()),
          new Veto<>(
              "what it is built from is used for other things, too",
              it -> it.site.isConfigurationUsedElsewhere()),
          new Veto<>("its type cannot be written down", HoistEngine::hasNoType),
          new Veto<>(
              "a handler around it catches what building throws",
              it -> it.site.isCaught(it.request.buildThrows())),
          new Veto<>("it is closed in a place that has no name for it", HoistEngine::closesUnseen),
          new Veto<>("statements share a line", HoistEngine::sharesLines));

  private final JavaSource java;
  private final RepairRequest.HoistEngine request;
  private final EngineSite site;
  private final HandClose closes;

  private HoistEngine(JavaSource java, RepairRequest.HoistEngine request, EngineSite site) {
    this.java = java;
    this.request = request;
    this.site = site;
    Set<String> names =
        site.variable().stream()
            .map(VariableDeclarator::getNameAsString)
            .collect(Collectors.toSet());
    this.closes = new HandClose(java, names, names.isEmpty() ? List.of() : request.closes());
  }

  static RepairResult compute(JavaFile file, RepairRequest.HoistEngine request) {
    Optional<JavaSource> java = file.around(request.build().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    Optional<EngineSite> site = EngineSite.find(java.get(), request.build().start());
    if (site.isEmpty()) {
      return new RepairResult.Refused("there is nothing built at that place");
    }
    HoistEngine hoist = new HoistEngine(java.get(), request, site.get());
    Optional<String> veto = Veto.first(VETOES, hoist).or(hoist.closes::obstacle);
    if (veto.isPresent()) {
      return new RepairResult.Refused(veto.get());
    }
    return Offer.of(java.get(), "Build it once", Repair.Level.REVIEW, hoist::edits);
  }

  private boolean hasNoType() {
    boolean written = site.variable().filter(it -> !isVar(it)).isPresent();
    boolean diamond =
        site.build() instanceof ObjectCreationExpr creation
            && creation.getType().getTypeArguments().isPresent();
    boolean generic = site.method().filter(it -> !it.getTypeParameters().isEmpty()).isPresent();
    return generic || (!written && (diamond || request.type().isEmpty()));
  }

  private static boolean isVar(VariableDeclarator variable) {
    return variable.getType().asString().equals("var");
  }

  private boolean closesUnseen() {
    return site.variable().isEmpty() && !request.closes().isEmpty();
  }

  private boolean sharesLines() {
    Layout layout = java.layout();
    Node method = site.method().orElseThrow();
    boolean dissolves = site.resourceOf().isPresent() && isOnlyPurpose(site.resourceOf().get());
    return !layout.startsLine(java.start(method))
        || (dissolves && !Dissolve.isPossible(java, site.resourceOf().get()))
        || closes.bare().stream().anyMatch(it -> !Dissolve.isPossible(java, it));
  }

  private static boolean isOnlyPurpose(TryStmt block) {
    return block.getResources().size() == 1
        && block.getCatchClauses().isEmpty()
        && block.getFinallyBlock().isEmpty();
  }

  private Splice edits(Imports imports) {
    Splice splice = new Splice(java.text());
    Reindent reindent = new Reindent(java);
    Optional<String> same = sameField();
    String name = same.orElseGet(this::fieldName);
    if (same.isEmpty()) {
      insertField(splice, name, imports);
      if (isBuiltAgain()) {
        // Two fields made at once would have one name: let the second wait a round.
        splice.insert(java.start(site.owner().orElseThrow()), "");
      }
    }
    site.configuration().forEach(it -> Removal.lines(java, splice, start(it), java.end(it)));
    if (site.declaration().isPresent() || site.resourceOf().isPresent()) {
      renameUses(splice, name);
      site.declaration().ifPresent(it -> Removal.lines(java, splice, java.start(it), java.end(it)));
      site.resourceOf().ifPresent(it -> removeResource(splice, reindent, it));
    } else {
      splice.replace(java.start(site.build()), java.end(site.build()), name);
    }
    closes.remove(splice);
    for (TryStmt bare : closes.bare()) {
      Dissolve.move(java, reindent, bare);
      Dissolve.apply(java, splice, bare);
    }
    reindent.apply(splice);
    return splice;
  }

  /** A statement together with the comments on the lines above it. */
  private int start(Node statement) {
    Lexemes.Lexeme before = java.lexemes().codeBefore(java.start(statement));
    return java.layout()
        .withLeadingComments(
            java.start(statement), java.layout().withTrailingComments(before.end()));
  }

  /** A static field of the class that is built from the same text already. */
  private Optional<String> sameField() {
    if (!site.configuration().isEmpty()) {
      return Optional.empty();
    }
    return site.owner().orElseThrow().getFields().stream()
        .filter(field -> field.isStatic() && field.isFinal())
        .flatMap(field -> field.getVariables().stream())
        .filter(it -> it.getInitializer().filter(this::isSameBuild).isPresent())
        .map(VariableDeclarator::getNameAsString)
        .findFirst();
  }

  private boolean isSameBuild(Expression other) {
    return java.slice(other).equals(java.slice(site.build()));
  }

  /** Whether the class builds something by that word, or calls something so, elsewhere, too. */
  private boolean isBuiltAgain() {
    Node owner = site.owner().orElseThrow();
    Set<String> words = new HashSet<>();
    site.variable().ifPresent(it -> words.add(it.getNameAsString()));
    words.add(request.type().substring(request.type().lastIndexOf('.') + 1));
    Node method = site.method().orElseThrow();
    return java.lexemes().within(java.start(owner), java.end(owner)).stream()
        .filter(it -> !java.span(method).contains(it.start()))
        .anyMatch(it -> words.contains(it.text()));
  }

  private String fieldName() {
    String word =
        site.variable()
            .map(VariableDeclarator::getNameAsString)
            .orElseGet(() -> request.type().substring(request.type().lastIndexOf('.') + 1));
    String snake = word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    return Locals.fresh(words(), snake, snake + "_INSTANCE");
  }

  private Set<String> words() {
    return java.lexemes().all().stream()
        .filter(it -> it.kind() == Lexemes.Kind.WORD)
        .map(Lexemes.Lexeme::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private String type(Imports imports) {
    return site.variable()
        .filter(it -> !isVar(it))
        .map(it -> java.slice(it.getType()))
        .orElseGet(() -> imports.name(request.type()));
  }

  private void insertField(Splice splice, String name, Imports imports) {
    CallableDeclaration<?> method = site.method().orElseThrow();
    int at = start(method);
    String indent = java.layout().indent(at);
    String type = type(imports);
    boolean direct = site.configuration().isEmpty() && request.buildThrows().isEmpty();
    StringBuilder out = new StringBuilder();
    out.append("private static final ").append(type).append(' ').append(name).append(" = ");
    if (direct) {
      out.append(outdented(site.build(), indent)).append(";\n\n").append(indent);
    } else {
      String simple = type.replaceAll("<.*", "").replaceAll(".*\\.", "");
      String create = Locals.fresh(words(), "create" + simple, "createNew" + simple);
      out.append(create).append("();\n\n").append(indent);
      out.append("private static ").append(type).append(' ').append(create).append("() {");
      out.append(creation(indent + java.layout().unit(), imports));
      out.append('\n').append(indent).append("}\n\n").append(indent);
    }
    splice.insert(at, out.toString());
  }

  private String creation(String indent, Imports imports) {
    String unit = java.layout().unit();
    boolean wraps = !request.buildThrows().isEmpty();
    String inner = wraps ? indent + unit : indent;
    StringBuilder out = new StringBuilder();
    if (wraps) {
      out.append('\n').append(indent).append("try {");
    }
    for (Node statement : site.configuration()) {
      int end = java.layout().withTrailingComments(java.end(statement));
      out.append('\n').append(inner).append(outdented(start(statement), end, inner));
    }
    out.append('\n').append(inner).append("return ").append(outdented(site.build(), inner));
    out.append(';');
    if (wraps) {
      String types =
          request.buildThrows().stream()
              .sorted()
              .map(imports::name)
              .collect(Collectors.joining(" | "));
      String failure = Locals.fresh(Locals.at(site.build()).keySet(), "e", "failure");
      String unchecked = imports.name("java.lang.IllegalStateException");
      out.append('\n').append(indent).append("} catch (" + types + " " + failure + ") {");
      out.append('\n').append(inner).append("throw new " + unchecked + "(" + failure + ");");
      out.append('\n').append(indent).append('}');
    }
    return out.toString();
  }

  private String outdented(Expression expression, String indent) {
    return outdented(java.start(expression), java.end(expression), indent);
  }

  /** A piece of the file as it reads at another indent. */
  private String outdented(int start, int end, String indent) {
    String slice = java.text().substring(start, end);
    String before = java.layout().indent(start);
    boolean deeper = before.startsWith(indent);
    return slice.contains("\"\"\"") || !deeper
        ? slice
        : slice.replace("\n" + before, "\n" + indent);
  }

  private void renameUses(Splice splice, String name) {
    VariableDeclarator variable = site.variable().orElseThrow();
    BodyDeclaration<?> method = site.method().orElseThrow();
    String old = variable.getNameAsString();
    for (Lexemes.Lexeme word : java.lexemes().within(java.end(variable), java.end(method))) {
      boolean use = word.is(old) && java.lexemes().names(old, word.start(), word.end());
      if (use && isInScope(variable, word.start()) && !closes.holds(word.start())) {
        splice.replace(word.start(), word.end(), name);
      }
    }
  }

  private boolean isInScope(VariableDeclarator variable, int offset) {
    Node declaration = variable.getParentNode().flatMap(Node::getParentNode).orElseThrow();
    Node scope = declaration instanceof TryStmt ? declaration : declaration.getParentNode().get();
    return java.span(scope).contains(offset);
  }

  private void removeResource(Splice splice, Reindent reindent, TryStmt block) {
    if (isOnlyPurpose(block)) {
      Dissolve.move(java, reindent, block);
      Dissolve.apply(java, splice, block);
      return;
    }
    if (block.getResources().size() == 1) {
      splice.replace(java.start(block), java.start(block.getTryBlock()), "try ");
      return;
    }
    Node resource = site.variable().flatMap(Node::getParentNode).orElseThrow();
    Lexemes.Lexeme next = java.lexemes().codeFrom(java.lexemes().firstFrom(java.end(resource)));
    if (next.is(";")) {
      Lexemes.Lexeme following = java.lexemes().codeFrom(next.index() + 1);
      splice.delete(java.start(resource), following.start());
    } else {
      Lexemes.Lexeme before = java.lexemes().codeBefore(java.start(resource));
      splice.delete(before.start(), java.end(resource));
    }
  }
}
