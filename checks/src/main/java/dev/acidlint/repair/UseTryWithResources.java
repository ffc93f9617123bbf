package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import dev.acidlint.model.Span;
import dev.acidlint.repair.RepairRequest.Opened;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts what a method opens into a try-with-resources around its uses, and takes out the calls that
 * close it by hand: some types throw on a second close. Where the type cannot stand there, a try
 * with a finalizer that closes it.
 */
final class UseTryWithResources {

  private static final List<Veto<UseTryWithResources>> VETOES =
      List.of(
          new Veto<>(
              "several variables are declared at once",
              it -> it.anySite(OpenedSite::declaresSeveral)),
          new Veto<>(
              "what close() throws is neither declared nor caught here",
              it -> it.anySite(site -> !site.opened().mayThrow())),
          new Veto<>(
              "its type has no name here", it -> it.anySite(UseTryWithResources::isNameless)),
          new Veto<>(
              "its type has arguments that do not stand here",
              it -> it.anySite(it::lacksArguments)),
          new Veto<>(
              "it is assigned more than once, which a resource must not be",
              it -> it.anyBlock(ResourceBlock::reassigns)),
          new Veto<>(
              "what is made from it is used when its variable holds another",
              it -> it.anyBlock(ResourceBlock::isOutlived)),
          new Veto<>(
              "it is used where its variable may hold another", it -> it.anyBlock(it.renames::mix)),
          new Veto<>("it is used when what it is opened from is closed", it -> it.crosses()),
          new Veto<>(
              "what the finalizer does after the close would come before it", it -> it.reorders()),
          new Veto<>(
              "it is used outside of the block that would close it",
              it -> it.anyBlock(ResourceBlock::isUsedElsewhere)),
          new Veto<>(
              "it is closed, or null in its place, as a condition has it: whether it is to stay open"
                  + " only you can tell",
              it -> it.anyBlock(ResourceBlock::isWithheld)),
          new Veto<>(
              "it is closed where it is opened",
              it -> it.anySite(UseTryWithResources::isClosedAtOnce)),
          new Veto<>(
              "the transaction that it began is ended where it would be closed by then",
              it -> it.anyBlock(ResourceBlock::isEndedLater)),
          new Veto<>(
              "what is made from it is used when it would be closed",
              it -> it.anyBlock(ResourceBlock::isNeededBehind)),
          new Veto<>(
              "what is returned needs it open",
              it -> it.anyBlock(ResourceBlock::returnsWhatNeedsIt)),
          new Veto<>(
              "it is not used at all",
              it -> it.anySite(OpenedSite::isDropped) || it.anyBlock(ResourceBlock::isEmpty)),
          new Veto<>(
              "it is no AutoCloseable and is opened apart from its declaration",
              it -> it.blocks.stream().anyMatch(block -> it.isOpenedLate(block))),
          new Veto<>(
              "it is asked for something once more when it is closed",
              it -> AskedLater.any(it.closes, it.names)),
          new Veto<>("a try would be left with nothing to do", UseTryWithResources::leavesBareTry),
          new Veto<>("statements share a line", UseTryWithResources::sharesLines));

  private final JavaSource java;
  private final List<OpenedSite> sites;
  private final Set<String> names;
  private final HandClose closes;
  private final List<ResourceBlock> blocks = new ArrayList<>();
  private final Renames renames;

  private UseTryWithResources(JavaSource java, List<OpenedSite> sites, boolean nested) {
    this.java = java;
    this.sites = sites;
    this.names = sites.stream().flatMap(site -> site.name().stream()).collect(Collectors.toSet());
    List<Span> calls =
        sites.stream().flatMap(site -> site.opened().closes().stream()).distinct().toList();
    this.closes = new HandClose(java, names, calls);
    Lives lives = new Lives(java, sites, closes, nested);
    for (List<OpenedSite> group : groups()) {
      ResourceBlock block = new ResourceBlock(java, group, closes, lives);
      // What becomes a resource of an existing try has no block of its own to move anything out of.
      blocks.stream()
          .filter(outer -> host(outer).isEmpty())
          .forEach(outer -> block.hoist().leaveTo(outer.hoist()));
      blocks.add(block);
    }
    this.renames = new Renames(java, sites, nested ? blocks : List.of(), lives);
  }

