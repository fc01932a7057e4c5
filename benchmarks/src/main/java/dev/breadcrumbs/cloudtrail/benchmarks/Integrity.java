package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityCheck;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityReport;
import dev.breadcrumbs.cloudtrail.model.integrity.PublicKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Checks a chain of digests and its log files, beside what no check can do without: reading,
 * inflating and hashing the same files. Prints Markdown.
 */
@Command(
    name = "integrity",
    description = "Prints how fast digests and log files are checked.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class Integrity implements Callable<Integer> {
  @Option(names = "--digests", description = "how many digests the chain has")
  private int digests = 1_000;

  @Option(names = "--files", description = "how many log files they list")
  private int files = 20_000;

  @Option(names = "--events", description = "how many events a log file has, more or less")
  private int events = 60;

  @Option(names = "--threads", split = ",", description = "how many threads a run may use")
  private List<Integer> threads = List.of(1, 2);

  @Option(names = "--rounds", description = "how many runs, of which the median counts")
  private int rounds = 5;

  private Integrity() {}

  /**
   * Measures and prints.
   *
   * @param arguments the options
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Integrity()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("integrity");
    try {
      IntegrityCheck check =
          IntegrityCheck.with(PublicKeys.of(SignedLogs.write(folder, digests, files, events)));
      measure(folder, check);
    } finally {
      delete(folder);
    }
    return 0;
  }

  private void measure(Path folder, IntegrityCheck check) {
    List<Path> all = files(folder);
    System.out.printf(
        Locale.ROOT,
        "%,d digests, %,d log files, %,d MB of JSON, %d MB of heap%n%n",
        digests,
        files,
        plain(all, 1) >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    System.out.println(
        "| threads | inflate and SHA-256, ms | verify, ms | verify takes | files a second |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: |");
    for (int number : threads) {
      double[] plain = new double[rounds];
      double[] verify = new double[rounds];
      verified(folder, check.threads(number));
      // In turn, so that both meet the same state of the machine.
      for (int round = 0; round < rounds; round++) {
        plain[round] = milliseconds(() -> plain(all, number));
        verify[round] = milliseconds(() -> verified(folder, check.threads(number)));
      }
      print(number, median(plain), median(verify));
    }
  }

  private void print(int number, double plain, double verify) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %,.0f | %,.0f | %.2f times | %,.0f |%n",
        number,
        plain,
        verify,
        verify / plain,
        (digests + files) * 1e3 / verify);
  }

  private void verified(Path folder, IntegrityCheck check) {
    IntegrityReport report = check.verify(folder);
    if (!report.isWhole() || report.logFiles().size() != files) {
      throw new IllegalStateException("the chain is not whole: " + report);
    }
  }

  private static long plain(List<Path> files, int threads) {
    return FileWork.sum(files, threads, Integrity::hasher);
  }

  private static FileWork hasher() {
    FileBytes gzip = new FileBytes();
    Gunzip gunzip = new Gunzip(InflateOnly.BLOCK);
    MessageDigest digest = sha256();
    return file -> {
      gzip.read(file);
      long size =
          gunzip.inflate(
              gzip.bytes(), gzip.length(), (block, length) -> digest.update(block, 0, length));
      digest.digest();
      return size;
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".json.gz")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
