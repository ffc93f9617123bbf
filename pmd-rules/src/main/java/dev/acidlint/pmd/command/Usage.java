package dev.acidlint.pmd.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What this process has used.
 *
 * @param cpu of all its threads, the collector's and the compiler's included; zero if unknown
 * @param heap bytes that are still reachable
 */
record Usage(Duration cpu, long heap) {

  /** Up to now. Collects what is not reachable, which takes its time. */
  static Usage now() {
    System.gc();
    return new Usage(
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  /** What was used since then, in words. */
  String since(Usage before) {
    return cpu.minus(before.cpu).toMillis()
        + " milliseconds of CPU, keeps "
        + Math.max(0, heap - before.heap) / 1024
        + " kilobytes with trees";
  }
}
