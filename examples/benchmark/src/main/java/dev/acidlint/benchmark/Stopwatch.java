package dev.acidlint.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The CPU time that this thread has spent inside our own entry points, and what they found. */
final class Stopwatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<Stopwatch> OF_THREAD = ThreadLocal.withInitial(Stopwatch::new);

  private long inside;
  private long findings;

  private Stopwatch() {}

  static Stopwatch ofThread() {
    return OF_THREAD.get();
  }

  /** All that the thread has spent so far. */
  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /**
   * Counts one visit.
   *
   * @param start {@link #now} when it began
   */
  void add(long start) {
    inside += now() - start;
  }

  /** Nanoseconds. */
  long inside() {
    return inside;
  }

  void found() {
    findings++;
  }

  long findings() {
    return findings;
  }
}
