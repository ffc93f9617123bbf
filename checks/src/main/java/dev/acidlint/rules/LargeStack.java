package dev.acidlint.rules;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** For what recurs with the code that it follows, which a generator may have written. */
public final class LargeStack {
  /** Bytes; taken from the system only as far as they are used. */
  private static final long SIZE = 1L << 29;

  private LargeStack() {}

  /**
   * Runs a task; once more from its start, with a large stack, if the caller's is not enough.
   *
   * @throws StackOverflowError if neither is
   */
  public static void ifNeeded(Runnable task) {
    try {
      task.run();
    } catch (StackOverflowError e) {
      run(task);
    }
  }

  /** A thread for a task, not started. */
  public static Thread thread(Runnable task) {
    return new Thread(null, task, "acidlint-deep", SIZE);
  }

  /** Runs a task on a thread of its own, and returns when it is done; throws what it throws. */
  public static void run(Runnable task) {
    FutureTask<Void> done = new FutureTask<>(task, null);
    thread(done).start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          done.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