  static RepairResult compute(JavaFile file, RepairRequest.UseTryWithResources request) {
    if (request.escapes().isPresent()) {
      return Optional.of(request.resources().get(0))
          .filter(it -> request.owned())
          .flatMap(it -> CloseOnFailure.compute(file, it))
          .orElseGet(() -> new RepairResult.Refused(request.escapes().get()));
    }
    List<Opened> opened = first(request.resources(), request.resources().size());
    Optional<JavaSource> java = file.around(opened.get(0).opener().start());
    if (java.isEmpty()) {
      return new RepairResult.Refused("neither the file nor the method around it can be parsed");
    }
    RepairResult result = compute(java.get(), opened);
    for (int count = opened.size() - 1; refuses(result) && count > 0; count--) {
      result = compute(java.get(), first(request.resources(), count));
    }
    return result;
  }

  private static boolean refuses(RepairResult result) {
    return result instanceof RepairResult.Refused;
  }

  /**
   * The one that the request is about and some of those that depend on it, in order of the text.
   */
  private static List<Opened> first(List<Opened> resources, int count) {
    return resources.subList(0, count).stream()
        .sorted(Comparator.comparing(Opened::opener))
        .toList();
  }

  private static RepairResult compute(JavaSource java, List<Opened> opened) {
    List<OpenedSite> sites =
        opened.stream().flatMap(it -> OpenedSite.find(java, it).stream()).toList();
    if (sites.size() < opened.size()) {
      return new RepairResult.Refused("it is opened where no block can begin");
    }
    UseTryWithResources site = new UseTryWithResources(java, sites, false);
    Optional<String> veto = site.veto();
    if (veto.isPresent()) {
      site = new UseTryWithResources(java, sites, true);
      if (site.renames.isEmpty() || site.veto().isPresent()) {
        return new RepairResult.Refused(veto.get());
      }
    }
    boolean loud = site.closes.isQuiet();
    boolean allResources = sites.stream().allMatch(UseTryWithResources::isResource);
    return Offer.of(
        java,
        allResources ? "Use try-with-resources" : "Close it in a finalizer",
        loud ? Repair.Level.REVIEW : Repair.Level.SAFE,
        site::edits);
  }

  private Optional<String> veto() {
    return Veto.first(VETOES, this).or(closes::obstacle).or(this::hoistObstacle);
  }

  private boolean anySite(java.util.function.Predicate<OpenedSite> property) {
    return sites.stream().anyMatch(property);
  }

  private boolean anyBlock(java.util.function.Predicate<ResourceBlock> property) {
    return blocks.stream().anyMatch(property);
  }

  private Optional<String> hoistObstacle() {
    return blocks.stream()
        .filter(block -> host(block).isEmpty())
        .flatMap(block -> block.hoist().obstacle().stream())
        .findFirst();
  }

  static boolean isResource(OpenedSite site) {
    return site.opened().autoCloseable().orElse(false);
  }

  private static boolean isClosedAtOnce(OpenedSite site) {
    return site.variable().isEmpty()
        && site.opener().getParentNode().orElse(null) instanceof MethodCallExpr call
        && call.getScope().filter(it -> Words.same(it, site.opener())).isPresent()
        && call.getNameAsString().equals(site.opened().close());
  }

  private static boolean isNameless(OpenedSite site) {
    return site.variable().isEmpty() && site.opened().type().isEmpty();
  }

  private boolean lacksArguments(OpenedSite site) {
    return site.variable().isEmpty()
        && site.opened().generic()
        && ResourceText.typeOfGeneric(java, site.opener()).isEmpty();
  }

  private boolean isOpenedLate(ResourceBlock block) {
    return block.sites().stream()
        .anyMatch(site -> !isResource(site) && site.declaration().isPresent());
  }

  /** Those that one try can hold: opened by one statement, or by statements that adjoin. */
  private List<List<OpenedSite>> groups() {
    List<List<OpenedSite>> groups = new ArrayList<>();
    for (OpenedSite site : sites) {
      List<OpenedSite> group = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (group != null && adjoins(group.get(group.size() - 1), site)) {
        group.add(site);
      } else {
        groups.add(new ArrayList<>(List.of(site)));
      }
    }
    return groups;
  }

  private boolean adjoins(OpenedSite before, OpenedSite site) {
    if (!isResource(before) || !isResource(site) || Lives.share(before, site)) {
      return false;
    }
    if (Words.same(before.statement(), site.statement())) {
      return true;
    }
    int end = java.layout().withTrailingComments(java.end(before.statement()));
    int start = java.start(site.statement());
    String between = java.text().substring(Math.min(end, start), start);
    return before.variable().isPresent()
        && Words.same(
            before.statement().getParentNode().orElseThrow(),
            site.statement().getParentNode().orElseThrow())
        && site.index() == before.index() + 1
        && between.isBlank();
  }

