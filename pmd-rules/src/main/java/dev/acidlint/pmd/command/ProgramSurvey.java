package dev.acidlint.pmd.command;

import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.flow.MethodSummary;
import dev.acidlint.model.MethodId;
import dev.acidlint.model.TypeRef;
import dev.acidlint.pmd.PmdIndex;
import dev.acidlint.pmd.program.KnownProgram;
import dev.acidlint.pmd.program.Program;
import dev.acidlint.pmd.program.ProgramClass;
import dev.acidlint.pmd.program.ProgramMethod;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The first pass over a program: which classes there are, and what their methods do to sessions.
 * Trees are kept for a further look only as far as there is room. A helper that calls one in
 * another file is looked at again once that one is known, so that what comes out depends neither on
 * the order of the files nor on the number of threads.
 */
final class ProgramSurvey {

  /** How many files a session may be handed through, one calling the next. */
  private static final int DEEPEST = 5;

  /**
   * What was learned.
   *
   * @param worth the paths of those files in which findings can be
   */
  record Result(
      KnownProgram known, Set<String> worth, List<Problem> unreadable, List<Problem> crashed) {}

  private final Catalogue catalogue;
  private final Trees trees;
  private final List<Problem> crashed = new ArrayList<>();

  ProgramSurvey(Catalogue catalogue, Trees trees) {
    this.catalogue = catalogue;
    this.trees = trees;
  }

  /**
   * Looks at all sources.
   *
   * @param afterFile called once for each, from several threads
   */
  Result of(Collection<Source> sources, Runnable afterFile) {
    Trees.Outcome<PmdIndex> indexed =
        trees.look(
            sources,
            (source, text, unit) -> PmdIndex.of(unit, catalogue),
            file -> file.persistent() || file.helps(),
            afterFile);
    crashed.addAll(indexed.crashed());
    TreeMap<String, PmdIndex> files = indexed.values();
    Program program = program(files.values());
    Set<String> below = belowCatalogued(program);
    KnownProgram declared = KnownProgram.of(program, Map.of(), catalogue);
    Set<String> helping = new HashSet<>();
    files.forEach(
        (path, file) -> {
          if (isWorth(file, declared.program(), below) || file.helps()) {
            helping.add(path);
          }
        });
    Map<String, Integer> callers = new HashMap<>();
    files.values().forEach(file -> file.calls().forEach(c -> callers.merge(c, 1, Integer::sum)));
    KnownProgram known = summarise(sources, files, helping, declared, callers);
    Set<String> worth = new HashSet<>();
    files.forEach(
        (path, file) -> {
          if (isWorth(file, known.program(), below)) {
            worth.add(path);
          }
        });
    return new Result(known, worth, indexed.unreadable(), crashed);
  }

  private static Program program(Collection<PmdIndex> files) {
    Set<String> declared = new HashSet<>();
    files.forEach(file -> file.classes().forEach(each -> declared.add(each.name())));
    return Program.of(files.stream().flatMap(file -> file.classesAmong(declared)).toList());
  }

  private boolean isWorth(PmdIndex file, Program program, Set<String> below) {
    return file.persistent()
        || file.calls().stream().anyMatch(program::mayConcern)
        || file.types().stream().anyMatch(below::contains);
  }

  /** Simple names of the program's classes that are below a catalogued one. */
  private Set<String> belowCatalogued(Program program) {
    Set<String> names = new HashSet<>();
    for (ProgramClass each : program.classes()) {
      if (isBelowCatalogued(each, program)) {
        names.add(TypeRef.simpleName(each.name()));
      }
    }
    return names;
  }

  private boolean isBelowCatalogued(ProgramClass type, Program program) {
    Deque<String> open = new ArrayDeque<>(type.supertypes());
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String next = open.pop();
      if (catalogue.knowsType(next)) {
        return true;
      }
      if (seen.add(next)) {
        program.find(next).ifPresent(above -> open.addAll(above.supertypes()));
      }
    }
    return false;
  }

  private KnownProgram summarise(
      Collection<Source> sources,
      Map<String, PmdIndex> indices,
      Set<String> helping,
      KnownProgram declared,
      Map<String, Integer> callers) {
    Map<String, FileSummaries> files = new HashMap<>();
    KnownProgram known = declared;
    Set<String> due = helping;
    for (int round = 0; round < DEEPEST && !due.isEmpty(); round++) {
      KnownProgram before = known;
      Set<String> now = due;
      List<Source> again = sources.stream().filter(s -> now.contains(s.path())).toList();
      Trees.Outcome<FileSummaries> outcome =
          trees.look(
              again,
              (source, text, unit) ->
                  FileSummaries.of(
                      unit,
                      catalogue,
                      before,
                      calledElsewhere(indices.get(source.path()), callers)),
              file -> true,
              () -> {});
      crashed.addAll(outcome.crashed());
      files.putAll(outcome.values());
      known = merged(files, declared.program());
      due = due(files, indices, before, known);
    }
    return known;
  }

  /** Tells whether a method of a file may be called in another, be it at the end of a try. */
  private static Predicate<ProgramMethod> calledElsewhere(
      PmdIndex file, Map<String, Integer> callers) {
    return method ->
        method.keys().stream()
            .anyMatch(
                key ->
                    key.equals("close/0")
                        || callers.getOrDefault(key, 0) > (file.calls().contains(key) ? 1 : 0));
  }

  private KnownProgram merged(Map<String, FileSummaries> files, Program program) {
    Map<MethodId, MethodSummary> all = new HashMap<>();
    files.values().forEach(file -> all.putAll(file.summaries()));
    return KnownProgram.of(program, all, catalogue);
  }

  /** The files that depend on what has changed. */
  private static Set<String> due(
      Map<String, FileSummaries> files,
      Map<String, PmdIndex> indices,
      KnownProgram before,
      KnownProgram after) {
    Set<MethodId> changed = changed(before.summaries(), after.summaries());
    Set<String> names = new HashSet<>(after.program().concerningNames());
    names.removeAll(before.program().concerningNames());
    Set<String> due = new HashSet<>();
    indices.forEach(
        (path, file) -> {
          boolean asks =
              files.containsKey(path)
                  && files.get(path).asked().stream().anyMatch(changed::contains);
          boolean calls = file.calls().stream().anyMatch(names::contains);
          if (asks || calls) {
            due.add(path);
          }
        });
    return due;
  }

  private static Set<MethodId> changed(
      Map<MethodId, MethodSummary> before, Map<MethodId, MethodSummary> after) {
    Set<MethodId> changed = new HashSet<>();
    after.forEach(
        (method, summary) -> {
          if (!summary.equals(before.get(method))) {
            changed.add(method);
          }
        });
    before.keySet().stream().filter(m -> !after.containsKey(m)).forEach(changed::add);
    return changed;
  }
}
