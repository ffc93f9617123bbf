package dev.acidlint.repair;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.acidlint.model.Span;
import dev.acidlint.repair.Lexemes.Lexeme;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * New names for what is opened while its variable holds another thing that is still needed: a
 * resource must not bear the name of a variable in scope (JLS 6.4).
 */
final class Renames {

  private final JavaSource java;
  private final Lives lives;
  private final Map<OpenedSite, String> names = new IdentityHashMap<>();

  /**
   * Chooses the names.
   *
   * @param sites all that is opened, in order of the text
   * @param blocks where it is needed
   */
  Renames(JavaSource java, List<OpenedSite> sites, List<ResourceBlock> blocks, Lives lives) {
    this.java = java;
    this.lives = lives;
    for (OpenedSite site : sites) {
      Set<String> taken = new HashSet<>();
      for (ResourceBlock block : blocks) {
        for (OpenedSite outer : block.sites()) {
          if (isWithin(site, block, outer)) {
            taken.add(name(outer));
            taken.addAll(Locals.at(site.statement()).keySet());
            block.list().forEach(it -> taken.addAll(Locals.declaredAnywhere(it)));
          }
        }
      }
      if (!taken.isEmpty()) {
        names.put(site, Locals.fresh(taken, site.name().orElseThrow()));
      }
    }
  }

  private boolean isWithin(OpenedSite site, ResourceBlock block, OpenedSite outer) {
    return Lives.share(site, outer)
        && !block.isEmpty()
        && !Words.same(site.statement(), outer.statement())
        && java.start(outer.statement()) < java.start(site.statement())
        && java.start(site.statement()) < java.end(block.list().get(block.last()));
  }

  private String name(OpenedSite site) {
    return names.getOrDefault(site, site.name().orElseThrow());
  }

  /** The new name of what a site opens; empty if it keeps its own. */
  Optional<String> of(OpenedSite site) {
    return Optional.ofNullable(names.get(site));
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether an outer thing is used where its variable may hold an inner one. */
  boolean mix(ResourceBlock block) {
    return block.sites().stream()
        .anyMatch(
            outer ->
                names.keySet().stream()
                    .filter(inner -> isWithin(inner, block, outer))
                    .anyMatch(
                        inner -> block.uses().stream().anyMatch(it -> isMixed(inner, outer, it))));
  }

  private boolean isMixed(OpenedSite inner, OpenedSite outer, int use) {
    if (use > java.start(inner.statement())) {
      return true;
    }
    Node node = inner.statement();
    while (node != null && !java.span(node).encloses(java.span(outer.statement()))) {
      if (isLoop(node) && java.span(node).contains(use)) {
        return true;
      }
      node = node.getParentNode().orElse(null);
    }
    return false;
  }

  private static boolean isLoop(Node node) {
    return node instanceof WhileStmt
        || node instanceof DoStmt
        || node instanceof ForStmt
        || node instanceof ForEachStmt;
  }

  /** Renames the uses of all in a range of the text. */
  void apply(Splice splice, int start, int end) {
    names.forEach(
        (site, name) -> {
          Span life = lives.span(site);
          int from = Math.max(start, life.start());
          for (Lexeme word : java.lexemes().within(from, Math.min(end, life.end()))) {
            if (word.is(site.name().orElseThrow())
                && java.lexemes().names(word.text(), word.start(), word.end())
                && !lives.isInAnother(site, word.start())) {
              splice.replace(word.start(), word.end(), name);
            }
          }
        });
  }
}
