package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps an engine that a method builds from constants, so that it is built once, and closes it
 * there no more. What it is built from, and the settings that follow, move into a method beside its
 * new home; a checked exception of building is wrapped there.
 */
final class HoistEngine {

  private static final List<Veto<HoistEngine>> VETOES =
      List.of(
          new Veto<>(
              "it is not built in a method of a class that can hold it in a static field",
              it -> it.site.owner().isEmpty()),
          new Veto<>(
              "it is configured after it is built, and not from constants alone",
              HoistEngine::isConfiguredAnew),
          new Veto<>(
              "what it is built from may differ from call to call", it -> !it.site.isConstant()),
          new Veto<>(
              "what it is built from is used for other things, too",
              it -> it.site.isConfigurationUsedElsewhere()),
          new Veto<>("it is not used at all", HoistEngine::isDropped),
          new Veto<>("its type cannot be written down", HoistEngine::hasNoType),
          new Veto<>(
              "a handler around it catches what building throws", HoistEngine::isCaughtAround),
          new Veto<>("it is closed in a place that has no name for it", HoistEngine::closesUnseen),
          new Veto<>("it is not the first resource of its try", HoistEngine::isLaterResource),
          new Veto<>("its name means something else after the try", HoistEngine::clashes),
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
    Optional<EngineSite> site =
        EngineSite.find(
            java.get(),
            request.build().start(),
            request.settings().stream().map(RepairRequest.Setting::call).toList());
    if (site.isEmpty()) {
      return new RepairResult.Refused("there is nothing built at that place");
    }
    HoistEngine hoist = new HoistEngine(java.get(), request, site.get());
    Optional<String> veto = Veto.first(VETOES, hoist).or(hoist.closes::obstacle);
    if (veto.isPresent()) {
      return new RepairResult.Refused(veto.get());
    }
    return Offer.of(java.get(), hoist.title(), Repair.Level.REVIEW, hoist::edits);
  }

  private String title() {
    return switch (home()) {
      case FIELD, HOLDER -> "Build it once";
      case MAP -> "Build it once for each " + site.key().orElseThrow().getNameAsString();
      case BEAN -> "Make it a bean";
    };
  }

  private EngineHome home() {
    return EngineHome.of(site);
  }

  /** The checked exceptions that making it throws. */
  private List<String> thrown() {
    List<String> all = new ArrayList<>(request.buildThrows());
    for (RepairRequest.Setting each : request.settings()) {
      if (site.setUp().stream().anyMatch(it -> java.span(it).encloses(each.call()))) {
        all.addAll(each.thrown());
      }
    }
    return all.stream().distinct().sorted().toList();
  }

  private boolean isConfiguredAnew() {
    return !request.settings().isEmpty() && (site.isSetLater() || !site.isConstant());
  }

  /**
   * A bean method throws as the build did; elsewhere, checked exceptions are wrapped. Unchecked
   * ones stay where they are only in a map.
   */
  private boolean isCaughtAround() {
    return (home() != EngineHome.BEAN && site.isCaught(thrown()))
        || (home() != EngineHome.MAP && (request.answered() || site.isSurvived()));
  }

  private boolean keepsVariable() {
    return home() != EngineHome.FIELD;
  }

  private boolean isLaterResource() {
    return keepsVariable()
        && site.resourceOf()
            .filter(it -> !java.span(it.getResources().get(0)).encloses(java.span(site.build())))
            .isPresent();
  }

  private boolean clashes() {
    if (!keepsVariable() || site.resourceOf().isEmpty()) {
      return false;
    }
    TryStmt block = site.resourceOf().get();
    String name = site.variable().orElseThrow().getNameAsString();
    return java.lexemes()
        .names(name, java.end(block), java.end(block.getParentNode().orElseThrow()));
  }

  private boolean isDropped() {
    return site.build().getParentNode().filter(ExpressionStmt.class::isInstance).isPresent();
  }

