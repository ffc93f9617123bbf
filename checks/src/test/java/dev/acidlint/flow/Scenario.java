package dev.acidlint.flow;

import com.google.common.collect.ImmutableList;
import dev.acidlint.catalogue.Catalogue;
import dev.acidlint.catalogue.Catalogues;
import dev.acidlint.errorprone.JavacHarness;
import dev.acidlint.model.MethodDecl;
import dev.acidlint.model.SourceUnit;
import dev.acidlint.model.Span;
import dev.acidlint.model.Stmt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A method over a made-up library, interpreted. The library ({@code library.yaml}, and the sources
 * below) has one session of each sort, so that a test of the interpreter says what it needs and
 * nothing about a real API.
 */
final class Scenario {
  private static final String LIBRARY_SOURCE =
      """
      package lib;
      public interface Db {
        Session open();
        Session current();
        Conn connect() throws Failure;
        Session started(); Session lent(); Session shared(); void giveBack(Session s);
        Status start(); void finish(Status s); void undo(Status s); Engine build();
        void closeQuietly(Session s); void closeAll(Session... s);
        interface Session {
          void begin(); void commit(); void rollback(); void mark(); void end(); void close();
          void save(Object o); Object find(); boolean isActive(); boolean isOpen(); Tx tx();
          boolean isFinished(); boolean isMarked(); boolean isClosed(); boolean isJoined();
          State status(); void rollbackTo(Object point); Session self(); Session peer(); void flush(); Tx beginTx();
          void addEventListener(Object l); void addAll(Object all);
          <T> T mapper(Class<T> type); String label(); Session named(String name);
        }
        enum State { ACTIVE, NOT_ACTIVE, MARKED_ROLLBACK, COMMITTED, ROLLED_BACK, OTHER }
        interface Status {}
        interface Engine { void close(); }
        Conn pooled(); Object raw(); Object token();
        Special special(); Object any(); void closeSome(Session... s); Session make(boolean begun); Session make(Object o, Tx t);
        interface Special extends Session { void end(); }
        interface Producer { void begin(); void commit(); void close(); }
        class Filter implements AutoCloseable {
          public Filter(Cursor c) {} public Filter() {} public void close() throws Failure {}
        }
        interface Once { void begin(); void commit(); void rollback(); void close(); }
        Once once();
        interface Tx { void begin(); void commit(); void rollback(); boolean isActive(); }
        interface Conn extends AutoCloseable {
          void setAuto(boolean on) throws Failure; boolean getAuto() throws Failure;
          Cursor query() throws Failure; void write() throws Failure;
          Statement prepare() throws Failure; Object label();
          void load() throws BelowFailure, java.io.IOException;
          void peek() throws java.io.IOException;
          void commit() throws Failure; void rollback() throws Failure; void close() throws Failure;
        }
        interface Cursor extends AutoCloseable {
          boolean next() throws Failure; Cursor nested() throws Failure;
          void close() throws Failure;
        }
        Link link();
        interface Link {
          void setAutoCommit(boolean on); boolean getAutoCommit(); void write(); void commit();
          void rollback(); void close();
        }
        interface Statement extends AutoCloseable {
          Cursor run() throws Failure; Conn owner() throws Failure; void close() throws Failure;
        }
        class Wrapper implements AutoCloseable {
          public Wrapper(Cursor c) {} public void close() throws Failure {}
        }
        interface Work { void run(Session s); }
        interface Scopes {
          void inside(Work w); void managed(Work w); void later(Runnable r); void soon(Runnable r); void closing(Work w);
          void lending(Work w); void all(Work... w);
        }
        class Failure extends Exception {}
        class BelowFailure extends Failure {}
        class Trouble extends RuntimeException {}
      }
      """;

  private static final Map<String, String> CONTRACTS =
      Map.of(
          "com/google/errorprone/annotations/MustBeClosed.java",
          "package com.google.errorprone.annotations; public @interface MustBeClosed {}",
          "org/checkerframework/checker/mustcall/qual/NotOwning.java",
          "package org.checkerframework.checker.mustcall.qual; public @interface NotOwning {}");

  private static final String IMPORTS =
      "import lib.Db.Session; import lib.Db.Conn; import lib.Db.Cursor; import lib.Db.Tx;"
          + " import lib.Db.Statement; import lib.Db.Scopes; import lib.Db.Failure;"
          + " import lib.Db.Trouble";

  private static final Catalogue CATALOGUE = catalogue();

  /** A mutation run asks for the same source a thousand times. */
  private static final Map<String, SourceUnit> LOWERED = new ConcurrentHashMap<>();

