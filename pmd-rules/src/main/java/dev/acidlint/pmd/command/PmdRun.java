package dev.acidlint.pmd.command;

import dev.acidlint.rules.LargeStack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.reporting.FileAnalysisListener;
import net.sourceforge.pmd.reporting.GlobalAnalysisListener;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;

/**
 * Lets PMD parse sources, on as many threads as asked, and hands each tree to a function; the trees
 * are not kept. A run over the same sources can follow with another function, so that a first one
 * may summarise what the second needs.
 *
 * @param <T> what the function makes of a tree
 */
final class PmdRun<T> {

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
   * What came of a run.
   *
   * @param values by path, in order of the path
   * @param unreadable files that could not be read or parsed, in order
   * @param crashed files whose visitor threw, in order
   */
  record Outcome<T>(TreeMap<String, T> values, List<Problem> unreadable, List<Problem> crashed) {}

  private static final Pattern POSITION = Pattern.compile(" at (line \\d+, column \\d+)");

  private final ConcurrentLinkedQueue<Problem> unreadable = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Problem> crashed = new ConcurrentLinkedQueue<>();
  private final Set<String> tooDeep = ConcurrentHashMap.newKeySet();
  private volatile boolean retrying;
  private final TreeMap<String, T> values = new TreeMap<>();
  private final Visitor<T> visitor;
  private final Runnable afterFile;

  private PmdRun(Visitor<T> visitor, Runnable afterFile) {
    this.visitor = visitor;
    this.afterFile = afterFile;
  }

  /**
   * Runs over all sources.
   *
   * @param afterFile called once for each file, from several threads
   */
  static <T> Outcome<T> over(
      Collection<Source> sources, PmdSetup setup, Visitor<T> visitor, Runnable afterFile) {
    PmdRun<T> run = new PmdRun<>(visitor, afterFile);
    run.perform(sources, setup);
    run.again(sources, setup);
    return new Outcome<>(run.values, sorted(run.unreadable), sorted(run.crashed));
  }

  private void perform(Collection<Source> sources, PmdSetup setup) {
    if (sources.isEmpty()) {
      return;
    }
    try (PmdAnalysis pmd = PmdAnalysis.create(setup.configuration())) {
      pmd.addRuleSet(RuleSet.forSingleRule(new VisitingRule(this::visit)));
      pmd.addListener(new Errors());
      for (Source source : sources) {
        boolean added =
            pmd.files()
                .addFile(
                    new SourceTextFile(source, setup.version(), setup.encoding(), unreadable::add));
        if (!added) {
          throw new IllegalStateException("PMD refuses " + source.path());
        }
      }
      pmd.performAnalysis();
    }
  }

  /**
   * PMD's parser recurs with what it parses: what was too deep for its threads gets a large one.
   */
  private void again(Collection<Source> sources, PmdSetup setup) {
    if (tooDeep.isEmpty()) {
      return;
    }
    List<Source> deep = sources.stream().filter(s -> tooDeep.contains(s.path())).toList();
    tooDeep.clear();
    retrying = true;
    LargeStack.run(() -> perform(deep, setup.onCallersThread()));
  }

  private void visit(ASTCompilationUnit unit) {
    SourceTextFile file = ((SourceId) unit.getTextDocument().getFileId()).file();
    Source source = file.source();
    try {
      T value = visitor.visit(source, file.original(), unit);
      if (value != null) {
        synchronized (values) {
          values.put(source.path(), value);
        }
      }
    } catch (StackOverflowError e) {
      if (retrying) {
        crashed.add(new Problem(source.path(), describe(e)));
      } else {
        tooDeep.add(source.path());
      }
    } catch (RuntimeException | AssertionError | LinkageError e) {
      crashed.add(new Problem(source.path(), describe(e)));
    }
  }

  /** What was thrown and where, in one line. */
  private static String describe(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return oneLine(thrown.toString()) + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static List<Problem> sorted(Collection<Problem> problems) {
    List<Problem> list = new ArrayList<>(problems);
    list.sort(null);
    return List.copyOf(list);
  }

  /** Notes the files that PMD itself cannot make a tree of. */
  private final class Errors implements GlobalAnalysisListener {

    @Override
    public FileAnalysisListener startFileAnalysis(TextFile file) {
      return new FileAnalysisListener() {
        @Override
        public void onRuleViolation(RuleViolation violation) {
          throw new AssertionError("the visiting rule reports nothing to PMD");
        }

        @Override
        public void onError(Report.ProcessingError error) {
          String path = file.getFileId().getOriginalPath();
          if (error.getError() instanceof StackOverflowError && !retrying) {
            tooDeep.add(path);
            return;
          }
          unreadable.add(new Problem(path, parseError(error.getError())));
        }

        @Override
        public void close() {
          if (!retrying) {
            afterFile.run();
          }
        }
      };
    }

    @Override
    public void close() {}
  }

  /** PMD's message in one line, without the long list of what it would have liked to see. */
  private static String parseError(Throwable error) {
    String message = error.getMessage() == null ? error.toString() : error.getMessage();
    Matcher position = POSITION.matcher(message);
    String where = position.find() ? " at " + position.group(1) : "";
    if (error instanceof StackOverflowError) {
      return "cannot be parsed: nested too deeply";
    }
    int colon = message.indexOf("': ") < 0 ? message.indexOf(": ") : message.indexOf("': ") + 1;
    String what = colon < 0 ? message : message.substring(colon + 2);
    int expected = what.indexOf("Was expecting");
    String seen = expected < 0 ? what : what.substring(0, expected);
    return "cannot be parsed" + where + ": " + oneLine(seen);
  }
}