  private boolean hasNoType() {
    boolean written = site.variable().filter(it -> !EngineText.isVar(it)).isPresent();
    boolean diamond =
        site.build() instanceof ObjectCreationExpr creation
            && creation.getType().getTypeArguments().isPresent();
    boolean generic = site.method().filter(it -> !it.getTypeParameters().isEmpty()).isPresent();
    return generic || (!written && (diamond || request.type().isEmpty()));
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
    EngineText text = new EngineText(java, site, request, imports, thrown());
    Optional<String> same = sameField();
    String name = same.orElseGet(() -> name(text));
    if (same.isEmpty()) {
      splice.insert(text.place(), home().members(name, text));
      if (isBuiltAgain()) {
        // Two fields made at once would have one name: let the second wait a round.
        splice.insert(java.start(site.owner().orElseThrow()), "");
      }
    }
    site.configuration().forEach(it -> Removal.lines(java, splice, text.start(it), java.end(it)));
    site.setUp().forEach(it -> Removal.lines(java, splice, text.start(it), java.end(it)));
    String reference = home().reference(name, text);
    boolean held = site.declaration().isPresent() || site.resourceOf().isPresent();
    if (held && !keepsVariable()) {
      renameUses(splice, name);
      site.declaration().ifPresent(it -> Removal.lines(java, splice, java.start(it), java.end(it)));
      site.resourceOf().ifPresent(it -> removeResource(splice, reindent, it));
    } else if (site.resourceOf().isPresent()) {
      declareBefore(splice, reindent, site.resourceOf().get(), reference);
    } else {
      int start = java.start(site.build());
      boolean wrapped = java.layout().startsLine(start) && held;
      splice.replace(
          wrapped ? java.layout().afterCodeBefore(start) : start,
          java.end(site.build()),
          wrapped ? " " + reference : reference);
    }
    closes.remove(splice);
    for (TryStmt bare : closes.bare()) {
      Dissolve.move(java, reindent, bare);
      Dissolve.apply(java, splice, bare);
    }
    reindent.apply(splice);
    return splice;
  }

  /** A static field of the class, or of one within, that is built from the same text already. */
  private Optional<String> sameField() {
    if (!site.configuration().isEmpty() || !site.setUp().isEmpty() || site.key().isPresent()) {
      return Optional.empty();
    }
    TypeDeclaration<?> owner = site.owner().orElseThrow();
    return field(owner)
        .or(
            () ->
                owner.getMembers().stream()
                    .filter(ClassOrInterfaceDeclaration.class::isInstance)
                    .map(ClassOrInterfaceDeclaration.class::cast)
                    .flatMap(it -> field(it).map(f -> it.getNameAsString() + "." + f).stream())
                    .findFirst());
  }

  private Optional<String> field(TypeDeclaration<?> type) {
    return type.getFields().stream()
        .filter(field -> field.isStatic() && field.isFinal())
        .flatMap(field -> field.getVariables().stream())
        .filter(it -> it.getInitializer().filter(this::isSameBuild).isPresent())
        .map(VariableDeclarator::getNameAsString)
        .findFirst();
  }

  private boolean isSameBuild(Expression other) {
    return java.slice(other).equals(java.slice(site.build()));
  }

  /** Whether the class builds something by such a call, or calls something so, elsewhere, too. */
  private boolean isBuiltAgain() {
    Node owner = site.owner().orElseThrow();
    Set<String> words = new HashSet<>();
    site.variable().ifPresent(it -> words.add(it.getNameAsString()));
    words.add(TypeRef.simpleName(request.type()));
    if (site.build() instanceof MethodCallExpr build) {
      words.add(build.getNameAsString());
    }
    Node method = site.method().orElseThrow();
    return java.lexemes().within(java.start(owner), java.end(owner)).stream()
        .filter(it -> !java.span(method).contains(it.start()))
        .anyMatch(it -> words.contains(it.text()));
  }

  private String name(EngineText text) {
    String snake = EngineText.snake(text.word());
    String type = text.simpleType();
    return switch (home()) {
      case FIELD -> text.fresh(snake, EngineText.snake(type), snake + "_INSTANCE");
      case HOLDER -> text.fresh(type + "Holder", "Lazy" + type) + ".INSTANCE";
      case BEAN -> text.fresh(EngineText.lower(type), EngineText.lower(type) + "Bean");
      case MAP -> {
        String by = "_BY_" + EngineText.snake(text.key().orElseThrow());
        yield text.fresh(snake + by, snake + "_INSTANCES" + by);
      }
    };
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

  /** The resource becomes a variable; the try goes, or keeps what else it has. */
  private void declareBefore(Splice splice, Reindent reindent, TryStmt block, String reference) {
    Node resource = site.variable().flatMap(Node::getParentNode).orElseThrow();
    String declaration =
        java.text().substring(java.start(resource), java.start(site.build())).stripTrailing()
            + " "
            + reference
            + java.text().substring(java.end(site.build()), java.end(resource))
            + ";";
    int start = java.start(block);
    if (!isOnlyPurpose(block)) {
      splice.insert(start, declaration + "\n" + java.layout().indent(start));
      removeResource(splice, reindent, block);
      return;
    }
    int end = java.end(block.getTryBlock());
    splice.replace(start, java.start(block.getTryBlock()) + 1, declaration);
    Dissolve.move(java, reindent, block);
    int last = java.layout().withTrailingComments(java.end(block));
    splice.delete(java.layout().afterCodeBefore(end - 1), last);
  }
}