  private final List<Exit> exits;
  private final List<String> events = new ArrayList<>();
  private final Set<Thrown.Work> works = new TreeSet<>();
  private final SourceUnit unit;

  private Scenario(SourceUnit unit, MethodDecl method) {
    this.unit = unit;
    FlowListener listener =
        new FlowListener() {
          @Override
          public void lost(ResourceId id, Resource resource, Disjunct before, Span at) {
            note("lost " + print(id, resource) + " at " + line(at));
          }

          @Override
          public void caught(
              Stmt.Try statement, Stmt.Handler handler, Set<Thrown> thrown, Disjunct in) {
            thrown.forEach(t -> works.add(t.work()));
            note("caught " + kinds(thrown) + " at " + line(handler.anchor()));
          }

          @Override
          public void discarded(Stmt.Try statement, Set<Thrown> thrown) {
            note("discarded " + kinds(thrown) + " at " + line(statement.anchor()));
          }

          @Override
          public void closed(ResourceId id, Resource resource, Disjunct before) {
            note("forgotten " + print(id, resource));
          }

          @Override
          public void acted(Act act) {
            note(
                act.kind()
                    + " of "
                    + print(act.id(), act.before())
                    + " at "
                    + line(act.at())
                    + act.cleanup().map(at -> " in " + line(at)).orElse("")
                    + (act.failure().isEmpty() ? "" : " after " + kinds(act.failure()))
                    + (act.strength() == Strength.HIGH ? "" : " " + act.strength())
                    + (act.guarded() ? " guarded" : ""));
          }
        };
    this.exits = new Flow(CATALOGUE).run(method.body().orElseThrow(), listener).exits();
  }

