package dev.acidlint.pmd.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One line that counts files, rewritten in place: only for a person who watches, and only once a
 * run has taken long enough to wonder.
 */
final class Progress {
  private static final long FIRST = TimeUnit.SECONDS.toNanos(2);
  private static final long NEXT = TimeUnit.MILLISECONDS.toNanos(250);

  private final PrintStream err;
  private int total;
  private final boolean watched;
  private final LongSupplier clock;
  private int done;
  private long due;
  private int shown;

  /**
   * @param watched whether a person watches; if not, nothing is ever printed
   * @param clock nanoseconds
   */
  Progress(PrintStream err, int total, boolean watched, LongSupplier clock) {
    this.err = err;
    this.total = total;
    this.watched = watched;
    this.clock = clock;
    this.due = clock.getAsLong() + FIRST;
  }

  /** So many more files are to be done. */
  synchronized void more(int files) {
    total += files;
  }

  /** One more file is done. Called from several threads; the count shown never goes back. */
  synchronized void step() {
    done++;
    if (watched) {
      show();
    }
  }

  private void show() {
    long now = clock.getAsLong();
    if (now - due >= 0) {
      due = now + NEXT;
      String line = done + " of " + total + " files";
      err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
      err.flush();
      shown = line.length();
    }
  }

  /** Wipes the line. */
  synchronized void end() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }

  /** Whether standard error goes to a terminal, as far as Java can tell. */
  static boolean isWatched() {
    if ("dumb".equals(System.getenv("TERM")) || System.getenv("CI") != null) {
      return false;
    }
    try {
      // System.console() asks about standard input and output only; Linux can tell of this one.
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      return isTerminal();
    }
  }

  /** From Java 22 on there is a console even without a terminal; {@code isTerminal()} tells. */
  private static boolean isTerminal() {
    Object console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