  /** The try that takes the resources of a block into its own header. */
  private Optional<TryStmt> host(ResourceBlock block) {
    boolean whole =
        block.last() == block.list().size() - 1
            || closes.dead().stream().noneMatch(node -> isIn(block.list(), node));
    return block
        .hostTry()
        .filter(
            it ->
                whole
                    && !block.livesAgainIn(it)
                    && block.sites().stream().allMatch(UseTryWithResources::isResource));
  }

  private static boolean isIn(List<Statement> list, Node node) {
    return list.stream().anyMatch(it -> Words.same(it, node));
  }

  /** Whether a try that loses its finalizer can neither become the new one nor be dissolved. */
  private boolean leavesBareTry() {
    return closes.bare().stream()
        .filter(it -> blocks.stream().noneMatch(block -> isHost(block, it)))
        .anyMatch(it -> !Dissolve.isPossible(java, it));
  }

  private boolean isHost(ResourceBlock block, TryStmt candidate) {
    return host(block).filter(it -> Words.same(it, candidate)).isPresent();
  }

  private boolean sharesLines() {
    return blocks.stream().filter(block -> host(block).isEmpty()).anyMatch(this::sharesLines);
  }

  private boolean sharesLines(ResourceBlock block) {
    Layout layout = java.layout();
    int start = java.start(block.sites().get(0).statement());
    int next = java.start(block.list().get(block.first()));
    int end = layout.withTrailingComments(java.end(block.list().get(block.last())));
    return !layout.startsLine(start)
        || !layout.startsLine(next)
        || !java.text().substring(end, layout.lineEnd(end)).isBlank();
  }

  /**
   * Of two blocks in one list, the second of which begins in the first, whether it outlasts that.
   */
  private boolean crosses() {
    return blocks.stream()
        .anyMatch(outer -> blocks.stream().anyMatch(inner -> crosses(outer, inner)));
  }

  private boolean crosses(ResourceBlock outer, ResourceBlock inner) {
    boolean sameList = Words.same(parent(outer), parent(inner));
    return sameList
        && outer.first() <= inner.first()
        && inner.first() <= outer.last()
        && inner.last() > outer.last()
        && !inner.list().subList(outer.last() + 1, inner.last() + 1).stream().allMatch(this::goes);
  }

  private boolean reorders() {
    return blocks.stream()
        .filter(block -> host(block).isEmpty() && block.last() >= block.first())
        .anyMatch(block -> CloseOrder.changes(closes, block));
  }

  private static Node parent(ResourceBlock block) {
    return block.list().get(0).getParentNode().orElseThrow();
  }

  private boolean goes(Statement statement) {
    return closes.dead().stream().anyMatch(it -> Words.same(it, statement));
  }

  /** The declarations that have no purpose any more; that which opens something itself stays. */
  private List<ExpressionStmt> declarations() {
    List<ExpressionStmt> found = new ArrayList<>();
    for (OpenedSite site : sites) {
      site.declaration()
          .filter(it -> sites.stream().noneMatch(other -> Words.same(other.statement(), it)))
          .filter(it -> found.stream().noneMatch(other -> Words.same(other, it)))
          .ifPresent(found::add);
    }
    return found;
  }

  private Splice edits(Imports imports) {
    Splice splice = new Splice(java.text());
    Reindent reindent = new Reindent(java);
    List<TryStmt> dissolved =
        closes.bare().stream()
            .filter(it -> blocks.stream().noneMatch(block -> isHost(block, it)))
            .toList();
    ResourceText text = new ResourceText(java, sites, imports, reindent, renames);
    blocks.stream().filter(it -> host(it).isEmpty()).forEach(text::moveIn);
    dissolved.forEach(it -> Dissolve.move(java, reindent, it));
    // Of two blocks that end together the inner one comes first.
    for (int i = blocks.size() - 1; i >= 0; i--) {
      ResourceBlock block = blocks.get(i);
      Optional<TryStmt> host = host(block);
      if (host.isPresent()) {
        text.intoHeader(splice, block, host.get());
      } else if (block.sites().stream().allMatch(UseTryWithResources::isResource)) {
        text.newTry(splice, block);
      } else {
        text.newFinalizer(splice, block);
      }
    }
    closes.remove(splice, declarations());
    for (TryStmt bare : closes.bare()) {
      if (blocks.stream().anyMatch(block -> isHost(block, bare))) {
        Removal.finalizer(java, splice, bare);
      }
    }
    dissolved.forEach(it -> Dissolve.apply(java, splice, it));
    renames.apply(splice, 0, java.text().length());
    reindent.apply(splice);
    return splice;
  }
}
