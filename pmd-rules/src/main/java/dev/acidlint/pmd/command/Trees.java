package dev.acidlint.pmd.command;

import dev.acidlint.rules.LargeStack;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;

/**
 * The trees of sources, parsed on as many threads as asked for. One that will be looked at again is
 * kept until then where there is room, as to parse it costs more than most of what is done with it.
 */
final class Trees implements Closeable {

  /** What is made of one tree. Called from several threads at once. */
  @FunctionalInterface
  interface Visitor<T> {
    /**
     * @param original the file's own text, byte order mark and line ends included
     * @return what to keep; null for nothing
     */
    T visit(Source source, String original, ASTCompilationUnit unit);
  }

  /**
   * What came of a look at some sources.
   *
   * @param values by path, in order of the path
   * @param unreadable files that could not be read or parsed, in order
   * @param crashed files whose visitor threw, in order
   */
  record Outcome<T>(TreeMap<String, T> values, List<Problem> unreadable, List<Problem> crashed) {}

  private record Tree(String original, ASTCompilationUnit unit) {}

  /**
   * Bytes of heap that a tree takes for a character of its text: measured were 26 on
   * activiti-engine just parsed, and less than 40 on hibernate-core with all types asked for.
   */
  private static final int BYTES_PER_CHARACTER = 40;

  private final PmdSetup setup;
  private final TreeParser parser;
  private final Map<String, Tree> kept = new ConcurrentHashMap<>();
  private final AtomicLong room;

  /** Keeps what fits into a third of the heap. */
  Trees(PmdSetup setup) {
    this(setup, Runtime.getRuntime().maxMemory() / 3 / BYTES_PER_CHARACTER);
  }

  /**
   * @param room how many characters of source the kept trees may have
   */
  Trees(PmdSetup setup, long room) {
    this.setup = setup;
    this.parser = new TreeParser(setup);
    this.room = new AtomicLong(room);
  }

  /** What the trees are made with. */
  TreeParser parser() {
    return parser;
  }

  /** Looks at each source for the last time. */
  <T> Outcome<T> last(Collection<Source> sources, Visitor<T> visitor, Runnable afterFile) {
    return look(sources, visitor, value -> false, afterFile);
  }

  /**
   * Looks at each source.
   *
   * @param again tells by what was made of a tree whether it will be looked at again
   * @param afterFile called once for each file, from several threads
   */
  <T> Outcome<T> look(
      Collection<Source> sources, Visitor<T> visitor, Predicate<T> again, Runnable afterFile) {
    Look<T> look = new Look<>(visitor, again);
    ExecutorService threads = Executors.newFixedThreadPool(setup.threads(), LargeStack::thread);
    try {
      List<Future<?>> looks = new ArrayList<>();
      for (Source source : sources) {
        looks.add(
            threads.submit(
                () -> {
                  look.at(source);
                  afterFile.run();
                }));
      }
      looks.forEach(Trees::await);
    } finally {
      threads.shutdownNow();
    }
    return new Outcome<>(look.values, sorted(look.unreadable), sorted(look.crashed));
  }

  private static void await(Future<?> look) {
    try {
      look.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static List<Problem> sorted(Collection<Problem> problems) {
    return problems.stream().sorted().toList();
  }

  private Tree tree(Source source) throws IOException {
    Tree tree = kept.remove(source.path());
    if (tree != null) {
      room.addAndGet(tree.original().length());
      return tree;
    }
    String text = source.text(setup.encoding());
    return new Tree(text, parser.parse(source, text));
  }

  private void keep(Source source, Tree tree) {
    if (room.addAndGet(-tree.original().length()) >= 0) {
      kept.put(source.path(), tree);
    } else {
      room.addAndGet(tree.original().length());
    }
  }

  @Override
  public void close() {
    kept.clear();
    parser.close();
  }

  private final class Look<T> {
    private final Visitor<T> visitor;
    private final Predicate<T> again;
    private final TreeMap<String, T> values = new TreeMap<>();
    private final ConcurrentLinkedQueue<Problem> unreadable = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Problem> crashed = new ConcurrentLinkedQueue<>();

    Look(Visitor<T> visitor, Predicate<T> again) {
      this.visitor = visitor;
      this.again = again;
    }

    void at(Source source) {
      Tree tree;
      try {
        tree = tree(source);
      } catch (IOException e) {
        unreadable.add(new Problem(source.path(), SourceFinder.reason(e)));
        return;
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        unreadable.add(ParseProblem.of(source.path(), e));
        return;
      }
      try {
        visit(source, tree);
      } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
        crashed.add(new Problem(source.path(), describe(e)));
      }
    }

    private void visit(Source source, Tree tree) {
      T value = visitor.visit(source, tree.original(), tree.unit());
      if (value != null) {
        synchronized (values) {
          values.put(source.path(), value);
        }
        if (again.test(value)) {
          keep(source, tree);
        }
      }
    }

    /** What was thrown and where, in one line. */
    private static String describe(Throwable thrown) {
      StackTraceElement[] trace = thrown.getStackTrace();
      return Problem.oneLine(thrown.toString()) + (trace.length == 0 ? "" : " at " + trace[0]);
    }
  }
}