  private static Catalogue catalogue() {
    try {
      Path file = Files.createTempFile("library", ".yaml");
      try (var in = Scenario.class.getResourceAsStream("library.yaml")) {
        Files.write(file, in.readAllBytes());
      }
      Catalogue loaded = Catalogues.withUserFile(file);
      Files.delete(file);
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The made-up library. */
  static Catalogue library() {
    return CATALOGUE;
  }

  /** Interprets the statements, line 1 being the first, as the body of a method. */
  static Scenario of(String statements) {
    return withMembers(statements, "");
  }

  /** Beside other members of the same class. */
  static Scenario withMembers(String statements, String members) {
    return in(LOWERED.computeIfAbsent(source(statements, members), s -> lower(s, true)));
  }

  /** Where the library is not on the class path: only the catalogue and the imports tell of it. */
  static Scenario withoutLibrary(String statements, String members) {
    return in(
        LOWERED.computeIfAbsent(
            source(statements, members).replace("import lib.Db.*", IMPORTS), s -> lower(s, false)));
  }

  private static String source(String statements, String members) {
    return "package app; import lib.Db; import lib.Db.*; abstract class A { Db db; Scopes scopes;"
        + " boolean flag; Session field; Cursor kept; abstract void unseen(); abstract boolean unsure();"
        + " abstract void give(Session s); abstract void rollbackIfOpen(Session s);"
        + " void test(Session arg, Object o, boolean own) throws Throwable {\n"
        + statements
        + "}\n"
        + members
        + "}";
  }

  private static Scenario in(SourceUnit unit) {
    return new Scenario(unit, method(unit, "test"));
  }

  private static MethodDecl method(SourceUnit unit, String name) {
    return unit.types().get(0).methods().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SourceUnit lower(String source, boolean library) {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("app/A.java", source);
    JavacHarness javac = new JavacHarness(List.of(), CATALOGUE);
    if (library) {
      sources.put("lib/Db.java", LIBRARY_SOURCE);
      sources.putAll(CONTRACTS);
    } else {
      javac = javac.allowingErrors();
    }
    return javac.lower(sources).get("app/A.java");
  }

  /**
   * Every way out with the states it leaves, as {@code normal: open@1 CLOSED/COMMITTED}. A resource
   * is named by what opened it and the line, or by its access path; one from outside is "used" if
   * anything was done to it.
   */
  ImmutableList<String> exits() {
    Set<String> lines = new TreeSet<>();
    for (Exit exit : exits) {
      StringBuilder line = new StringBuilder(completion(exit.completion()));
      if (exit.strength() != Strength.HIGH) {
        line.append(' ').append(exit.strength());
      }
      Map<String, Resource> resources = new TreeMap<>();
      exit.state().resources().forEach((id, r) -> resources.put(name(id), r));
      String sep = ": ";
      for (Map.Entry<String, Resource> e : resources.entrySet()) {
        line.append(sep).append(e.getKey()).append(' ').append(print(e.getValue()));
        sep = ", ";
      }
      lines.add(line.toString());
    }
    return ImmutableList.copyOf(lines);
  }

  /** What callers in other files are told of a method of the class. */
  static Optional<MethodSummary> summary(String members, String name) {
    SourceUnit unit = LOWERED.computeIfAbsent(source("", members), s -> lower(s, true));
    return new Flow(CATALOGUE).summarise(method(unit, name));
  }

  /** The states in which it is left without an exception, told as by {@link #exits}. */
  ImmutableList<String> ends() {
    Set<String> lines = new TreeSet<>();
    for (String exit : exits()) {
      if (!exit.startsWith("throws ")) {
        lines.add(exit.replaceFirst("^(normal|return)(: )?", ""));
      }
    }
    return ImmutableList.copyOf(lines);
  }

  /** What is told of the ways that lead to the exits, as {@code normal: OPENED@1 CLOSED@2}. */
  ImmutableList<String> trails() {
    Set<String> lines = new TreeSet<>();
    for (Exit exit : exits) {
      StringBuilder line = new StringBuilder(completion(exit.completion())).append(":");
      for (Trail.Step step : Trail.steps(exit.state().trail())) {
        line.append(' ').append(step.kind()).append('@').append(line(step.at()));
      }
      lines.add(line.toString());
    }
    return ImmutableList.copyOf(lines);
  }

  /** Only how it may be left, without the states. */
  ImmutableList<String> completions() {
    Set<String> lines = new TreeSet<>();
    exits.forEach(e -> lines.add(completion(e.completion())));
    return ImmutableList.copyOf(lines);
  }

  /** What the listener was told. */
  ImmutableList<String> events() {
    return ImmutableList.copyOf(new LinkedHashSet<>(events));
  }

  /** The transactions in which something was written, or may have been, by the end. */
  ImmutableList<String> wrote() {
    return named(r -> r.tx().wrote());
  }

  private ImmutableList<String> named(Predicate<Resource> such) {
    Set<String> names = new TreeSet<>();
    for (Exit exit : exits) {
      if (!(exit.completion() instanceof Completion.Throw)) {
        exit.state()
            .resources()
            .forEach((id, r) -> names.addAll(such.test(r) ? Set.of(name(id)) : Set.of()));
      }
    }
    return ImmutableList.copyOf(names);
  }

  /** What is closed by the try-with-resources that declares it. */
  ImmutableList<String> managed() {
    return named(Resource::managed);
  }

  /** What the calls were doing whose failures were caught. */
  ImmutableList<Thrown.Work> works() {
    return ImmutableList.copyOf(works);
  }

  private void note(String event) {
    events.add(event);
  }

  private int line(Span at) {
    return unit.text().line(at.start()) - 1;
  }

  private String name(ResourceId id) {
    if (id.isSymbolic()) {
      return id.path().replaceAll("@\\d+", "");
    }
    String text = unit.text().text().substring(id.site());
    int end = 0;
    while (Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end) + "@" + line(new Span(id.site(), id.site() + 1));
  }

  private String print(ResourceId id, Resource resource) {
    return name(id) + " " + print(resource);
  }

  private static String print(Resource r) {
    StringBuilder text = new StringBuilder();
    text.append(r.session()).append('/').append(r.tx().phase());
    if (r.tx().closed()) {
      text.append(" closed unfinished");
    }
    if (r.tx().handedOn()) {
      text.append(" tx handed on");
    }
    if (r.handedOn()) {
      text.append(" handed on");
    }
    r.lent().ifPresent(lent -> text.append(print(lent)));
    if (!r.done().isEmpty()) {
      text.append(" used");
    }
    return text.toString();
  }

  private static String print(Lent lent) {
    StringBuilder text = new StringBuilder(" lent by ").append(lent.origin());
    if (lent.givenBack()) {
      text.append(", given back");
    }
    lent.breaches().stream().map(breach -> " but " + breach.kind()).sorted().forEach(text::append);
    return text.toString();
  }

  private static String completion(Completion completion) {
    if (completion instanceof Completion.Throw t) {
      return "throws " + kinds(t.thrown());
    }
    if (completion instanceof Completion.Return) {
      return "return";
    }
    return completion.getClass().getSimpleName().toLowerCase();
  }

  private static Set<String> kinds(Set<Thrown> thrown) {
    Set<String> kinds = new TreeSet<>();
    for (Thrown t : thrown) {
      String simple = t.type().substring(t.type().lastIndexOf('.') + 1);
      kinds.add(
          (t.kind() == Thrown.Kind.NAMED || t.kind() == Thrown.Kind.FAMILY ? simple : t.kind())
              + (t.passed() ? " past" : "")
              + (t.secondary() ? " secondary" : ""));
    }
    return kinds;
  }
}
