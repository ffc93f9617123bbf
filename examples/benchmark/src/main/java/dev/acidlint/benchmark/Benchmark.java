package dev.acidlint.benchmark;

import dev.acidlint.benchmark.Measured.Load;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints what our analysis costs: the CPU time inside its entry points as a share of the host's in
 * the same run, and what it adds to a cold start of a small module.
 */
public final class Benchmark {
  private static final int ROUNDS = 9;
  private static final List<String> JAVAC_PACKAGES =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  private final Path directory;

  private Benchmark(Path directory) {
    this.directory = directory;
  }

  /** What one run of a host has taken, in nanoseconds of CPU. */
  private record Cost(long inside, long host, long process, long files, long findings) {}

  /**
   * @param arguments directory of the subjects; then names of those wanted, all if there are none
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Benchmark benchmark = new Benchmark(Path.of(arguments[0]));
    List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
    System.out.println("CPU inside Acidlint as a share of the host's, in one cold run:");
    for (Subject subject : chosen(Subject.LARGE, wanted)) {
      benchmark.share("javac", subject);
      benchmark.share("pmd", subject);
    }
    System.out.println("CPU that Acidlint adds to a cold start, median of " + ROUNDS + " pairs:");
    for (Subject subject : chosen(Subject.SMALL, wanted)) {
      benchmark.coldStart("javac", Load.NOTHING, subject);
      benchmark.coldStart("javac", Load.TRIVIAL, subject);
      benchmark.coldStart("pmd", Load.TRIVIAL, subject);
    }
  }

  private static List<Subject> chosen(List<Subject> subjects, List<String> wanted) {
    return subjects.stream()
        .filter(subject -> wanted.isEmpty() || wanted.contains(subject.name()))
        .toList();
  }

  private void share(String host, Subject subject) throws IOException, InterruptedException {
    Cost cost = run(host, Load.ACIDLINT, subject);
    System.out.printf(
        Locale.ROOT,
        "  %-16s %-5s %6.1f %%   (%.2f s of %.1f s, %d files, %d findings)%n",
        subject.name(),
        host,
        100.0 * cost.inside() / cost.host(),
        cost.inside() / 1e9,
        cost.host() / 1e9,
        cost.files(),
        cost.findings());
  }

  /** What it adds to a host that runs no more than that. */
  private void coldStart(String host, Load other, Subject subject)
      throws IOException, InterruptedException {
    List<Long> without = new ArrayList<>();
    List<Long> added = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long plain = run(host, other, subject).process();
      without.add(plain);
      added.add(run(host, Load.ACIDLINT, subject).process() - plain);
    }
    System.out.printf(
        Locale.ROOT,
        "  %-21s %-5s %6d ms  (on top of %d ms with %s)%n",
        subject.name(),
        host,
        median(added) / 1_000_000,
        median(without) / 1_000_000,
        other.words());
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private Cost run(String host, Load load, Subject subject)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String each : JAVAC_PACKAGES) {
      command.add("--add-opens=jdk.compiler/com.sun.tools.javac." + each + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of(
            "-classpath",
            System.getProperty("java.class.path"),
            Measured.class.getName(),
            host,
            load.name(),
            directory.toString(),
            subject.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(host + " failed on " + subject.name());
    }
    String[] numbers =
        output.strip().substring(output.strip().lastIndexOf('\n') + 1).split(" ", -1);
    long[] read = Arrays.stream(numbers).mapToLong(Long::parseLong).toArray();
    return new Cost(read[0], read[1], read[2], read[3], read[4]);
  }
}
