package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What to generate. Two equal plans give the same bytes, whatever the threads.
 *
 * @param events how many events in all
 * @param files how many log files they fill
 * @param seed where the random numbers start
 * @param groups how many distinct users act
 * @param sizes how the events are spread over the files
 */
record CorpusPlan(long events, int files, long seed, int groups, FileSizes sizes) {
  static final int EVENTS_PER_FILE = 4_000;
  static final int GROUPS = 500;

  CorpusPlan {
    if (events < 1 || files < 1 || groups < 1) {
      throw new IllegalArgumentException(
          "events, files and groups must be positive: " + events + ", " + files + ", " + groups);
    }
  }

  CorpusPlan(long events, int files, long seed, int groups) {
    this(events, files, seed, groups, FileSizes.EVEN);
  }

  static CorpusPlan tiny(long events, int groups) {
    return new CorpusPlan(events, FileSizes.tinyFiles(events), 1, groups, FileSizes.TINY);
  }

  /** As many files as AWS would deliver: about {@value #EVENTS_PER_FILE} events in each. */
  static CorpusPlan of(long events, int groups) {
    return new CorpusPlan(events, filesFor(events), 1, groups);
  }

  static int filesFor(long events) {
    return Math.toIntExact((events + EVENTS_PER_FILE - 1) / EVENTS_PER_FILE);
  }

  Stream<LogFile> logFiles() {
    return IntStream.range(0, files)
        .mapToObj(number -> new LogFile(number, firstOf(number), firstOf(number + 1), events));
  }

  private long firstOf(int file) {
    return Math.min(events, sizes.firstOf(file, files, events));
  }
}
