package dev.breadcrumbs.cloudtrail.benchmarks;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Search.events;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleStream;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Works for a long time on whole and on damaged log files, in every way that the SDK has, and fails
 * if an answer changes, a thread is left, or what is held after each round grows.
 */
public final class Soak {
  private static final int EVENTS = 40_000;
  private static final int GROUPS = 500;

  /** Rounds until classes are loaded and caches are full. */
  private static final int WARM_UP = 5;

  /** Heaps are compared by what lies between the smallest of the first and of the last rounds. */
  private static final double GROWTH = 1.1;

  private static final TableQuery ERRORS = events().stats(count()).by(ERROR_CODE);

  private Soak() {}

  /** What one round found, and what it left. */
  private record Round(String answers, long heap, int threads) {}

  /**
   * Runs, and prints a line a minute.
   *
   * @param arguments how many minutes; 60 if not given
   * @throws IOException if the log files cannot be made
   */
  public static void main(String[] arguments) throws IOException {
    int minutes = arguments.length == 0 ? 60 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("soak");
    Corpus.ensure(EVENTS, GROUPS, folder, EnumSet.of(CorpusForm.GZ));
    damage(folder);
    long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    long nextLine = System.nanoTime();
    List<Round> rounds = new ArrayList<>();
    while (System.nanoTime() < end || rounds.size() <= 2 * WARM_UP) {
      rounds.add(round(folder));
      Round last = rounds.get(rounds.size() - 1);
      if (System.nanoTime() >= nextLine) {
        nextLine += Duration.ofMinutes(1).toNanos();
        System.out.printf(
            Locale.ROOT,
            "round %,d: heap %,d KB, %d threads, %s%n",
            rounds.size(),
            last.heap >> 10,
            last.threads,
            last.answers);
      }
    }
    judge(rounds.subList(WARM_UP, rounds.size()));
  }

  /** Cuts the first of the files, and changes bytes in the next ones. */
  private static void damage(Path folder) throws IOException {
    Random random = new Random(1);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(path -> path.toString().endsWith(".gz")).sorted().limit(5).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      int at = bytes.length / 4 + random.nextInt(bytes.length / 2);
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file.resolveSibling("damaged-" + file.getFileName()), bytes);
    }
  }

  private static Round round(Path folder) {
    CloudTrailLogs logs = CloudTrail.read(folder);
    RuleEngine engine = RuleEngine.of(Catalogue.all());
    String answers =
        String.join(
            ", ",
            "search " + ERRORS.run(logs).rows().hashCode(),
            "loaded " + ERRORS.run(CloudTrail.load(folder)).rows().hashCode(),
            "rules " + engine.evaluate(logs).findings().size(),
            "stream " + streamed(engine, logs),
            "problems " + logs.inspect().problemCount());
    return new Round(answers, usedHeap(), ManagementFactory.getThreadMXBean().getThreadCount());
  }

  private static long streamed(RuleEngine engine, CloudTrailLogs logs) {
    long[] findings = new long[1];
    RuleStream[] stream = {engine.stream(finding -> findings[0]++)};
    int[] events = new int[1];
    logs.forEach(
        event -> {
          stream[0].onEvent(event);
          if (++events[0] % (EVENTS / 3) == 0) {
            stream[0] = engine.restore(stream[0].snapshot(), finding -> findings[0]++);
          }
        });
    stream[0].finish();
    return findings[0];
  }

  private static long usedHeap() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void judge(List<Round> rounds) {
    Round first = rounds.get(0);
    int part = Math.max(1, rounds.size() / 4);
    long before = smallest(rounds.subList(0, part));
    long after = smallest(rounds.subList(rounds.size() - part, rounds.size()));
    System.out.printf(
        Locale.ROOT,
        "%,d rounds: heap %,d KB at first, %,d KB at last%n",
        rounds.size(),
        before >> 10,
        after >> 10);
    for (Round round : rounds) {
      if (!round.answers.equals(first.answers) || round.threads > first.threads) {
        throw new IllegalStateException("not as at first: " + round + ", but " + first);
      }
    }
    if (after > before * GROWTH) {
      throw new IllegalStateException("the heap grows");
    }
  }

  private static long smallest(List<Round> rounds) {
    return rounds.stream().mapToLong(Round::heap).min().orElseThrow();
  }
}
